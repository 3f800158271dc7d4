import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { changesBetween } from "@/lib/features/audit/domain";
import { recordEvent } from "@/lib/features/audit/mutations";
import { aboutClaim, type LockedClaim, lockClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getNote } from "./data";
import { can } from "./policy";
import type {
  addNoteSchema,
  editNoteSchema,
  NoteContent,
  noteIdSchema,
  NoteView,
  removeNoteSchema,
} from "./schema";

export type StaleNoteError = { code: "stale"; message: string; current: NoteView };

/** Adds a note to a claim's thread. */
export async function addNote(
  scope: WorkspaceScope,
  input: z.output<typeof addNoteSchema>,
): Promise<Result<NoteView>> {
  if (!can(scope.actor, "note.add")) throw new AppError("forbidden");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    return ok(await getNote(scope, await insertNote(tx, scope, claim, input.content), tx));
  });
}

/** Writes a note on a locked claim, with its event; answers its id. */
export async function insertNote(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  content: NoteContent,
): Promise<string> {
  const { workspaceId } = scope;
  const id = newId();
  const authorId = scope.actor.memberId;
  await tx.note.create({
    data: { id, workspaceId, claimId: claim.id, authorId, ...content },
    select: { id: true },
  });
  await recordEvent(tx, scope, {
    type: "note.added",
    ...aboutClaim(claim),
    payload: { ref: claim.ref, ...content },
  });
  return id;
}

/** A change of a note: what its content leaves out stays as it is. */
type NoteChange = Omit<z.output<typeof editNoteSchema>, "content"> & {
  content: Partial<NoteContent>;
};

/** Changes a note's text or its mark for the report; the old text stays in the history. */
export async function editNote(
  scope: WorkspaceScope,
  input: NoteChange,
): Promise<Result<NoteView, StaleNoteError>> {
  return transact(scope.db, async (tx) => {
    const { claim, note } = await lockNote(tx, scope, input.noteId);
    if (note.revision !== input.revision || note.removedAt !== null) return stale(note);
    const { body, forReport } = note;
    const content = { body, forReport, ...input.content };
    const changes = changesBetween({ body, forReport }, content);
    if (Object.keys(changes).length === 0) return ok(note);
    const editedAt = "body" in changes ? { editedAt: new Date() } : {};
    await write(tx, scope, note, { ...content, ...editedAt });
    await recordEvent(tx, scope, {
      type: "note.edited",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, changes },
    });
    return ok(await getNote(scope, note.id, tx));
  });
}

/** Takes a note off the thread; it can be brought back. */
export async function removeNote(
  scope: WorkspaceScope,
  input: z.output<typeof removeNoteSchema>,
): Promise<Result<NoteView, StaleNoteError>> {
  return transact(scope.db, async (tx) => {
    const { claim, note } = await lockNote(tx, scope, input.noteId);
    if (note.revision !== input.revision || note.removedAt !== null) return stale(note);
    await write(tx, scope, note, { removedAt: new Date() });
    await recordEvent(tx, scope, {
      type: "note.removed",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, noteId: note.id, body: note.body },
    });
    return ok(await getNote(scope, note.id, tx));
  });
}

/** Brings a removed note back. */
export async function restoreNote(
  scope: WorkspaceScope,
  input: z.output<typeof noteIdSchema>,
): Promise<Result<NoteView>> {
  return transact(scope.db, async (tx) => {
    const { claim, note } = await lockNote(tx, scope, input.noteId);
    if (note.removedAt === null) return ok(note);
    await write(tx, scope, note, { removedAt: null });
    await recordEvent(tx, scope, {
      type: "note.restored",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, body: note.body },
    });
    return ok(await getNote(scope, note.id, tx));
  });
}

async function lockNote(tx: Transaction, scope: WorkspaceScope, noteId: string) {
  const { claimId } = await getNote(scope, noteId, tx);
  const claim = await lockClaim(tx, scope, claimId);
  const note = await getNote(scope, noteId, tx);
  const authorId = note.author?.memberId ?? null;
  if (!can(scope.actor, "note.change", { authorId })) throw new AppError("forbidden");
  return { claim, note };
}

async function write(
  tx: Transaction,
  scope: WorkspaceScope,
  note: NoteView,
  data: { body?: string; forReport?: boolean; editedAt?: Date; removedAt?: Date | null },
): Promise<void> {
  await tx.note.updateMany({
    where: { workspaceId: scope.workspaceId, id: note.id },
    data: { ...data, revision: note.revision + 1 },
  });
}

function stale(current: NoteView) {
  return fail({
    code: "stale" as const,
    message: "Somebody changed this note while you were working on it.",
    current,
  });
}
