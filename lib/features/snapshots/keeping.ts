import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { keptColumns, lockSnapshot } from "./record";
import { seeAddress, type SeeingTools } from "./seeing";

/** A snapshot that was just kept. */
export type JustKept = { snapshotId: string; sourceId: string; textSha256: string | null };

/** What else happens in the transaction in which a snapshot is kept. */
export type AfterKept = (tx: Transaction, scope: WorkspaceScope, kept: JustKept) => Promise<void>;

export const NOTHING_ELSE: AfterKept = () => Promise.resolve();

export type TakingTools = SeeingTools & { afterKept?: AfterKept };

/**
 * Takes a snapshot that waits: fetches it, keeps its bytes, and writes in one transaction what
 * became of it. One that waits no more is left as it is, so that this may be done twice.
 *
 * @param isLastTry whether nobody tries again when this throws
 * @throws what is a bug, or `busy` reading where somebody tries again
 */
export async function takeSnapshot(
  scope: WorkspaceScope,
  snapshotId: string,
  tools: TakingTools,
  isLastTry: boolean,
): Promise<void> {
  const url = await waitsFor(scope, snapshotId);
  if (url === null) return;
  try {
    const seen = await seeAddress(url, tools);
    if (!seen.ok && seen.error.code === "busy" && !isLastTry) throw new Error(seen.error.message);
    if (!seen.ok) return await failSnapshot(scope, snapshotId, seen.error);
    const { afterKept = NOTHING_ELSE } = tools;
    await transact(scope.db, async (tx) => {
      const { state, sourceId, title } = await lockSnapshot(tx, scope, snapshotId);
      if (state !== "waiting") return;
      const data = await keptColumns(tx, scope, seen.value);
      await tx.snapshot.update({ where: at(scope, snapshotId), data, select: { id: true } });
      await recordEvent(tx, scope, {
        type: "snapshot.kept",
        payload: { snapshotId, sourceId, title, sha256: data.sha256, fileName: null },
      });
      await afterKept(tx, scope, { snapshotId, sourceId, textSha256: data.textSha256 });
    });
  } catch (error) {
    if (isLastTry) await failSnapshot(scope, snapshotId, BROKE);
    throw error;
  }
}

const BROKE = {
  code: "broke",
  message: "Something went wrong on our side while it was taken. Try again.",
};

async function failSnapshot(
  scope: WorkspaceScope,
  snapshotId: string,
  { code, message }: { code: string; message: string },
): Promise<void> {
  await transact(scope.db, async (tx) => {
    const { state, sourceId, title } = await lockSnapshot(tx, scope, snapshotId);
    if (state !== "waiting") return;
    await tx.snapshot.update({
      where: at(scope, snapshotId),
      data: { state: "failed", failure: code, failureMessage: message, settledAt: new Date() },
      select: { id: true },
    });
    await recordEvent(tx, scope, {
      type: "snapshot.failed",
      payload: { snapshotId, sourceId, title, message },
    });
  });
}

/** The address of a snapshot that waits; null for one that does not, or is not there any more. */
async function waitsFor(scope: WorkspaceScope, snapshotId: string): Promise<string | null> {
  const row = await scope.db.prisma.snapshot.findFirst({
    where: { workspaceId: scope.workspaceId, id: snapshotId, state: "waiting" },
    select: { url: true },
  });
  return row?.url ?? null;
}

function at({ workspaceId }: WorkspaceScope, id: string) {
  return { workspaceId_id: { workspaceId, id } };
}
