import { Placeholders } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { encodeEventCursor, type EventCursor } from "./cursor";
import { type EventKind, typesOfKind } from "./event-kinds";
import { hiddenFrom } from "./policy";
import { auditEventSchema, type EventView } from "./schema";

export type EventFilter = {
  claimId?: string;
  /** The article's short name. */
  article?: string;
  actorId?: string;
  kind?: EventKind;
  cursor?: EventCursor | null;
  limit?: number;
};

/** A page of history, the newest first; the cursors are null at either end. */
export type EventPage = { events: EventView[]; next: string | null; previous: string | null };

type EventRow = {
  sequence: string;
  created_at: Date;
  channel: EventView["channel"];
  type: string;
  payload: unknown;
  claim_id: string | null;
  actor_id: string | null;
  actor: string | null;
  slug: string | null;
  number: number | null;
  title: string | null;
};

const DEFAULT_LIMIT = 50;

/** The audit trail of the workspace, of an article or of a claim: what this scope's actor may see of it. */
export async function listEvents(scope: WorkspaceScope, filter: EventFilter): Promise<EventPage> {
  const limit = filter.limit ?? DEFAULT_LIMIT;
  const isBack = filter.cursor?.going === "previous";
  const { text, values } = listStatement(scope, filter, limit);
  const { rows } = await scope.db.pool.query<EventRow>(text, values);
  const hasMore = rows.length > limit;
  const page = hasMore ? rows.slice(0, limit) : rows;
  if (isBack) page.reverse();
  const hasNext = isBack || hasMore;
  const hasPrevious = isBack ? hasMore : Boolean(filter.cursor);
  return {
    events: page.map(toEventView),
    next: hasNext ? encodeEventCursor("next", page.at(-1)) : null,
    previous: hasPrevious ? encodeEventCursor("previous", page[0]) : null,
  };
}

function listStatement(scope: WorkspaceScope, filter: EventFilter, limit: number) {
  const to = new Placeholders();
  const workspace = to.add(scope.workspaceId, "uuid");
  const conditions = [`e.workspace_id = ${workspace}`];
  if (filter.claimId) conditions.push(`e.claim_id = ${to.add(filter.claimId, "uuid")}`);
  if (filter.article !== undefined) {
    conditions.push(`e.article_id = (SELECT id FROM articles
      WHERE workspace_id = ${workspace} AND slug = ${to.add(filter.article)})`);
  }
  if (filter.actorId) conditions.push(`e.actor_id = ${to.add(filter.actorId, "uuid")}`);
  if (filter.kind) conditions.push(`e.type = ANY(${to.add(typesOfKind(filter.kind), "text[]")})`);
  const hidden = hiddenFrom(scope.actor);
  if (hidden.length > 0) conditions.push(`e.type <> ALL(${to.add(hidden, "text[]")})`);
  const isBack = filter.cursor?.going === "previous";
  if (filter.cursor) {
    const place = to.add(filter.cursor.sequence, "bigint");
    conditions.push(`e.sequence ${isBack ? ">" : "<"} ${place}`);
  }
  const text = `SELECT e.sequence, e.created_at, e.channel, e.type, e.payload, e.claim_id, e.actor_id,
           u.name AS actor, a.slug, a.number, a.title
      FROM audit_events e
      LEFT JOIN members m ON m.workspace_id = ${workspace} AND m.id = e.actor_id
      LEFT JOIN users u ON u.id = m.user_id
      LEFT JOIN articles a ON a.workspace_id = ${workspace} AND a.id = e.article_id
     WHERE ${conditions.join(" AND ")}
     ORDER BY e.sequence ${isBack ? "ASC" : "DESC"} LIMIT ${to.add(limit + 1, "int")}`;
  return { text, values: to.values };
}

function toEventView(row: EventRow): EventView {
  const { type, payload, slug, number, title } = row;
  const article = slug !== null && number !== null && title !== null;
  return {
    sequence: row.sequence,
    at: row.created_at.toISOString(),
    actor: row.actor_id === null ? null : { memberId: row.actor_id, name: row.actor ?? "" },
    channel: row.channel,
    article: article ? { slug, number, title } : null,
    claimId: row.claim_id,
    event: auditEventSchema.safeParse({ type, payload }).data ?? null,
  };
}

/** Everybody who has done something on the desk, in the order of their names. */
export async function listActors(
  scope: WorkspaceScope,
): Promise<{ memberId: string; name: string }[]> {
  const { rows } = await scope.db.pool.query<{ memberId: string; name: string }>(
    `SELECT m.id AS "memberId", u.name FROM members m JOIN users u ON u.id = m.user_id
      WHERE m.workspace_id = $1 AND EXISTS (
        SELECT FROM audit_events e WHERE e.workspace_id = $1 AND e.actor_id = m.id)
      ORDER BY u.name, m.id`,
    [scope.workspaceId],
  );
  return rows;
}

/** The articles of the desk, archived ones too, in the order of their numbers. */
export async function listArticleNames(
  scope: WorkspaceScope,
): Promise<{ slug: string; number: number; title: string }[]> {
  return scope.db.prisma.article.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: { number: "asc" },
    select: { slug: true, number: true, title: true },
  });
}
