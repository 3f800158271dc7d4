import { AppError } from "@/lib/core/errors";
import { claimRef, type ClaimStatus } from "@/lib/features/claims/domain";
import { Placeholders } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { encodeRestingCursor, type RestingQuery } from "./resting-query";
import type { RestingEvidence } from "./schema";

type RestingRow = Pick<RestingEvidence, "id" | "url" | "stance" | "quote" | "location"> & {
  claim_id: string;
  number: number;
  statement: string;
  status: ClaimStatus;
  slug: string;
  article_number: number;
  title: string;
};

/** A page of the evidence on a source; the cursors are null at either end. */
export type RestingPage = {
  evidence: RestingEvidence[];
  next: string | null;
  previous: string | null;
};

/**
 * What rests on a source: the evidence that cites it in every article, by article and claim. Deleted
 * claims and removed pieces are not among it. Throws `not_found` outside the workspace.
 */
export async function restingOn(
  scope: WorkspaceScope,
  { sourceId, ...query }: RestingQuery & { sourceId: string },
): Promise<RestingPage> {
  const { limit, cursor } = query;
  const { text, values } = listStatement(scope, sourceId, query);
  const { rows } = await scope.db.pool.query<RestingRow>(text, values);
  if (rows.length === 0) await assureSource(scope, sourceId);
  const isBack = cursor?.going === "previous";
  const hasMore = rows.length > limit;
  const page = hasMore ? rows.slice(0, limit) : rows;
  if (isBack) page.reverse();
  const hasNext = isBack || hasMore;
  const hasPrevious = isBack ? hasMore : cursor !== null;
  return {
    evidence: page.map(toResting),
    next: hasNext ? encodeRestingCursor("next", keyOf(page.at(-1))) : null,
    previous: hasPrevious ? encodeRestingCursor("previous", keyOf(page[0])) : null,
  };
}

async function assureSource({ workspaceId, db }: WorkspaceScope, id: string): Promise<void> {
  const found = await db.prisma.source.count({ where: { workspaceId, id } });
  if (found === 0) throw new AppError("not_found");
}

function listStatement(
  { workspaceId }: WorkspaceScope,
  sourceId: string,
  { cursor, limit }: RestingQuery,
) {
  const to = new Placeholders();
  const conditions = [
    `e.workspace_id = ${to.add(workspaceId, "uuid")}`,
    `e.source_id = ${to.add(sourceId, "uuid")}`,
    "e.removed_at IS NULL AND c.deleted_at IS NULL",
  ];
  const isBack = cursor?.going === "previous";
  if (cursor) {
    const [article, claim, id] = cursor.key;
    const place = `(${to.add(article, "int")}, ${to.add(claim, "int")}, ${to.add(id, "uuid")})`;
    conditions.push(`(a.number, c.number, e.id) ${isBack ? "<" : ">"} ${place}`);
  }
  const order = isBack ? "DESC" : "ASC";
  const text = `SELECT e.id, e.url, e.stance, e.quote, e.location, e.claim_id, c.number, c.statement,
           c.status, a.slug, a.number AS article_number, a.title
      FROM evidence e
      JOIN claims c ON c.workspace_id = e.workspace_id AND c.id = e.claim_id
      JOIN articles a ON a.workspace_id = c.workspace_id AND a.id = c.article_id
     WHERE ${conditions.join(" AND ")}
     ORDER BY a.number ${order}, c.number ${order}, e.id ${order} LIMIT ${to.add(limit + 1, "int")}`;
  return { text, values: to.values };
}

function keyOf(row: RestingRow | undefined): [number, number, string] | undefined {
  return row && [row.article_number, row.number, row.id];
}

function toResting(row: RestingRow): RestingEvidence {
  const { id, url, stance, quote, location, statement, status, slug, title } = row;
  const ref = claimRef(row.article_number, row.number);
  return {
    id,
    url,
    stance,
    quote,
    location,
    claim: { id: row.claim_id, ref, statement, status },
    article: { slug, number: row.article_number, title },
  };
}
