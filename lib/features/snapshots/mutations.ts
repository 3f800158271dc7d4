import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { Storage } from "@/lib/platform/storage/storage";
import { getSnapshot } from "./data";
import { uploadedName } from "./domain";
import { type AfterKept, NOTHING_ELSE } from "./keeping";
import { can } from "./policy";
import {
  insertWaiting,
  keptColumns,
  type LockedSource,
  lockSnapshot,
  lockSource,
  sendForSnapshot,
} from "./record";
import type { SnapshotView } from "./schema";
import { see, type SeeingError } from "./seeing";

export type RequestError = { code: "no_address"; message: string };
export type RetryError = { code: "not_failed"; message: string };

const NO_ADDRESS: RequestError = {
  code: "no_address",
  message: "This source has no address that could be fetched. Upload a file of it instead.",
};

function authorize(scope: WorkspaceScope): void {
  if (!can(scope.actor, "snapshot.ask")) throw new AppError("forbidden");
}

/**
 * Asks for a snapshot of a source: the row, the event and the job, in one transaction. While one is
 * waited for it is the answer.
 */
export async function requestSnapshot(
  scope: WorkspaceScope,
  { sourceId }: { sourceId: string },
): Promise<Result<SnapshotView, RequestError>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    const source = await lockSource(tx, scope, sourceId);
    const id = await requestWithin(tx, scope, source);
    return id === null ? fail(NO_ADDRESS) : ok(await getSnapshot(scope, id, tx));
  });
}

/**
 * Asks for a snapshot within a transaction that holds the source: the id of the one that is waited for
 * from now on; null for a source without an address.
 */
export async function requestWithin(
  tx: Transaction,
  scope: WorkspaceScope,
  source: LockedSource,
): Promise<string | null> {
  const { url, title } = source;
  if (url === null) return null;
  const { workspaceId } = scope;
  const waiting = await tx.snapshot.findFirst({
    where: { workspaceId, sourceId: source.id, state: "waiting" },
    select: { id: true },
  });
  if (waiting) return waiting.id;
  const id = await insertWaiting(tx, scope, { id: source.id, url });
  const payload = { snapshotId: id, sourceId: source.id, title, url };
  await recordEvent(tx, scope, { type: "snapshot.asked", payload });
  await sendForSnapshot(tx, scope, id);
  return id;
}

/**
 * Asks for a snapshot of a source that was just cited, in the same transaction, where the desk wants
 * one whenever a link is added. One that was kept before or is waited for will do.
 */
export async function snapshotOnAdd(
  tx: Transaction,
  scope: WorkspaceScope,
  sourceId: string,
): Promise<void> {
  const { workspaceId } = scope;
  const desk = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { snapshotOnAdd: true },
  });
  if (!desk.snapshotOnAdd) return;
  const source = await lockSource(tx, scope, sourceId);
  const kept = await tx.snapshot.count({ where: { workspaceId, sourceId, state: "kept" } });
  if (kept === 0) await requestWithin(tx, scope, source);
}

/** Has a snapshot that failed taken again. One that waits already is the answer as it is. */
export async function retrySnapshot(
  scope: WorkspaceScope,
  { snapshotId }: { snapshotId: string },
): Promise<Result<SnapshotView, RetryError>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    const { sourceId } = await lockSnapshot(tx, scope, snapshotId);
    await lockSource(tx, scope, sourceId);
    const { state, title, url, attempts } = await lockSnapshot(tx, scope, snapshotId);
    const { workspaceId } = scope;
    const waiting = await tx.snapshot.findFirst({
      where: { workspaceId, sourceId, state: "waiting" },
      select: { id: true },
    });
    if (waiting) return ok(await getSnapshot(scope, waiting.id, tx));
    if (state !== "failed" || url === null) {
      return fail({ code: "not_failed", message: "This snapshot is kept; ask for a new one." });
    }
    await tx.snapshot.update({
      where: { workspaceId_id: { workspaceId, id: snapshotId } },
      data: {
        state: "waiting",
        failure: null,
        failureMessage: null,
        settledAt: null,
        attempts: attempts + 1,
      },
      select: { id: true },
    });
    const payload = { snapshotId, sourceId, title, url };
    await recordEvent(tx, scope, { type: "snapshot.asked", payload });
    await sendForSnapshot(tx, scope, snapshotId);
    return ok(await getSnapshot(scope, snapshotId, tx));
  });
}

export type Upload = { sourceId: string; file: { bytes: Uint8Array; name: string } };

/**
 * Keeps a file that a person brought as a snapshot of a source, with the care of a fetched one. Its
 * name is kept; what it is tells its content.
 */
export async function uploadSnapshot(
  scope: WorkspaceScope,
  { sourceId, file }: Upload,
  { storage, afterKept = NOTHING_ELSE }: { storage: Storage; afterKept?: AfterKept },
): Promise<Result<SnapshotView, SeeingError>> {
  authorize(scope);
  const { workspaceId, actor } = scope;
  // Before its bytes are kept: whoever may not touch the source leaves nothing behind.
  const isThere = await scope.db.prisma.source.count({ where: { workspaceId, id: sourceId } });
  if (isThere === 0) throw new AppError("not_found");
  const seen = await see(file, storage);
  if (!seen.ok) return seen;
  return transact(scope.db, async (tx) => {
    const { title } = await lockSource(tx, scope, sourceId);
    const id = newId();
    const fileName = uploadedName(file.name);
    const kept = await keptColumns(tx, scope, seen.value);
    await tx.snapshot.create({
      data: {
        ...kept,
        id,
        workspaceId,
        sourceId,
        origin: "uploaded",
        fileName,
        askedById: actor.memberId,
      },
      select: { id: true },
    });
    const payload = { snapshotId: id, sourceId, title, sha256: kept.sha256, fileName };
    await recordEvent(tx, scope, { type: "snapshot.kept", payload });
    await afterKept(tx, scope, { snapshotId: id, sourceId, textSha256: kept.textSha256 });
    return ok(await getSnapshot(scope, id, tx));
  });
}
