"use client";
import type { Actor } from "@/lib/core/actor";
import { Badge } from "@/lib/ui/badge";
import { IconButton } from "@/lib/ui/icon-button";
import { EditIcon, TrashIcon } from "@/lib/ui/icons";
import { MarkdownBody } from "@/lib/ui/markdown-body";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import type { RenderedMarkdown } from "@/lib/ui/render-markdown";
import { Time } from "@/lib/ui/time";
import { useFormOpen } from "@/lib/ui/use-draft";
import { useRemoval } from "@/lib/ui/use-removal";
import { removeNoteAction, restoreNoteAction } from "../actions";
import { can } from "../policy";
import type { NoteView } from "../schema";
import { AddNote } from "./add-note";
import { EditNote } from "./edit-note";

/** A note with its Markdown rendered. */
export type ShownNote = NoteView & { bodyHtml: RenderedMarkdown };

/** The thread of a claim, oldest first, with the form for one more. */
export function NoteList({
  desk,
  claimId,
  notes,
  me,
  draftKey,
  asked,
}: {
  desk: string;
  claimId: string;
  notes: readonly ShownNote[];
  me: Actor;
  /** Names the drafts of this claim and person; each form adds its own end. */
  draftKey: string;
  /** Changes each time a key asks for the field of a new note. */
  asked: number;
}) {
  const { refusal, remove } = useRemoval<NoteView>({
    removed: () => "Note removed.",
    remove: ({ id, revision }) => removeNoteAction(desk, { noteId: id, revision }),
    restore: ({ id }) => restoreNoteAction(desk, { noteId: id }),
  });
  const mayAdd = can(me, "note.add");
  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={refusal} />
      {notes.length === 0 && !mayAdd && (
        <p className="text-sm text-ink-soft">Nobody has written a note so far.</p>
      )}
      <ul className="flex flex-col divide-y">
        {notes.map((note) => (
          <Entry
            key={note.id}
            desk={desk}
            note={note}
            mayChange={can(me, "note.change", { authorId: note.author?.memberId ?? null })}
            draftKey={`${draftKey}:note:${note.id}`}
            onRemove={() => void remove(note)}
          />
        ))}
      </ul>
      {mayAdd && (
        <AddNote desk={desk} claimId={claimId} draftKey={`${draftKey}:note`} asked={asked} />
      )}
    </div>
  );
}

function Entry({
  desk,
  note,
  mayChange,
  draftKey,
  onRemove,
}: {
  desk: string;
  note: ShownNote;
  mayChange: boolean;
  draftKey: string;
  onRemove: () => void;
}) {
  const [isOpen, setOpen] = useFormOpen(draftKey);
  if (mayChange && isOpen) {
    return (
      <li className="py-4 first:pt-0">
        <EditNote desk={desk} note={note} draftKey={draftKey} onClose={() => setOpen(false)} />
      </li>
    );
  }
  return (
    <li className="flex flex-col gap-1 py-4 first:pt-0">
      <div className="flex items-start justify-between gap-2">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-medium">{note.author?.name ?? "Came with the article"}</span>
          <Time at={note.createdAt} className="text-ink-soft" />
          {note.editedAt && (
            <span className="text-ink-soft">
              edited <Time at={note.editedAt} />
            </span>
          )}
          {note.forReport && <Badge>For the report</Badge>}
        </p>
        {mayChange && (
          <span className="flex shrink-0">
            <IconButton label="Edit the note" icon={<EditIcon />} onClick={() => setOpen(true)} />
            <IconButton label="Remove the note" icon={<TrashIcon />} onClick={onRemove} />
          </span>
        )}
      </div>
      <MarkdownBody html={note.bodyHtml} className="text-sm" />
    </li>
  );
}
