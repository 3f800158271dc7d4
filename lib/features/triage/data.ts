import { AppError } from "@/lib/core/errors";
import { carryAnchors } from "@/lib/features/articles/carrying";
import { claimRef, type ClaimStatus } from "@/lib/features/claims/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Decision, TRIAGE_ORDER } from "./domain";
import { carriedDetailSchema, type Triage, type TriageItem } from "./schema";

/**
 * What a version of an article did to its claims, what needs a person first; offsets in UTF-16 code
 * units. Claims that are off the desk, and those that were not carried over, are not among them.
 *
 * @throws AppError `not_found` when the article has no such version in this workspace
 */
export async function readTriage(
  scope: WorkspaceScope,
  articleId: string,
  number: number,
): Promise<Triage> {
  const { workspaceId } = scope;
  const version = await scope.db.prisma.articleVersion.findFirst({
    where: { workspaceId, articleId, number },
    select: { id: true, text: true },
  });
  if (!version) throw new AppError("not_found");
  const { rows } = await scope.db.pool.query<Row>(ROWS, [workspaceId, version.id]);
  const items = rows.map((row) => toItem(row, version.text)).toSorted(byNeed);
  return {
    versionId: version.id,
    version: number,
    items,
    undecided: items.filter(({ accepted, decision }) => !accepted && decision === null).length,
    newSentences: await newSentences(scope, { articleId, number, text: version.text }),
  };
}

type Row = {
  claim_id: string;
  article_number: number;
  number: number;
  statement: string;
  status: ClaimStatus;
  fate: TriageItem["fate"];
  accepted: boolean;
  method: string | null;
  score: number;
  start: number | null;
  end: number | null;
  detail: unknown;
  from_version: number;
  from_exact: string;
  decision: Decision | null;
  decided_by: string | null;
  decided_at: Date | null;
};

const ROWS = `
  SELECT c.id AS claim_id, ar.number AS article_number, c.number, c.statement, c.status,
         a.fate, a.accepted, a.method, coalesce(a.score, 0) AS score, a.start, a."end", a.detail,
         v.number AS from_version, f.exact AS from_exact,
         a.decision, u.name AS decided_by, a.decided_at
    FROM anchors a
    JOIN claims c ON c.id = a.claim_id AND c.deleted_at IS NULL
    JOIN articles ar ON ar.id = c.article_id
    JOIN article_versions v ON v.id = a.carried_from_id
    JOIN anchors f ON f.claim_id = a.claim_id AND f.version_id = a.carried_from_id
    LEFT JOIN members m ON m.id = a.decided_by_id
    LEFT JOIN users u ON u.id = m.user_id
   WHERE a.workspace_id = $1 AND a.version_id = $2
   ORDER BY c.number`;

function toItem(row: Row, text: string): TriageItem {
  const { typographic, changes, valueChanges, candidates } = carriedDetailSchema.parse(row.detail);
  const { start, end } = row;
  return {
    claimId: row.claim_id,
    ref: claimRef(row.article_number, row.number),
    statement: row.statement,
    status: row.status,
    fate: row.fate,
    accepted: row.accepted,
    method: row.method,
    score: row.score,
    before: { version: row.from_version, exact: row.from_exact },
    now: start === null || end === null ? null : { exact: text.slice(start, end), start, end },
    typographic,
    changes,
    valueChanges,
    candidates: candidates.map((place) => ({
      ...place,
      exact: text.slice(place.start, place.end),
    })),
    decision: row.decision && {
      decision: row.decision,
      by: row.decided_by,
      at: row.decided_at?.toISOString() ?? "",
    },
  };
}

/** What waits for somebody, then what became of them; within it the claims keep their order. */
function byNeed(one: TriageItem, other: TriageItem): number {
  return rankOf(one) - rankOf(other);
}

function rankOf({ fate, accepted, decision }: TriageItem): number {
  const isSettled = accepted || decision !== null;
  return (isSettled ? TRIAGE_ORDER.length : 0) + TRIAGE_ORDER.indexOf(fate);
}

async function newSentences(
  scope: WorkspaceScope,
  { articleId, number, text }: { articleId: string; number: number; text: string },
): Promise<Triage["newSentences"]> {
  const before = await scope.db.prisma.articleVersion.findFirst({
    where: { workspaceId: scope.workspaceId, articleId, number: { lt: number } },
    orderBy: { number: "desc" },
    select: { text: true },
  });
  if (!before) return [];
  const { newSentences: ranges } = carryAnchors({ from: before.text, to: text, anchors: [] });
  return ranges.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
