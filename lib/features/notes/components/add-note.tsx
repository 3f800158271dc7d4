"use client";
import { useEffect, useRef, useState } from "react";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { addNoteAction } from "../actions";
import type { NoteContent } from "../schema";
import { NoteFields } from "./note-fields";

type AddInput = Parameters<typeof addNoteAction>[1];

const EMPTY: NoteContent = { body: "", forReport: false };

/** Adds a note to a claim's thread. */
export function AddNote({
  desk,
  claimId,
  draftKey,
  asked,
}: {
  desk: string;
  claimId: string;
  draftKey: string;
  /** Changes each time a key asks for the note's field. */
  asked: number;
}) {
  const draft = useDraft<NoteContent>(draftKey, { value: EMPTY, revision: 1 });
  const { pending, refusal, save } = useSave((input: AddInput) => addNoteAction(desk, input));
  const [added, setAdded] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  async function submit() {
    const result = await save({ claimId, content: draft.value });
    if (!result?.ok) return;
    draft.drop();
    setAdded((count) => count + 1);
  }

  return (
    <SaveForm
      label="Add a note"
      saveLabel="Add the note"
      pending={pending}
      onSave={() => void submit()}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={draft.drop} />
      <RefusalAlert refusal={refusal} />
      <NoteFields value={draft.value} onChange={draft.change} refusal={refusal} field={field} />
      <p role="status" className="sr-only">
        {added > 0 && <span key={added}>Note added.</span>}
      </p>
    </SaveForm>
  );
}
