"use client";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { IconButton } from "@/lib/ui/icon-button";
import { PlusIcon, TrashIcon } from "@/lib/ui/icons";
import { Select } from "@/lib/ui/select";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, type Refusal } from "@/lib/ui/use-save";
import { EMPTY_FIGURE, type FigureDraft } from "../claim-draft";
import { QUALIFIERS } from "../domain";
import { QUALIFIER_WORDS } from "../words";

/** The figures of a claim: each with how much, of what, of whom, and when. */
export function FigureFields({
  figures,
  onChange,
  refusal,
  path,
}: {
  figures: FigureDraft[];
  onChange: (figures: FigureDraft[]) => void;
  refusal: Refusal | null;
  path: string;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">Figures</legend>
      {figures.map((figure, index) => (
        <FigureRow
          // oxlint-disable-next-line react/no-array-index-key -- a figure is its place in the list
          key={index}
          figure={figure}
          number={index + 1}
          problem={(field) => fieldProblem(refusal, `${path}.${index}.${field}`)}
          onChange={(changed) => onChange(figures.with(index, changed))}
          onRemove={() => onChange(figures.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button size="sm" onClick={() => onChange([...figures, EMPTY_FIGURE])}>
          <PlusIcon />
          Add a figure
        </Button>
      </div>
    </fieldset>
  );
}

const TEXT_FIELDS = [
  { name: "value", label: "Value", placeholder: "27000" },
  { name: "unit", label: "Unit", placeholder: "enterprises, %, USD" },
  { name: "measures", label: "What it measures", placeholder: "registered companies" },
  { name: "subject", label: "Of whom", placeholder: "China" },
  { name: "period", label: "When", placeholder: "first half of 2019" },
] as const;

function FigureRow({
  figure,
  number,
  problem,
  onChange,
  onRemove,
}: {
  figure: FigureDraft;
  number: number;
  problem: (field: keyof FigureDraft) => string | null;
  onChange: (figure: FigureDraft) => void;
  onRemove: () => void;
}) {
  return (
    <div
      role="group"
      aria-label={`Figure ${number}`}
      className="relative grid grid-cols-2 gap-3 rounded-md border p-3 pr-12"
    >
      <Field label="How exact" className="col-span-2">
        {(control) => (
          <Select
            {...control}
            value={figure.qualifier}
            onChange={(event) => {
              const qualifier = QUALIFIERS.find((known) => known === event.target.value);
              if (qualifier) onChange({ ...figure, qualifier });
            }}
          >
            {QUALIFIERS.map((qualifier) => (
              <option key={qualifier} value={qualifier}>
                {QUALIFIER_WORDS[qualifier]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {TEXT_FIELDS.map(({ name, label, placeholder }) => (
        <Field
          key={name}
          label={label}
          error={problem(name)}
          className={name === "measures" ? "col-span-2" : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              placeholder={placeholder}
              inputMode={name === "value" ? "decimal" : undefined}
              value={figure[name]}
              onChange={(event) => onChange({ ...figure, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <IconButton
        label={`Remove figure ${number}`}
        icon={<TrashIcon />}
        onClick={onRemove}
        className="absolute top-2 right-2"
      />
    </div>
  );
}
