"use client";
import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, type Refusal } from "@/lib/ui/use-save";
import type { ClaimDraft } from "../claim-draft";
import { CLAIM_KINDS } from "../domain";
import { KIND_WORDS } from "../words";
import { FigureFields } from "./figure-fields";

/** The fields of what a claim says. */
export function ClaimFields({
  value,
  onChange,
  refusal,
  path,
  autoFocus,
}: {
  value: ClaimDraft;
  onChange: (value: ClaimDraft) => void;
  /** The last refusal, for the words beside the fields; `path` is where they stand in the input. */
  refusal: Refusal | null;
  path: string;
  autoFocus?: boolean;
}) {
  return (
    <>
      <Field
        label="Statement"
        hint="Your own words, standing alone: who, what, figure, unit, when."
        error={fieldProblem(refusal, `${path}.statement`)}
        required
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            autoFocus={autoFocus}
            value={value.statement}
            onChange={(event) => onChange({ ...value, statement: event.target.value })}
          />
        )}
      </Field>
      <div className="@container">
        <div className="grid gap-4 @lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <Field label="Kind">
            {(control) => (
              <Select
                {...control}
                value={value.kind}
                onChange={(event) => {
                  const kind = CLAIM_KINDS.find((known) => known === event.target.value);
                  if (kind) onChange({ ...value, kind });
                }}
              >
                {CLAIM_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {KIND_WORDS[kind]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Speaker" optional error={fieldProblem(refusal, `${path}.speaker`)}>
            {(control) => (
              <TextInput
                {...control}
                dir="auto"
                value={value.speaker}
                onChange={(event) => onChange({ ...value, speaker: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <FigureFields
        figures={value.figures}
        onChange={(figures) => onChange({ ...value, figures })}
        refusal={refusal}
        path={`${path}.figures`}
      />
    </>
  );
}
