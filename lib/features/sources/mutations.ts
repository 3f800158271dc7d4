import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { fail, ok, type Result } from "@/lib/core/result";
import { changesBetween } from "@/lib/features/audit/domain";
import { recordEvent } from "@/lib/features/audit/mutations";
import { lockWorkspace } from "@/lib/features/workspaces/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getSource } from "./data";
import { type CircleError, decideDerivation } from "./derivation";
import { can } from "./policy";
import type { deriveSourceSchema, editSourceSchema, SourceContent, SourceView } from "./schema";

export type StaleSourceError = { code: "stale"; message: string; current: SourceView };
export type UnknownSourceError = { code: "source_unknown"; message: string };

/** A change of a source: what its content leaves out stays as it is. */
type SourceChange = Omit<z.output<typeof editSourceSchema>, "content"> & {
  content: Partial<SourceContent>;
};

/**
 * Changes what the desk knows of a source. What evidence says of it stays as it was cited.
 *
 * @returns the source, or `stale` with what somebody else saved meanwhile
 */
export async function editSource(
  scope: WorkspaceScope,
  { sourceId, revision, content }: SourceChange,
): Promise<Result<SourceView, StaleSourceError>> {
  authorize(scope);
  const { workspaceId } = scope;
  return transact(scope.db, async (tx) => {
    const source = await lockedSource(tx, scope, sourceId);
    if (source.revision !== revision) return stale(source);
    const changes = changesBetween(contentOf(source), { ...contentOf(source), ...content });
    if (Object.keys(changes).length === 0) return ok(source);
    await tx.source.update({
      where: { workspaceId_id: { workspaceId, id: sourceId } },
      data: { ...content, revision: revision + 1, updatedAt: new Date() },
      select: { id: true },
    });
    const payload = { sourceId, title: content.title ?? source.title, changes };
    await recordEvent(tx, scope, { type: "source.edited", payload });
    return ok(await getSource(scope, sourceId, tx));
  });
}

/**
 * Says that a source only repeats another, or (`from` null) that it repeats none. It and all that
 * derives from it have the other's root from then on. One derivation of a desk comes after the
 * other, so that two at once make no circle.
 */
export async function deriveSource(
  scope: WorkspaceScope,
  { sourceId, revision, from }: z.output<typeof deriveSourceSchema>,
): Promise<Result<SourceView, StaleSourceError | UnknownSourceError | CircleError>> {
  authorize(scope);
  return transact(scope.db, async (tx) => {
    await lockWorkspace(tx, scope.workspaceId);
    const source = await lockedSource(tx, scope, sourceId);
    if (source.revision !== revision) return stale(source);
    if ((source.derivesFrom?.id ?? null) === from) return ok(source);
    const lineage = from === null ? [] : await lineageOf(tx, scope, from);
    const head = lineage[0] ?? null;
    if (from !== null && head === null) return unknown();
    const root = decideDerivation(
      sourceId,
      lineage.map(({ id }) => id),
    );
    if (!root.ok) return root;
    await moveBelow(tx, scope, { sourceId, from, rootId: root.value });
    const before = source.derivesFrom?.title ?? null;
    const payload = { sourceId, title: source.title, before, after: head?.title ?? null };
    await recordEvent(tx, scope, { type: "source.derived", payload });
    return ok(await getSource(scope, sourceId, tx));
  });
}

function authorize(scope: WorkspaceScope): void {
  if (!can(scope.actor, "source.write")) throw new AppError("forbidden");
}

/** Holds a source for a change of it, and reads it. @throws AppError `not_found` */
async function lockedSource(
  tx: Transaction,
  scope: WorkspaceScope,
  sourceId: string,
): Promise<SourceView> {
  await tx.$queryRaw`
    SELECT 1 FROM sources
     WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${sourceId}::uuid FOR NO KEY UPDATE`;
  return getSource(scope, sourceId, tx);
}

/** A source, what it derives from, and so on up to its root; empty outside the workspace. */
function lineageOf(tx: Transaction, { workspaceId }: WorkspaceScope, sourceId: string) {
  return tx.$queryRaw<{ id: string; title: string }[]>`
    WITH RECURSIVE lineage AS (
      SELECT id, title, derives_from_id, 0 AS depth FROM sources
       WHERE workspace_id = ${workspaceId}::uuid AND id = ${sourceId}::uuid
      UNION ALL
      SELECT s.id, s.title, s.derives_from_id, l.depth + 1 FROM sources s
        JOIN lineage l ON s.id = l.derives_from_id
       WHERE s.workspace_id = ${workspaceId}::uuid)
    SELECT id, title FROM lineage ORDER BY depth`;
}

/** Puts a source below another, and gives it and all that derives from it the root. */
async function moveBelow(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  { sourceId, from, rootId }: { sourceId: string; from: string | null; rootId: string },
): Promise<void> {
  await tx.$executeRaw`
    WITH RECURSIVE below AS (
      SELECT id FROM sources
       WHERE workspace_id = ${workspaceId}::uuid AND id = ${sourceId}::uuid
      UNION ALL
      SELECT s.id FROM sources s JOIN below b ON s.derives_from_id = b.id
       WHERE s.workspace_id = ${workspaceId}::uuid)
    UPDATE sources s
       SET root_id = ${rootId}::uuid,
           derives_from_id = CASE WHEN s.id = ${sourceId}::uuid THEN ${from}::uuid
                                  ELSE s.derives_from_id END,
           revision = s.revision + (s.id = ${sourceId}::uuid)::int,
           updated_at = now()
      FROM below
     WHERE s.workspace_id = ${workspaceId}::uuid AND s.id = below.id`;
}

function contentOf(source: SourceView): SourceContent {
  const { title, publisher, kind, language, reliability } = source;
  return { title, publisher, kind, language, reliability };
}

function stale(current: SourceView) {
  return fail({
    code: "stale" as const,
    message: "Somebody changed this source while you were working on it. Nothing was overwritten.",
    current,
  });
}

function unknown() {
  return fail({
    code: "source_unknown" as const,
    message: "The source that it is to derive from is not on this desk.",
  });
}
