"use client";
import { useState } from "react";
import { Comparison } from "@/lib/ui/comparison";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { editNoteAction } from "../actions";
import type { NoteContent, NoteView } from "../schema";
import { NoteFields } from "./note-fields";

type EditInput = Parameters<typeof editNoteAction>[1];

/** Changes a note; what somebody else saved meanwhile is shown beside it. */
export function EditNote({
  desk,
  note,
  draftKey,
  onClose,
}: {
  desk: string;
  note: NoteView;
  draftKey: string;
  onClose: () => void;
}) {
  const draft = useDraft<NoteContent>(draftKey, {
    value: { body: note.body, forReport: note.forReport },
    revision: note.revision,
  });
  const { pending, refusal, save, clear } = useSave((input: EditInput) =>
    editNoteAction(desk, input),
  );
  const [conflict, setConflict] = useState<{ mine: string; current: NoteView } | null>(null);

  async function submit() {
    const revision = conflict?.current.revision ?? draft.revision;
    const result = await save({ noteId: note.id, revision, content: draft.value });
    if (!result) return;
    if (result.ok) {
      draft.drop();
      onClose();
    } else if (result.error.code === "stale") {
      setConflict({ mine: draft.value.body, current: result.error.current });
    }
  }

  function discard() {
    draft.drop();
    setConflict(null);
    clear();
  }

  return (
    <SaveForm
      label="Edit the note"
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      {refusal?.code !== "stale" && <RefusalAlert refusal={refusal} />}
      {conflict && (
        <NoteConflict {...conflict} onChoose={(body) => draft.change({ ...draft.value, body })} />
      )}
      <NoteFields value={draft.value} onChange={draft.change} refusal={refusal} />
    </SaveForm>
  );
}

function NoteConflict({
  mine,
  current,
  onChoose,
}: {
  mine: string;
  current: NoteView;
  onChoose: (body: string) => void;
}) {
  const isRemoved = current.removedAt !== null;
  return (
    <Comparison
      title={`Somebody ${isRemoved ? "removed" : "saved"} this note while you were writing.`}
      fields={[
        {
          label: "Note",
          mine,
          theirs: current.body,
          onChoose: (text) => onChoose(text === "mine" ? mine : current.body),
        },
      ]}
    >
      <p>
        {isRemoved
          ? "Your text is kept here. Copy what you need, or add it as a new note."
          : "Nothing is lost and nothing overwritten: take one, or join them in the form below, then save."}
      </p>
    </Comparison>
  );
}
