import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { Field } from "@/lib/ui/field";
import { RadioGroup } from "@/lib/ui/radio-group";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import { isTextFile, TEXT_FILES, TOO_LARGE } from "../domain";

/** A text on its way in, as the form holds it. */
export type ChosenSource = { from: "paste" | "file"; text: string; file: File | null };

/**
 * What is wrong with the chosen text, before anything is sent: a file that is too large is not read
 * at all. Null where the server has to look.
 */
export function sourceProblem({ from, text, file }: ChosenSource): string | null {
  if (from === "paste") {
    if (text.trim() === "") return "Paste the article's text.";
    return new Blob([text]).size > MAX_TEXT_BYTES ? TOO_LARGE : null;
  }
  if (!file) return "Choose a file.";
  if (!isTextFile(file.name)) return `Choose a text file (${TEXT_FILES.join(", ")}).`;
  if (file.size > MAX_TEXT_BYTES) return TOO_LARGE;
  return file.size === 0 ? "This file is empty." : null;
}

/** The chosen text as the actions take it. Call it when {@link sourceProblem} finds nothing. */
export function sourceInput({ from, text, file }: ChosenSource) {
  return from === "file" && file ? { from, file } : { from: "paste" as const, text };
}

/** Where the text comes from: pasted, or a file. */
export function SourceFields({
  value,
  onChange,
  problem,
}: {
  value: ChosenSource;
  onChange: (value: ChosenSource) => void;
  problem: string | null;
}) {
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="The text"
        name="from"
        inline
        value={value.from}
        onChange={(from) => onChange({ ...value, from: from === "file" ? "file" : "paste" })}
        options={[
          { value: "paste", label: "Paste it" },
          { value: "file", label: "Upload a file" },
        ]}
      />
      {value.from === "paste" ? (
        <Field label="Text" hint="As it was printed; nothing in it is changed." error={problem}>
          {(control) => (
            <TextArea
              {...control}
              name="text"
              rows={12}
              dir="auto"
              value={value.text}
              onChange={(event) => onChange({ ...value, text: event.target.value })}
              className="min-h-64 font-serif"
            />
          )}
        </Field>
      ) : (
        <Field
          label="File"
          hint={`Plain text in UTF-8 (${TEXT_FILES.join(", ")}), at most ${MAX_TEXT_BYTES / 1024 / 1024} MB.`}
          error={problem}
        >
          {(control) => (
            <TextInput
              {...control}
              type="file"
              name="file"
              accept={TEXT_FILES.join(",")}
              onChange={(event) => onChange({ ...value, file: event.target.files?.[0] ?? null })}
              className="h-auto"
            />
          )}
        </Field>
      )}
    </div>
  );
}
