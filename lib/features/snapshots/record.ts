import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import type { Transaction } from "@/lib/platform/db/database";
import { sendJob } from "@/lib/platform/jobs/send-job";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { SnapshotOrigin, SnapshotState } from "./domain";
import { SNAPSHOT_QUEUE } from "./queue";
import type { Seen, SeenAt } from "./seeing";

/** What a transaction knows of the source that it holds. */
export type LockedSource = { id: string; url: string | null; title: string };

/**
 * Holds a source, so that two who ask for a snapshot of it come one after the other. Who cites it
 * goes on.
 *
 * @throws AppError `not_found` outside the workspace
 */
export async function lockSource(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  sourceId: string,
): Promise<LockedSource> {
  const [source] = await tx.$queryRaw<LockedSource[]>`
    SELECT id, url, title FROM sources
     WHERE workspace_id = ${workspaceId}::uuid AND id = ${sourceId}::uuid FOR NO KEY UPDATE`;
  if (!source) throw new AppError("not_found");
  return source;
}

/** What a transaction knows of a snapshot that it holds. */
export type LockedSnapshot = {
  id: string;
  sourceId: string;
  title: string;
  state: SnapshotState;
  origin: SnapshotOrigin;
  url: string | null;
  attempts: number;
};

/** Holds a snapshot. @throws AppError `not_found` outside the workspace */
export async function lockSnapshot(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  snapshotId: string,
): Promise<LockedSnapshot> {
  const [snapshot] = await tx.$queryRaw<LockedSnapshot[]>`
    SELECT p.id, p.source_id AS "sourceId", s.title, p.state::text, p.origin::text, p.url, p.attempts
      FROM snapshots p JOIN sources s ON s.workspace_id = p.workspace_id AND s.id = p.source_id
     WHERE p.workspace_id = ${workspaceId}::uuid AND p.id = ${snapshotId}::uuid
       FOR NO KEY UPDATE OF p`;
  if (!snapshot) throw new AppError("not_found");
  return snapshot;
}

/** Sends the job that takes a snapshot. While one waits for it, another is not sent. */
export async function sendForSnapshot(
  tx: Transaction,
  { workspaceId }: Pick<WorkspaceScope, "workspaceId">,
  snapshotId: string,
): Promise<void> {
  await sendJob(tx, SNAPSHOT_QUEUE, { workspaceId, snapshotId }, { key: snapshotId });
}

/** The row of a snapshot that is asked for. */
export async function insertWaiting(
  tx: Transaction,
  { workspaceId, actor }: WorkspaceScope,
  source: { id: string; url: string },
): Promise<string> {
  const id = newId();
  await tx.snapshot.create({
    data: {
      id,
      workspaceId,
      sourceId: source.id,
      origin: "fetched",
      state: "waiting",
      url: source.url,
      askedById: actor.memberId,
    },
    select: { id: true },
  });
  return id;
}

/** The columns of a snapshot that was kept, its text being written before. */
export async function keptColumns(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  seen: Seen & Partial<SeenAt>,
) {
  const { mediaType, size, text, textProblem, seenAt } = seen;
  const textSha256 = text === null ? null : sha256(text.text);
  if (text !== null && textSha256 !== null) {
    await tx.snapshotText.createMany({
      data: [{ workspaceId, sha256: textSha256, text: text.text, blocks: text.blocks }],
      skipDuplicates: true,
    });
  }
  return {
    state: "kept" as const,
    mediaType,
    sha256: seen.sha256,
    size,
    textSha256,
    textProblem,
    seenAt,
    settledAt: new Date(),
    failure: null,
    failureMessage: null,
    finalUrl: seen.finalUrl ?? null,
    httpStatus: seen.httpStatus ?? null,
    ...(seen.headers ? { headers: seen.headers } : {}),
  };
}
