"use client";
import { type SubmitEvent, useState } from "react";
import { Field } from "@/lib/ui/field";
import { RadioGroup } from "@/lib/ui/radio-group";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import { useDraft } from "@/lib/ui/use-draft";
import { fieldProblem, useSave } from "@/lib/ui/use-save";
import { previewMarkupAction } from "../actions";
import type { Preview } from "../schema";

type Input = Parameters<typeof previewMarkupAction>[1];
type From = Input["source"]["from"];

const SAYS: Record<From, string> = {
  paste: "Find reviews",
  address: "Fetch the page",
  file: "Read the file",
};

/** Takes a page's markup, its address, or a file, and has it searched for reviews. */
export function BringMarkup({
  desk,
  draftKey,
  onPreview,
}: {
  desk: string;
  draftKey: string;
  onPreview: (preview: Preview) => void;
}) {
  const [from, setFrom] = useState<From>("address");
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useDraft(draftKey, { value: { text: "", url: "" }, revision: 0 });
  const { pending, refusal, save, clear } = useSave((input: Input) =>
    previewMarkupAction(desk, input),
  );

  function choose(chosen: string) {
    setFrom(chosen as From);
    setProblem(null);
    clear();
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const source = sourceOf(from, draft.value, file);
    setProblem(typeof source === "string" ? source : null);
    if (typeof source === "string") return;
    const result = await save({ source });
    if (!result?.ok) return;
    draft.drop();
    onPreview(result.value);
  }

  const error =
    problem ?? fieldProblem(refusal, "source.url") ?? fieldProblem(refusal, "source.text");
  const write = (change: Partial<typeof draft.value>) => {
    setProblem(null);
    draft.change({ ...draft.value, ...change });
  };
  return (
    <form
      noValidate
      aria-label="Bring in reviews"
      className="flex flex-col gap-4"
      onSubmit={(event) => void submit(event)}
    >
      <RadioGroup
        legend="Bring"
        name="from"
        inline
        value={from}
        onChange={choose}
        options={[
          { value: "address", label: "A web address" },
          { value: "paste", label: "Pasted markup" },
          { value: "file", label: "A file" },
        ]}
      />
      {from === "address" && (
        <Field
          label="Address"
          hint="The page is fetched by the server, without your cookies."
          error={error}
        >
          {(control) => (
            <TextInput
              {...control}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={draft.value.url}
              onChange={(event) => write({ url: event.target.value })}
            />
          )}
        </Field>
      )}
      {from === "paste" && (
        <Field label="Markup" hint="The page's source, or the JSON-LD in it." error={error}>
          {(control) => (
            <TextArea
              {...control}
              rows={8}
              className="font-mono text-sm"
              spellCheck={false}
              value={draft.value.text}
              onChange={(event) => write({ text: event.target.value })}
            />
          )}
        </Field>
      )}
      {from === "file" && (
        <Field label="File" hint="A saved page, or JSON-LD, up to 10 MB." error={error}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".json,.jsonld,.html,.htm,.txt"
              className="text-sm"
              onChange={(event) => {
                setProblem(null);
                setFile(event.target.files?.[0] ?? null);
              }}
            />
          )}
        </Field>
      )}
      {!error && <RefusalAlert refusal={refusal} />}
      <SubmitButton variant="secondary" pending={pending} className="self-start">
        {SAYS[from]}
      </SubmitButton>
    </form>
  );
}

/** What is brought, or what is missing, in a sentence. */
function sourceOf(
  from: From,
  { text, url }: { text: string; url: string },
  file: File | null,
): Input["source"] | string {
  if (from === "paste") return text.trim() === "" ? "Paste the page's markup." : { from, text };
  if (from === "address") return url.trim() === "" ? "Give the page's address." : { from, url };
  if (!file) return "Choose a file.";
  return file.size > 10 * 1024 * 1024 ? "The file is larger than 10 MB." : { from, file };
}
