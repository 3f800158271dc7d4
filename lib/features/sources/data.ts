import { AppError } from "@/lib/core/errors";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { Placeholders } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { encodeSourceCursor } from "./cursor";
import type { SourceQuery } from "./query";
import type { SourceRow, SourceView } from "./schema";

const named = { select: { id: true, title: true } } as const;
const selection = {
  derivesFrom: named,
  root: named,
  createdBy: { select: { id: true, user: { select: { name: true } } } },
} as const satisfies Prisma.SourceInclude;

/** One source. Throws `not_found` outside the workspace. */
export async function getSource(
  { workspaceId, db }: WorkspaceScope,
  sourceId: string,
  reader: Transaction = db.prisma,
): Promise<SourceView> {
  const record = await reader.source.findFirst({
    where: { workspaceId, id: sourceId },
    include: selection,
  });
  if (!record) throw new AppError("not_found");
  const { createdBy, createdAt, updatedAt } = record;
  return {
    id: record.id,
    identity: record.identity,
    url: record.url,
    citation: record.citation,
    title: record.title,
    publisher: record.publisher,
    kind: record.kind,
    language: record.language,
    reliability: record.reliability,
    derivesFrom: record.derivesFrom,
    root: record.root,
    revision: record.revision,
    addedBy: createdBy ? { memberId: createdBy.id, name: createdBy.user.name } : null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** A page of sources, those changed last first; the cursors are null at either end. */
export type SourcePage = { sources: SourceRow[]; next: string | null; previous: string | null };

/** The desk's sources that a query asks for, one page of them. */
export async function listSources(scope: WorkspaceScope, query: SourceQuery): Promise<SourcePage> {
  const { limit, cursor } = query;
  const { text, values } = listStatement(scope, query);
  const { rows } = await scope.db.pool.query<SourceRow>(text, values);
  const isBack = cursor?.going === "previous";
  const hasMore = rows.length > limit;
  const sources = hasMore ? rows.slice(0, limit) : rows;
  if (isBack) sources.reverse();
  const hasNext = isBack || hasMore;
  const hasPrevious = isBack ? hasMore : cursor !== null;
  return {
    sources,
    next: hasNext ? encodeSourceCursor("next", sources.at(-1)) : null,
    previous: hasPrevious ? encodeSourceCursor("previous", sources[0]) : null,
  };
}

/** Asks for one row more than the page holds, which tells whether there is a further page. */
function listStatement({ workspaceId }: WorkspaceScope, query: SourceQuery) {
  const to = new Placeholders();
  const conditions = [`s.workspace_id = ${to.add(workspaceId, "uuid")}`];
  for (const word of (query.q ?? "").split(/\s+/u).filter(Boolean)) {
    conditions.push(
      `source_words(s.title, s.publisher, s.url, s.citation) LIKE ${to.add(containing(word), "text")}`,
    );
  }
  if (query.kind) conditions.push(`s.kind = ${to.add(query.kind, "source_kind")}`);
  if (query.derivesFrom) {
    conditions.push(`s.derives_from_id = ${to.add(query.derivesFrom, "uuid")}`);
  }
  const isBack = query.cursor?.going === "previous";
  if (query.cursor) {
    const { updatedAt, id } = query.cursor;
    const place = `(${to.add(updatedAt, "timestamptz")}, ${to.add(id, "uuid")})`;
    conditions.push(`(s.updated_at, s.id) ${isBack ? ">" : "<"} ${place}`);
  }
  const order = isBack ? "ASC" : "DESC";
  const text = `SELECT page.id, url, citation, title, publisher, kind, root_id AS "rootId", revision,
           to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt",
           (SELECT count(*)::int FROM evidence e
              JOIN claims c ON c.workspace_id = e.workspace_id AND c.id = e.claim_id
             WHERE e.workspace_id = page.workspace_id AND e.source_id = page.id
               AND e.removed_at IS NULL AND c.deleted_at IS NULL) AS evidence
      FROM (SELECT s.* FROM sources s WHERE ${conditions.join(" AND ")}
             ORDER BY s.updated_at ${order}, s.id ${order} LIMIT ${to.add(query.limit + 1, "int")}) page
     ORDER BY page.updated_at ${order}, page.id ${order}`;
  return { text, values: to.values };
}

/** A pattern for LIKE that finds a word anywhere, in small letters. */
function containing(word: string): string {
  return `%${word.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
