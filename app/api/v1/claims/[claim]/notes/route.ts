import { ok } from "@/lib/core/result";
import { claimIdInPath, claimInPath, revisionHeaders } from "@/lib/features/claims/answers";
import { notesOfClaim } from "@/lib/features/notes/data";
import { addNote } from "@/lib/features/notes/mutations";
import { addNoteOperation, listNotesOperation } from "@/lib/features/notes/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listNotesOperation, async (scope, { params }) => {
  const { id } = await claimInPath(scope, params.claim);
  return ok({ value: { notes: await notesOfClaim(scope, id) } });
});

export const POST = apiRoute(addNoteOperation, async (scope, { params, body }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const added = await addNote(scope, { claimId, content: body });
  return added.ok ? ok({ value: added.value, headers: revisionHeaders(added.value) }) : added;
});
