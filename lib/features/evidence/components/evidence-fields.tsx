"use client";
import { STANCES } from "@/lib/features/claims/domain";
import { STANCE_WORDS } from "@/lib/features/claims/words";
import { Field } from "@/lib/ui/field";
import { RadioGroup } from "@/lib/ui/radio-group";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, type Refusal } from "@/lib/ui/use-save";
import type { EvidenceDraft } from "../evidence-draft";
import { SOURCE_TYPE_WORDS } from "../evidence-words";

const SOURCE_TYPES = ["primary", "secondary"] as const;

type LineField = {
  name: "url" | "citation" | "title" | "publisher" | "location" | "openedOn" | "archivedUrl";
  label: string;
  type?: "url" | "text" | "date";
  hint?: string;
  required?: boolean;
};

const FIRST: LineField[] = [
  { name: "url", label: "Link", type: "text", hint: "A web address or a DOI." },
  { name: "title", label: "Title", required: true },
  { name: "publisher", label: "Publisher" },
];
const LAST: LineField[] = [
  { name: "location", label: "Where the quote stands", hint: "Page, section, minute." },
  { name: "openedOn", label: "Opened on", type: "date" },
  { name: "archivedUrl", label: "Link to an archived copy", type: "url" },
  {
    name: "citation",
    label: "Citation",
    hint: "Of what has no link: a book, a document on paper, an interview.",
  },
];

type Props = {
  value: EvidenceDraft;
  onChange: (value: EvidenceDraft) => void;
  refusal: Refusal | null;
};

/** The fields of a piece of evidence. */
export function EvidenceFields(props: Props) {
  const { value, onChange, refusal } = props;
  return (
    <>
      <LineFields {...props} fields={FIRST} />
      <RadioGroup
        legend="Stance"
        name="stance"
        inline
        error={fieldProblem(refusal, "content.stance")}
        value={value.stance}
        options={STANCES.map((stance) => ({ value: stance, label: STANCE_WORDS[stance] }))}
        onChange={(chosen) => {
          const stance = STANCES.find((known) => known === chosen);
          if (stance) onChange({ ...value, stance });
        }}
      />
      <RadioGroup
        legend="Kind of source"
        name="sourceType"
        inline
        error={fieldProblem(refusal, "content.sourceType")}
        value={value.sourceType}
        options={SOURCE_TYPES.map((type) => ({ value: type, label: SOURCE_TYPE_WORDS[type] }))}
        onChange={(chosen) => {
          const sourceType = SOURCE_TYPES.find((known) => known === chosen);
          if (sourceType) onChange({ ...value, sourceType });
        }}
      />
      <Field label="Quote" optional error={fieldProblem(refusal, "content.quote")}>
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            value={value.quote}
            onChange={(event) => onChange({ ...value, quote: event.target.value })}
          />
        )}
      </Field>
      <LineFields {...props} fields={LAST} />
    </>
  );
}

function LineFields({ fields, value, onChange, refusal }: Props & { fields: LineField[] }) {
  return fields.map(({ name, label, type, hint, required }) => (
    <Field
      key={name}
      label={label}
      hint={hint}
      required={required}
      optional={!required}
      error={fieldProblem(refusal, `content.${name}`)}
    >
      {(control) => (
        <TextInput
          {...control}
          dir={type ? undefined : "auto"}
          type={type}
          autoFocus={name === "url"}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
      )}
    </Field>
  ));
}
