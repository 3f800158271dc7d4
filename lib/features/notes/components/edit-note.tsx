"use client";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { SavedMeanwhile } from "@/lib/ui/saved-meanwhile";
import { useEdit } from "@/lib/ui/use-edit";
import { editNoteAction } from "../actions";
import type { NoteContent, NoteView } from "../schema";
import { NoteFields } from "./note-fields";

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
  const { draft, pending, refusal, conflict, submit, discard } = useEdit<NoteContent, NoteView>(
    draftKey,
    { value: { body: note.body, forReport: note.forReport }, revision: note.revision },
    {
      save: (content, revision) => editNoteAction(desk, { noteId: note.id, revision, content }),
      onSaved: onClose,
    },
  );

  return (
    <SaveForm
      label="Edit the note"
      pending={pending}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={discard} />
      <RefusalAlert refusal={refusal} />
      {conflict && (
        <NoteConflict
          mine={conflict.mine.body}
          current={conflict.current}
          onChoose={(body) => draft.change({ ...draft.value, body })}
        />
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
  return (
    <SavedMeanwhile
      what="note"
      removed={current.removedAt === null ? null : { addAs: "a new note" }}
      fields={[
        {
          label: "Note",
          mine,
          theirs: current.body,
          onChoose: (text) => onChoose(text === "mine" ? mine : current.body),
        },
      ]}
    />
  );
}
