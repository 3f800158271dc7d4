import { AppError } from "@/lib/core/errors";
import { groupBy } from "@/lib/core/group-by";
import { articleRef, type VersionKind } from "@/lib/features/articles/domain";
import type { ClaimStatus } from "@/lib/features/claims/domain";
import type { Format } from "@/lib/features/documents/domain";
import type { Snapshot } from "@/lib/platform/db/snapshot";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ArticleExport, WorkspaceExport } from "./export-schema";
import { noClaims, type ReportArticle, type ReportHead } from "./report";
import type { ReportChoice } from "./schema";
import { takesInternalNotes } from "./claim-rows";
import type { KnownTexts } from "./read-claims";

type WorkspaceRow = Omit<WorkspaceExport, "evidenceRule"> & WorkspaceExport["evidenceRule"];
type ArticleRow = Omit<ArticleExport, "ref" | "versions" | "expectedVersions" | "archivedAt"> & {
  id: string;
  archivedAt: Date | null;
  updatedAt: Date;
};
type TextRow = {
  id: string;
  articleId: string;
  kind: VersionKind;
  sha256: string;
  length: number;
  sourceFile: string | null;
};
type VersionRow = TextRow & {
  number: number;
  format: Format | null;
  sourceUrl: string | null;
  fetchedAt: Date | null;
  rawSha256: string | null;
  createdAt: Date;
};
type CountRow = { articleId: string; status: ClaimStatus; count: number };

const WORKSPACE = `
  SELECT slug, name, evidence_minimum AS "evidenceMinimum", primary_required AS "primaryRequired",
         reason_required AS "reasonRequired",
         to_json(independent_kinds) AS "independentKinds", coverage_required AS "coverageRequired"
    FROM workspaces WHERE id = $1`;

/** $2 slugs or null for all, $3 whether all means archived articles too. */
const ARTICLES = `
  SELECT id, slug, number, title, publisher, author, published_on::text AS "publishedOn",
         deadline::text AS deadline, source_file AS "sourceFile", archived_at AS "archivedAt",
         updated_at AS "updatedAt"
    FROM articles
   WHERE workspace_id = $1
     AND CASE WHEN $2::text[] IS NULL THEN archived_at IS NULL OR $3 ELSE slug = ANY($2::text[]) END
   ORDER BY number`;

const VERSIONS = `
  SELECT id, article_id AS "articleId", number, kind, sha256, length, format,
         source_file AS "sourceFile", source_url AS "sourceUrl", fetched_at AS "fetchedAt",
         raw_sha256 AS "rawSha256", created_at AS "createdAt"
    FROM article_versions WHERE workspace_id = $1 AND article_id = ANY($2::uuid[]) ORDER BY number`;

/** Those that came in are versions by now. */
const EXPECTED_VERSIONS = `
  SELECT e.id, e.article_id AS "articleId", e.kind, e.sha256, e.length, e.source_file AS "sourceFile"
    FROM expected_versions e
   WHERE e.workspace_id = $1 AND e.article_id = ANY($2::uuid[])
     AND NOT EXISTS (SELECT 1 FROM article_versions v
                      WHERE v.workspace_id = e.workspace_id AND v.article_id = e.article_id
                        AND v.sha256 = e.sha256)
   ORDER BY e.sha256`;

/** The claims of the report: $1 the workspace, $2 ids of articles, $3 statuses. */
export const CHOSEN = `
  c.workspace_id = $1 AND c.article_id = ANY($2::uuid[]) AND c.status = ANY($3::claim_status[])
  AND c.deleted_at IS NULL`;

const COUNTS = `
  SELECT c.article_id AS "articleId", c.status, count(*)::int AS count
    FROM claims c WHERE ${CHOSEN} GROUP BY c.article_id, c.status`;

/** $4 whether any notes come, $5 whether the internal ones do. */
const NEWEST = `
  WITH chosen AS (SELECT c.id, c.updated_at FROM claims c WHERE ${CHOSEN})
  SELECT greatest(
    (SELECT max(updated_at) FROM chosen),
    (SELECT max(greatest(e.updated_at, e.removed_at)) FROM evidence e
      WHERE e.workspace_id = $1 AND e.claim_id IN (SELECT id FROM chosen)),
    (SELECT max(s.updated_at) FROM sources s
      WHERE s.workspace_id = $1 AND s.id IN (
        SELECT e.source_id FROM evidence e
         WHERE e.workspace_id = $1 AND e.claim_id IN (SELECT id FROM chosen))),
    (SELECT max(r.created_at) FROM reviews r
      WHERE r.workspace_id = $1 AND r.claim_id IN (SELECT id FROM chosen)),
    (SELECT max(greatest(n.created_at, n.edited_at)) FROM notes n
      WHERE n.workspace_id = $1 AND $4 AND (n.for_report OR $5) AND n.removed_at IS NULL
        AND n.claim_id IN (SELECT id FROM chosen)),
    (SELECT max(greatest(d.created_at, d.removed_at)) FROM dismissals d
       JOIN article_versions v ON v.workspace_id = d.workspace_id AND v.id = d.version_id
      WHERE d.workspace_id = $1 AND v.article_id = ANY($2::uuid[]))
  ) AS newest`;

/**
 * Reads what is known of a report before its claims.
 *
 * @throws AppError `not_found` when a slug of the choice names no article of the workspace
 */
export async function readHead(snapshot: Snapshot, scope: WorkspaceScope, choice: ReportChoice) {
  const { workspaceId } = scope;
  const [workspace] = await snapshot.rows<WorkspaceRow>(WORKSPACE, [workspaceId]);
  if (!workspace) throw new AppError("not_found");
  const articles = await chosenArticles(snapshot, workspaceId, choice);
  const articleIds = articles.map((article) => article.id);
  const within = [workspaceId, articleIds];
  const versions = await snapshot.rows<VersionRow>(VERSIONS, within);
  const expected = await snapshot.rows<TextRow>(EXPECTED_VERSIONS, within);
  const chosen = [...within, choice.statuses];
  const counts = await snapshot.rows<CountRow>(COUNTS, chosen);
  const notes = [choice.notes !== "none", takesInternalNotes(choice)];
  const [newest] = await snapshot.rows<{ newest: Date | null }>(NEWEST, [...chosen, ...notes]);
  const { slug, name, coverageRequired, ...evidenceRule } = workspace;
  const changes = [...articles.map((a) => a.updatedAt), ...versions.map((v) => v.createdAt)];
  const of = {
    versions: groupBy(versions, articleIdOf),
    expected: groupBy(expected, articleIdOf),
    counts: groupBy(counts, articleIdOf),
  };
  const head: ReportHead = {
    workspace: { slug, name, evidenceRule, coverageRequired },
    choice,
    asOf: latest([newest?.newest ?? null, ...changes]),
    articles: articles.map((article) => toArticle(article, of)),
  };
  return { head, articleIds, texts: knownTexts(articles, versions, expected) };
}

async function chosenArticles(snapshot: Snapshot, workspaceId: string, choice: ReportChoice) {
  const slugs = choice.articles === "all" ? null : [...new Set(choice.articles)];
  const articles = await snapshot.rows<ArticleRow>(ARTICLES, [workspaceId, slugs, choice.archived]);
  if (slugs && articles.length < slugs.length) throw new AppError("not_found");
  return articles;
}

function articleIdOf(row: { articleId: string }): string {
  return row.articleId;
}

function toArticle(
  row: ArticleRow,
  of: {
    versions: Map<string, VersionRow[]>;
    expected: Map<string, TextRow[]>;
    counts: Map<string, CountRow[]>;
  },
): ReportArticle {
  const { id, updatedAt: _, archivedAt, ...article } = row;
  const counts = noClaims();
  for (const { status, count } of of.counts.get(id) ?? []) counts[status] = count;
  return {
    ...article,
    ref: articleRef(article.number),
    archivedAt: archivedAt?.toISOString() ?? null,
    versions: (of.versions.get(id) ?? []).map(exportedVersion),
    expectedVersions: (of.expected.get(id) ?? []).map(identityOf),
    counts,
  };
}

function exportedVersion(version: VersionRow): ArticleExport["versions"][number] {
  const { kind, sha256, length, sourceFile } = identityOf(version);
  const { number, format, sourceUrl, rawSha256 } = version;
  const fetchedAt = version.fetchedAt?.toISOString() ?? null;
  const origin = { format, sourceFile, sourceUrl, fetchedAt, rawSha256 };
  const createdAt = version.createdAt.toISOString();
  return { number, kind, sha256, length, ...origin, createdAt };
}

function identityOf({ kind, sha256, length, sourceFile }: TextRow) {
  return { kind: exportedKind(kind), sha256, length, sourceFile };
}

function exportedKind(kind: VersionKind): ArticleExport["versions"][number]["kind"] {
  return kind === "reading_copy" ? "reading-copy" : kind;
}

function knownTexts(
  articles: ArticleRow[],
  versions: VersionRow[],
  expected: TextRow[],
): KnownTexts {
  const numbers = new Map(articles.map((article) => [article.id, article.number]));
  return {
    versions: new Map(
      versions.map(({ id, articleId, sha256, length }) => [
        id,
        { id, article: numbers.get(articleId)!, sha256, length },
      ]),
    ),
    expected: new Map(expected.map(({ id, sha256 }) => [id, { sha256 }])),
  };
}

function latest(times: readonly (Date | null)[]): string | null {
  const newest = times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return newest?.toISOString() ?? null;
}
