import { prepared } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type ClaimRow, segmentsOf } from "./claim-row";
import { type ClaimCursor, encodeCursor } from "./cursor";
import { type ClaimKind, claimRef, type ClaimStatus, parseClaimRef } from "./domain";
import { CLAIM_FACETS, type ClaimQuery } from "./query";
import { pageStatement } from "./search-page";

/** A page of claims. `next` and `previous` are cursors, null at the end and the beginning. */
export type ClaimPage = { claims: ClaimRow[]; next: string | null; previous: string | null };

/** A figure as its columns: value, unit, qualifier, measures, subject, period. */
type FigureCells = [
  Figure["value"],
  Figure["unit"],
  Figure["qualifier"],
  Figure["measures"],
  Figure["subject"],
  Figure["period"],
];
type Figure = ClaimRow["figures"][number];

type PageRow = {
  id: string;
  article_id: string;
  number: number;
  kind: ClaimKind;
  statement: string;
  speaker: string | null;
  status: ClaimStatus;
  assignee_id: string | null;
  revision: number;
  /** When it was last changed, as ISO 8601 in UTC. */
  changed: string;
  article_number: number;
  slug: string;
  title: string;
  distance?: number;
  assignee: string | null;
  figures: FigureCells[] | null;
  evidence: number;
  marked_statement?: string;
  marked_speaker?: string | null;
};

/** The claims that a query asks for, one page of them; deleted claims are never among them. */
export async function searchClaims(scope: WorkspaceScope, query: ClaimQuery): Promise<ClaimPage> {
  const { text, values } = pageStatement(scope, query);
  const { rows } = await scope.db.pool.query<PageRow>(
    isNarrowed(query) ? { text, values } : prepared(text, values),
  );
  const isBack = query.cursor?.going === "previous";
  const hasMore = rows.length > query.limit;
  const page = hasMore ? rows.slice(0, query.limit) : rows;
  if (isBack) page.reverse();
  // A cursor names a claim, so there is something on the side that it came from.
  const hasNext = isBack || hasMore;
  const hasPrevious = isBack ? hasMore : query.cursor !== null;
  return {
    claims: page.map(toClaimRow),
    next: hasNext ? cursorAt(query, page.at(-1), "next") : null,
    previous: hasPrevious ? cursorAt(query, page[0], "previous") : null,
  };
}

/**
 * Whether the best way to read depends on what the query narrows down to, so that PostgreSQL had
 * better plan it anew. Ranked, every hit is read whatever the words are.
 */
function isNarrowed(query: ClaimQuery): boolean {
  const isFiltered = CLAIM_FACETS.some((facet) => query[facet].length > 0);
  return isFiltered || (query.q !== null && query.sort !== "relevance");
}

function cursorAt(
  { sort, direction }: ClaimQuery,
  row: PageRow | undefined,
  going: ClaimCursor["going"],
): string | null {
  if (!row) return null;
  const place = { direction, going };
  const ref: [string, number] = [row.article_id, row.number];
  switch (sort) {
    case "ref":
      return encodeCursor({ sort, ...place, key: ref });
    case "relevance":
      return encodeCursor({ sort, ...place, key: [row.distance ?? 0, ...ref] });
    case "updated":
      return encodeCursor({ sort, ...place, key: [row.changed, row.id] });
    case "status":
      return encodeCursor({ sort, ...place, key: [row.status, ...ref] });
    case "kind":
      return encodeCursor({ sort, ...place, key: [row.kind, ...ref] });
    case "speaker":
      return encodeCursor({ sort, ...place, key: [row.speaker, ...ref] });
    case "assignee":
      return encodeCursor({ sort, ...place, key: [row.assignee, row.assignee_id, ...ref] });
  }
}

function toClaimRow(row: PageRow): ClaimRow {
  return {
    id: row.id,
    ref: claimRef(row.article_number, row.number),
    statement: row.statement,
    kind: row.kind,
    speaker: row.speaker,
    status: row.status,
    assignee:
      row.assignee_id === null ? null : { memberId: row.assignee_id, name: row.assignee ?? "" },
    article: { slug: row.slug, number: row.article_number, title: row.title },
    figures: (row.figures ?? []).map(toFigure),
    evidenceCount: row.evidence,
    revision: row.revision,
    updatedAt: row.changed,
    hit: hitOf(row),
  };
}

function toFigure([value, unit, qualifier, measures, subject, period]: FigureCells): Figure {
  return { value, unit, qualifier, measures, subject, period };
}

function hitOf({ statement, speaker, marked_statement, marked_speaker }: PageRow): ClaimRow["hit"] {
  if (marked_statement === undefined) return null;
  return {
    statement: segmentsOf(marked_statement, statement),
    speaker: speaker === null ? null : segmentsOf(marked_speaker ?? speaker, speaker),
  };
}

/** What has to be known of a chosen claim to change it together with others. */
export type ChosenClaim = { id: string; ref: string; revision: number; status: ClaimStatus };

/** The claims that references name, in no order; what is deleted or never was is left out. */
export async function chosenClaims(
  scope: WorkspaceScope,
  refs: readonly string[],
): Promise<ChosenClaim[]> {
  const numbers = refs.map(parseClaimRef).filter((pair) => pair !== null);
  if (numbers.length === 0) return [];
  const { rows } = await scope.db.pool.query<ChosenClaim>(
    `SELECT c.id, 'A' || a.number || '-' || c.number AS ref, c.revision, c.status
       FROM unnest($2::int[], $3::int[]) AS chosen(article, claim)
       JOIN articles a ON a.workspace_id = $1 AND a.number = chosen.article
       JOIN claims c ON c.workspace_id = $1 AND c.article_id = a.id AND c.number = chosen.claim
      WHERE c.deleted_at IS NULL`,
    [scope.workspaceId, numbers.map(({ article }) => article), numbers.map(({ claim }) => claim)],
  );
  return rows;
}
