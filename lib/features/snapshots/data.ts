import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { blockSchema } from "@/lib/features/documents/schema";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { Storage, StorageError, StoredBytes } from "@/lib/platform/storage/storage";
import { MEDIA_TYPES, type MediaType } from "./domain";
import type { SnapshotsOfSource, SnapshotText, SnapshotView } from "./schema";

const selection = {
  askedBy: { select: { id: true, user: { select: { name: true } } } },
} as const satisfies Prisma.SnapshotInclude;

type SnapshotRecord = Prisma.SnapshotGetPayload<{ include: typeof selection }>;

/** How many snapshots of a source are listed; older ones are there and have their addresses. */
const MOST_LISTED = 200;

/** The snapshots of a source, the newest first. Throws `not_found` outside the workspace. */
export async function snapshotsOfSource(
  scope: WorkspaceScope,
  sourceId: string,
): Promise<SnapshotView[]> {
  const { workspaceId, db } = scope;
  const source = await db.prisma.source.findFirst({
    where: { workspaceId, id: sourceId },
    select: { id: true },
  });
  if (!source) throw new AppError("not_found");
  const records = await db.prisma.snapshot.findMany({
    where: { workspaceId, sourceId },
    include: selection,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
  });
  return records.map(toView);
}

/** What the desk has of each of these sources, by their ids; sources without any are left out. */
export async function newestSnapshots(
  { workspaceId, db }: WorkspaceScope,
  sourceIds: readonly string[],
): Promise<Record<string, SnapshotsOfSource>> {
  if (sourceIds.length === 0) return {};
  const { rows } = await db.pool.query<{ id: string }>(
    `SELECT p.id FROM unnest($2::uuid[]) AS asked (source_id) CROSS JOIN LATERAL (
       (SELECT id FROM snapshots WHERE workspace_id = $1 AND source_id = asked.source_id
         ORDER BY asked_at DESC, id DESC LIMIT 1)
       UNION
       (SELECT id FROM snapshots WHERE workspace_id = $1 AND source_id = asked.source_id
           AND state = 'kept' ORDER BY asked_at DESC, id DESC LIMIT 1)) AS p`,
    [workspaceId, [...new Set(sourceIds)]],
  );
  if (rows.length === 0) return {};
  const records = await db.prisma.snapshot.findMany({
    where: { workspaceId, id: { in: rows.map(({ id }) => id) } },
    include: selection,
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
  const found: Record<string, SnapshotsOfSource> = {};
  for (const newest of records.map(toView)) {
    const kept = newest.state === "kept" ? newest : (found[newest.sourceId]?.kept ?? null);
    found[newest.sourceId] = { newest, kept };
  }
  return found;
}

/** One snapshot. Throws `not_found` outside the workspace. */
export async function getSnapshot(
  scope: WorkspaceScope,
  snapshotId: string,
  reader: Transaction = scope.db.prisma,
): Promise<SnapshotView> {
  return toView(await recordOf(scope, snapshotId, reader));
}

/** A snapshot as its own page shows it: with its source and the headers of the answer. */
export async function snapshotWithHeaders(scope: WorkspaceScope, snapshotId: string) {
  const record = await recordOf(scope, snapshotId);
  const source = await scope.db.prisma.source.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId, id: record.sourceId },
    select: { id: true, title: true },
  });
  return { snapshot: toView(record), source, headers: headersOf(record) };
}

/** The newest snapshot of a source that has a readable text; null where none has. */
export async function newestWithText(
  { workspaceId, db }: WorkspaceScope,
  sourceId: string,
  reader: Transaction = db.prisma,
): Promise<{ snapshotId: string; textSha256: string } | null> {
  const newest = await reader.snapshot.findFirst({
    where: { workspaceId, sourceId, textSha256: { not: null } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { id: true, textSha256: true },
  });
  return newest?.textSha256 ? { snapshotId: newest.id, textSha256: newest.textSha256 } : null;
}

/** The readable text of a snapshot, offsets in UTF-16 code units; null where it has none. */
export async function textOfSnapshot(
  { workspaceId, db }: WorkspaceScope,
  snapshot: Pick<SnapshotView, "textSha256">,
): Promise<SnapshotText | null> {
  if (snapshot.textSha256 === null) return null;
  const found = await db.prisma.snapshotText.findUniqueOrThrow({
    where: { workspaceId_sha256: { workspaceId, sha256: snapshot.textSha256 } },
    select: { sha256: true, text: true, blocks: true },
  });
  return { ...found, blocks: blockSchema.array().parse(found.blocks) };
}

/** A snapshot's bytes, and as what they may be sent on. */
export type SnapshotBytes = StoredBytes & {
  mediaType: MediaType;
  sha256: string;
  /** Which characters the bytes of a page stand for, where its server said so. */
  charset: string | null;
};

/** The bytes of a snapshot as they came. Throws `not_found` for one that was not kept. */
export async function bytesOfSnapshot(
  scope: WorkspaceScope,
  snapshotId: string,
  storage: Storage,
): Promise<Result<SnapshotBytes, StorageError>> {
  const record = await recordOf(scope, snapshotId);
  const { mediaType, sha256 } = toView(record);
  if (mediaType === null || sha256 === null) throw new AppError("not_found");
  const bytes = await storage.get(sha256);
  if (!bytes.ok) return fail(bytes.error);
  const said = headersOf(record)["content-type"] ?? "";
  const charset = /charset\s*=\s*"?([\w:.+-]{1,40})/iu.exec(said)?.[1] ?? null;
  return ok({ ...bytes.value, mediaType, sha256, charset });
}

async function recordOf(
  { workspaceId, db }: WorkspaceScope,
  snapshotId: string,
  reader: Transaction = db.prisma,
): Promise<SnapshotRecord> {
  const record = isId(snapshotId)
    ? await reader.snapshot.findFirst({
        where: { workspaceId, id: snapshotId },
        include: selection,
      })
    : null;
  if (!record) throw new AppError("not_found");
  return record;
}

function headersOf({ headers }: SnapshotRecord): Record<string, string> {
  return (headers ?? {}) as Record<string, string>;
}

function toView(record: SnapshotRecord): SnapshotView {
  const { id, sourceId, state, origin, url, finalUrl, httpStatus, fileName } = record;
  const { sha256, size, textSha256, textProblem, failure, failureMessage, attempts } = record;
  const { askedBy } = record;
  return {
    id,
    sourceId,
    state,
    origin,
    url,
    finalUrl,
    httpStatus,
    fileName,
    mediaType: MEDIA_TYPES.find((type) => type === record.mediaType) ?? null,
    sha256,
    size,
    textSha256,
    textProblem,
    failure: failure === null ? null : { code: failure, message: failureMessage ?? "" },
    attempts,
    askedBy: askedBy ? { memberId: askedBy.id, name: askedBy.user.name } : null,
    askedAt: record.askedAt.toISOString(),
    seenAt: record.seenAt?.toISOString() ?? null,
  };
}
