import { ok } from "@/lib/core/result";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { restoreNote } from "@/lib/features/notes/mutations";
import { restoreNoteOperation } from "@/lib/features/notes/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(restoreNoteOperation, async (scope, { params }) => {
  const restored = await restoreNote(scope, { noteId: params.note });
  return restored.ok
    ? ok({ value: restored.value, headers: revisionHeaders(restored.value) })
    : restored;
});
