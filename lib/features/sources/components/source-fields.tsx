import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, type Refusal } from "@/lib/ui/use-save";
import { SOURCE_KINDS } from "../domain";
import { FIELD_WORDS, type SourceDraft } from "../source-draft";
import { SOURCE_KIND_WORDS } from "../words";

/** What the desk knows of a source. */
export function SourceFields({
  value,
  onChange,
  refusal,
}: {
  value: SourceDraft;
  onChange: (value: SourceDraft) => void;
  refusal: Refusal | null;
}) {
  function line(name: "title" | "publisher" | "language", hint?: string) {
    const required = name === "title";
    return (
      <Field
        label={FIELD_WORDS[name]}
        hint={hint}
        error={fieldProblem(refusal, `content.${name}`)}
        required={required}
        optional={!required}
      >
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
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
      {line("title")}
      {line("publisher")}
      <Field label={FIELD_WORDS.kind} optional>
        {(control) => (
          <Select
            {...control}
            name="kind"
            value={value.kind}
            onChange={(event) => onChange({ ...value, kind: event.target.value })}
          >
            <option value="">Not said</option>
            {SOURCE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {SOURCE_KIND_WORDS[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {line("language", "A tag such as en, de-CH or zh-Hant.")}
      <Field
        label={FIELD_WORDS.reliability}
        hint="For the desk alone; it is in no report."
        error={fieldProblem(refusal, "content.reliability")}
        optional
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            name="reliability"
            value={value.reliability}
            onChange={(event) => onChange({ ...value, reliability: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
