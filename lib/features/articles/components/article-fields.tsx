import { Field } from "@/lib/ui/field";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, type Refusal } from "@/lib/ui/use-save";
import { type ArticleDraft, type DraftField, FIELD_WORDS } from "../article-draft";

/** What is known about an article besides its text. */
export function ArticleFields({
  value,
  onChange,
  refusal,
  titleHint,
}: {
  value: ArticleDraft;
  onChange: (value: ArticleDraft) => void;
  refusal: Refusal | null;
  /** Given, the title may be left empty, and this says what it becomes then. */
  titleHint?: string;
}) {
  function field(name: DraftField, type: "text" | "date" = "text") {
    const isTitle = name === "title";
    const mayBeEmpty = !isTitle || titleHint !== undefined;
    return (
      <Field
        label={FIELD_WORDS[name]}
        hint={isTitle ? titleHint : undefined}
        error={fieldProblem(refusal, `details.${name}`)}
        optional={mayBeEmpty}
        required={!mayBeEmpty}
      >
        {(control) => (
          <TextInput
            {...control}
            type={type}
            dir={type === "text" ? "auto" : undefined}
            name={name}
            value={value[name]}
            onChange={(event) => onChange({ ...value, [name]: event.target.value })}
          />
        )}
      </Field>
    );
  }
  return (
    <>
      {field("title")}
      <div className="grid gap-4 sm:grid-cols-2">
        {field("publisher")}
        {field("author")}
        {field("publishedOn", "date")}
        {field("deadline", "date")}
      </div>
    </>
  );
}
