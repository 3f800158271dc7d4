import type { ClaimStatus } from "@/lib/features/claims/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { VersionKind } from "./domain";

/** An article as the list of articles shows it. Days are YYYY-MM-DD. */
export type ArticleRow = {
  id: string;
  number: number;
  slug: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  deadline: string | null;
  archived: boolean;
  version: { number: number; kind: VersionKind };
  /** How many claims stand in each status; deleted ones do not count. */
  claims: Record<ClaimStatus, number>;
  /** Who has a claim of it or has given a verdict on one, by name. */
  people: { memberId: string; name: string }[];
};

/**
 * `next` is the `after` of the next page, `previous` the `before` of the one before it; null where
 * there is none.
 */
export type ArticlePage = { rows: ArticleRow[]; next: number | null; previous: number | null };

export type ArticleQuery = {
  archived: boolean;
  /** The newest articles come first: `after` is the number of the last one of the page before. */
  after?: number | null;
  /** The number of the first one of the page that comes next; not together with `after`. */
  before?: number | null;
  limit?: number;
};

const LIMIT = 30;

// One statement for a whole page: the page is cut first, and counts and people are looked up for
// its rows alone, through the indexes that begin with the workspace and the article.
const pageSql = (isBeyond: "<" | ">", order: "DESC" | "ASC") => `
  WITH page AS (
    SELECT id, number, slug, title, publisher, published_on, deadline, archived_at
      FROM articles
     WHERE workspace_id = $1 AND (archived_at IS NOT NULL) = $2
       AND ($3::int IS NULL OR number ${isBeyond} $3::int)
     ORDER BY number ${order} LIMIT $4
  )
  SELECT page.id, page.number, page.slug, page.title, page.publisher,
         page.published_on::text AS "publishedOn", page.deadline::text AS deadline,
         page.archived_at IS NOT NULL AS archived,
         (SELECT json_build_object('number', v.number, 'kind', v.kind)
            FROM article_versions v
           WHERE v.workspace_id = $1 AND v.article_id = page.id
           ORDER BY v.number DESC LIMIT 1) AS version,
         counted.claims, involved.people
    FROM page
    CROSS JOIN LATERAL (
      SELECT json_build_object(
               'unreviewed', count(*) FILTER (WHERE c.status = 'unreviewed'),
               'in_review', count(*) FILTER (WHERE c.status = 'in_review'),
               'verified', count(*) FILTER (WHERE c.status = 'verified'),
               'disputed', count(*) FILTER (WHERE c.status = 'disputed'),
               'needs_context', count(*) FILTER (WHERE c.status = 'needs_context'),
               'unverifiable', count(*) FILTER (WHERE c.status = 'unverifiable')) AS claims
        FROM claims c
       WHERE c.workspace_id = $1 AND c.article_id = page.id AND c.deleted_at IS NULL
    ) counted
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('memberId', m.id, 'name', u.name)
                               ORDER BY u.name, m.id), '[]'::json) AS people
        FROM members m JOIN users u ON u.id = m.user_id
       WHERE m.workspace_id = $1 AND m.id IN (
               SELECT c.assignee_id FROM claims c
                WHERE c.workspace_id = $1 AND c.article_id = page.id AND c.deleted_at IS NULL
               UNION
               SELECT r.reviewer_id FROM claims c
                 JOIN reviews r ON r.workspace_id = $1 AND r.claim_id = c.id
                WHERE c.workspace_id = $1 AND c.article_id = page.id AND c.deleted_at IS NULL)
    ) involved
   ORDER BY page.number DESC`;

const OLDER = pageSql("<", "DESC");
const NEWER = pageSql(">", "ASC");

/** A page of the desk's articles, the newest first, with what the list shows of each. */
export async function listArticles(
  scope: WorkspaceScope,
  { archived, after = null, before = null, limit = LIMIT }: ArticleQuery,
): Promise<ArticlePage> {
  const { rows } = await scope.db.pool.query<ArticleRow>(before === null ? OLDER : NEWER, [
    scope.workspaceId,
    archived,
    before ?? after,
    limit + 1,
  ]);
  const isMore = rows.length > limit;
  const shown = before === null ? rows.slice(0, limit) : rows.slice(-limit);
  const hasNext = before === null ? isMore : true;
  const hasPrevious = before === null ? after !== null : isMore;
  return {
    rows: shown,
    next: hasNext ? (shown.at(-1)?.number ?? null) : null,
    previous: hasPrevious ? (shown[0]?.number ?? null) : null,
  };
}

/** How many articles the desk works on, and how many it has put away. */
export async function countArticles(
  scope: WorkspaceScope,
): Promise<{ active: number; archived: number }> {
  const where = { workspaceId: scope.workspaceId };
  const [all, active] = await Promise.all([
    scope.db.prisma.article.count({ where }),
    scope.db.prisma.article.count({ where: { ...where, archivedAt: null } }),
  ]);
  return { active, archived: all - active };
}
