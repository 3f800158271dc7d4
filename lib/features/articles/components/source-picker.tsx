"use client";
import { type SubmitEvent, useState } from "react";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { Field } from "@/lib/ui/field";
import { RadioGroup } from "@/lib/ui/radio-group";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-area";
import { TextInput } from "@/lib/ui/text-input";
import { useDraft } from "@/lib/ui/use-draft";
import { fullAddress, sourceProblem } from "../source-problem";
import { DropZone } from "./drop-zone";
import type { Bringing, ReadState } from "./use-readings";

type From = Bringing["source"]["from"];
type Bring = (things: readonly Bringing[]) => Promise<ReadState[]>;

/** Where a text comes from: files, pasted text, or an address. Nothing is stored by it yet. */
export function SourcePicker({
  multiple,
  draftKey,
  onBring,
}: {
  /** Whether several files may be brought at once. */
  multiple: boolean;
  /** Of the text that is pasted. */
  draftKey: string;
  onBring: Bring;
}) {
  const [from, setFrom] = useState<From>("file");
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="Bring"
        name="from"
        inline
        value={from}
        onChange={(value) => setFrom(value as From)}
        options={[
          { value: "file", label: multiple ? "Files" : "A file" },
          { value: "paste", label: "A pasted text" },
          { value: "address", label: "A web address" },
        ]}
      />
      {from === "file" && (
        <DropZone
          multiple={multiple}
          onFiles={(files) =>
            void onBring(files.map((file) => ({ name: file.name, source: { from, file } })))
          }
        />
      )}
      {from === "paste" && <PasteForm draftKey={draftKey} onBring={onBring} />}
      {from === "address" && <AddressForm onBring={onBring} />}
    </div>
  );
}

/** What is typed stays in this browser until it was read. */
function PasteForm({ draftKey, onBring }: { draftKey: string; onBring: Bring }) {
  const draft = useDraft(draftKey, { value: "", revision: 0 });
  const { problem, pending, submit, clear } = useBringing(onBring);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        const source = { from: "paste" as const, text: draft.value };
        void submit(event, { name: "Pasted text", source }).then((read) => read && draft.drop());
      }}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={draft.drop} />
      <Field label="Text" hint="As it was printed; nothing in it is changed." error={problem}>
        {(control) => (
          <TextArea
            {...control}
            name="text"
            rows={12}
            dir="auto"
            value={draft.value}
            onChange={(event) => {
              clear();
              draft.change(event.target.value);
            }}
            className="min-h-64 font-serif"
          />
        )}
      </Field>
      <SubmitButton variant="secondary" pending={pending} className="self-start">
        Preview the text
      </SubmitButton>
    </form>
  );
}

function AddressForm({ onBring }: { onBring: Bring }) {
  const [typed, setTyped] = useState("");
  const { problem, pending, submit, clear } = useBringing(onBring);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        const url = fullAddress(typed);
        const source = { from: "address" as const, url };
        void submit(event, { name: url, source }).then((read) => read && setTyped(""));
      }}
    >
      <Field
        label="Address"
        hint="The page is fetched by the server, without your cookies; of a page, the article alone is read."
        error={problem}
      >
        {(control) => (
          <TextInput
            {...control}
            type="url"
            name="url"
            inputMode="url"
            placeholder="https://"
            value={typed}
            onChange={(event) => {
              clear();
              setTyped(event.target.value);
            }}
          />
        )}
      </Field>
      <SubmitButton variant="secondary" pending={pending} className="self-start">
        Fetch the page
      </SubmitButton>
    </form>
  );
}

/** Brings one thing from a form. `submit` answers whether it was read. */
function useBringing(onBring: Bring) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: SubmitEvent, thing: Bringing): Promise<boolean> {
    event.preventDefault();
    const found = sourceProblem(thing.source);
    setProblem(found);
    if (found || pending) return false;
    setPending(true);
    const [state] = await onBring([thing]);
    setPending(false);
    return state?.state === "read";
  }

  return { problem, pending, submit, clear: () => setProblem(null) };
}
