import { AppError } from "@/lib/core/errors";
import { ok } from "@/lib/core/result";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { getNote } from "@/lib/features/notes/data";
import { editNote, removeNote } from "@/lib/features/notes/mutations";
import {
  editNoteOperation,
  getNoteOperation,
  removeNoteOperation,
} from "@/lib/features/notes/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getNoteOperation, async (scope, { params }) => {
  const note = await getNote(scope, params.note);
  if (note.removedAt !== null) throw new AppError("not_found");
  return ok({ value: note, headers: revisionHeaders(note) });
});

export const PATCH = apiRoute(editNoteOperation, async (scope, { params, body, revision }) => {
  const edited = await editNote(scope, { noteId: params.note, revision, content: body });
  return edited.ok ? ok({ value: edited.value, headers: revisionHeaders(edited.value) }) : edited;
});

export const DELETE = apiRoute(removeNoteOperation, async (scope, { params, revision }) => {
  const removed = await removeNote(scope, { noteId: params.note, revision });
  return removed.ok ? ok({ value: null }) : removed;
});
