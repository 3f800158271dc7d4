import { AppError } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { documentSchema } from "@/lib/features/documents/schema";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Brought, type Incoming, readIncoming, type ReadError } from "./incoming";
import { authorize } from "./mutations";
import { type PendingView, type Preview, previewOf } from "./preview";
import { findPlace, type Imported, type KnownDetails, type PlaceError, takeIn } from "./taking-in";
import { identify } from "./versions";

/** Milliseconds after which what was read and not imported is read again. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** How many of them a member has at most: the oldest go for the newest. */
const MOST_KEPT = 100;

export type GoneError = { code: "preview_gone"; message: string };

const selection = {
  name: true,
  document: true,
  rawSha256: true,
  sourceUrl: true,
  fetchedAt: true,
} as const;

/**
 * Reads what a member brings and keeps it for them until it is imported, for a day at most. What the
 * desk has already, or what belongs elsewhere, is refused at once.
 *
 * @param articleId the article whose next version it is to be; null where the text says what it is
 */
export async function keepPending(
  scope: WorkspaceScope,
  { articleId, ...brought }: Brought & { articleId: string | null },
): Promise<Result<PendingView, ReadError | PlaceError>> {
  authorize(scope, articleId === null ? "article.add" : "version.add");
  const memberId = memberOf(scope);
  const read = await readIncoming(brought);
  if (!read.ok) return read;
  const { document, provenance } = read.value;
  const { sourceFile: name, ...origin } = provenance;
  const { sha256, length } = identify(document.text);
  const place = await findPlace(scope, { sha256, length }, articleId);
  if (!place.ok) return place;
  const id = newId();
  const createdAt = new Date();
  const preview = previewOf(read.value);
  const shown = { preview, sha256, length };
  await transact(scope.db, async (tx) => {
    const { workspaceId } = scope;
    const old = { lt: new Date(createdAt.getTime() - KEPT_FOR) };
    const tooMany = await tx.pendingImport.findMany({
      where: { workspaceId, memberId },
      orderBy: { createdAt: "desc" },
      skip: MOST_KEPT - 1,
      select: { id: true },
    });
    await tx.pendingImport.deleteMany({
      where: {
        workspaceId,
        OR: [{ createdAt: old }, { id: { in: tooMany.map((row) => row.id) } }],
      },
    });
    await tx.pendingImport.create({
      data: { id, workspaceId, memberId, name, document, ...origin, ...shown, createdAt },
      select: { id: true },
    });
  });
  return ok({ ...preview, id, becomes: place.value });
}

/** What a member has read and not imported, the newest last; not what the desk has by now. */
export async function listPending(scope: WorkspaceScope): Promise<PendingView[]> {
  authorize(scope, "article.add");
  const rows = await scope.db.prisma.pendingImport.findMany({
    where: ownAndFresh(scope),
    orderBy: { createdAt: "asc" },
    take: MOST_KEPT,
    select: { id: true, preview: true, sha256: true, length: true },
  });
  const views: PendingView[] = [];
  for (const { id, preview, ...text } of rows) {
    const place = await findPlace(scope, text, null);
    // The program alone writes them, with `keepPending`.
    if (place.ok) views.push({ ...(preview as Preview), id, becomes: place.value });
  }
  return views;
}

/** Imports what was shown, as a new article or where it belongs. */
export async function importPendingArticle(
  scope: WorkspaceScope,
  { pendingId, details }: { pendingId: string; details: KnownDetails },
): Promise<Result<Imported, PlaceError | GoneError>> {
  authorize(scope, "article.add");
  return importPending(scope, pendingId, { details });
}

/** Imports what was shown as the next version of one article. */
export async function importPendingVersion(
  scope: WorkspaceScope,
  { pendingId, articleId }: { pendingId: string; articleId: string },
): Promise<Result<Imported, PlaceError | GoneError>> {
  authorize(scope, "version.add");
  return importPending(scope, pendingId, { articleId });
}

/** Forgets what was read; what is gone already is no failure. */
export async function dropPending(
  scope: WorkspaceScope,
  { pendingId }: { pendingId: string },
): Promise<Result<null>> {
  await scope.db.prisma.pendingImport.deleteMany({
    where: { ...ownAndFresh(scope), id: pendingId },
  });
  return ok(null);
}

async function importPending(
  scope: WorkspaceScope,
  id: string,
  target: Parameters<typeof takeIn>[3],
): Promise<Result<Imported, PlaceError | GoneError>> {
  return transact(scope.db, async (tx) => {
    const incoming = await lockPending(tx, scope, id);
    if (!incoming) return fail(GONE);
    const imported = await takeIn(tx, scope, incoming, target);
    const { workspaceId } = scope;
    if (imported.ok) await tx.pendingImport.deleteMany({ where: { workspaceId, id } });
    return imported;
  });
}

const GONE: GoneError = {
  code: "preview_gone",
  message:
    "This preview is no longer there: it was imported already, or is older than a day. Bring the text once more.",
};

/** Of two who import the same at once, the second waits and finds it gone. */
async function lockPending(
  tx: Transaction,
  scope: WorkspaceScope,
  id: string,
): Promise<Incoming | null> {
  if (!isId(id)) return null;
  await tx.$queryRaw`
    SELECT 1 FROM pending_imports
     WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.pendingImport.findFirst({
    where: { ...ownAndFresh(scope), id },
    select: selection,
  });
  return row && incomingOf(row);
}

function ownAndFresh(scope: WorkspaceScope) {
  const { workspaceId } = scope;
  return {
    workspaceId,
    memberId: memberOf(scope),
    createdAt: { gte: new Date(Date.now() - KEPT_FOR) },
  };
}

/** Only a person looks at a preview. */
function memberOf(scope: WorkspaceScope): string {
  if (scope.actor.memberId === null) throw new AppError("forbidden");
  return scope.actor.memberId;
}

function incomingOf(row: {
  name: string | null;
  document: unknown;
  rawSha256: string | null;
  sourceUrl: string | null;
  fetchedAt: Date | null;
}): Incoming {
  const { name: sourceFile, document, rawSha256, sourceUrl, fetchedAt } = row;
  const provenance = { sourceFile, rawSha256, sourceUrl, fetchedAt };
  return { document: documentSchema.parse(document), provenance };
}
