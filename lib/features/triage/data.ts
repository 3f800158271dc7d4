import { AppError } from "@/lib/core/errors";
import { anchorAt } from "@/lib/core/text-quote";
import { wordDiff } from "@/lib/core/word-diff";
import { versionContent, versionText } from "@/lib/features/articles/data";
import { claimRef, type ClaimStatus } from "@/lib/features/claims/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Decision, type Place, TRIAGE_ORDER } from "./domain";
import { newSentences } from "./new-sentences";
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
    select: { id: true, sha256: true },
  });
  if (!version) throw new AppError("not_found");
  const content = await versionContent(scope, version.id);
  const { rows } = await scope.db.pool.query<Row>(ROWS, [workspaceId, version.id, null]);
  const items = rows.map((row) => toItem(row, content.text)).toSorted(byNeed);
  return {
    versionId: version.id,
    version: number,
    items,
    undecided: items.filter(({ accepted, decision }) => !accepted && decision === null).length,
    newSentences: newSentences(await textBefore(scope, articleId, number), {
      ...content,
      sha256: version.sha256,
    }),
  };
}

/** What a version did to one claim. Throws `not_found` for one that was not carried into it. */
export async function readTriageItem(
  scope: WorkspaceScope,
  versionId: string,
  claimId: string,
): Promise<TriageItem> {
  const text = await versionText(scope, versionId);
  const { rows } = await scope.db.pool.query<Row>(ROWS, [scope.workspaceId, versionId, claimId]);
  const [row] = rows;
  if (!row) throw new AppError("not_found");
  return toItem(row, text);
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
  by_hand: boolean;
  decided_by: string | null;
  decided_at: Date | null;
};

const ROWS = `
  SELECT c.id AS claim_id, ar.number AS article_number, c.number, c.statement, c.status,
         a.fate, a.accepted, a.method, coalesce(a.score, 0) AS score, a.start, a."end", a.detail,
         v.number AS from_version, f.exact AS from_exact,
         a.decision, a.by_hand, u.name AS decided_by, a.decided_at
    FROM anchors a
    JOIN claims c ON c.id = a.claim_id AND c.deleted_at IS NULL
    JOIN articles ar ON ar.id = c.article_id
    JOIN article_versions v ON v.id = a.carried_from_id
    JOIN anchors f ON f.claim_id = a.claim_id AND f.version_id = a.carried_from_id
    LEFT JOIN members m ON m.id = a.decided_by_id
    LEFT JOIN users u ON u.id = m.user_id
   WHERE a.workspace_id = $1 AND a.version_id = $2 AND ($3::uuid IS NULL OR a.claim_id = $3)
   ORDER BY c.number`;

function toItem(row: Row, text: string): TriageItem {
  const { place, typographic, changes, valueChanges, candidates } = carriedDetailSchema.parse(
    row.detail,
  );
  const now = passageNow(row, place, text);
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
    now,
    typographic,
    // Carrying compares without typography; whoever decides reads the words as they stand.
    changes: now && now.exact !== row.from_exact ? wordDiff(row.from_exact, now.exact) : changes,
    valueChanges,
    candidates: candidates.flatMap(({ start, end, score }) => {
      const anchor = anchorAt(text, start, end);
      return anchor ? [{ ...anchor, score }] : [];
    }),
    decision: row.decision && {
      decision: row.decision,
      byHand: row.by_hand,
      by: row.decided_by,
      at: row.decided_at?.toISOString() ?? "",
    },
  };
}

/** Where the claim stands; once a person found it gone, what they found it gone from. */
function passageNow({ start, end }: Row, found: Place | null, text: string): TriageItem["now"] {
  const place = start === null || end === null ? found : { start, end };
  return place && { exact: text.slice(place.start, place.end), ...place };
}

/** What waits for somebody, then what became of them; within it the claims keep their order. */
function byNeed(one: TriageItem, other: TriageItem): number {
  return rankOf(one) - rankOf(other);
}

function rankOf({ fate, accepted, decision }: TriageItem): number {
  const isSettled = accepted || decision !== null;
  return (isSettled ? TRIAGE_ORDER.length : 0) + TRIAGE_ORDER.indexOf(fate);
}

/** How many claims of a version wait for somebody's decision. */
export async function countUndecided(scope: WorkspaceScope, versionId: string): Promise<number> {
  const { rows } = await scope.db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM anchors a JOIN claims c ON c.id = a.claim_id
      WHERE a.workspace_id = $1 AND a.version_id = $2 AND NOT a.accepted AND a.decided_at IS NULL
        AND c.deleted_at IS NULL`,
    [scope.workspaceId, versionId],
  );
  return rows[0]?.count ?? 0;
}

async function textBefore(
  scope: WorkspaceScope,
  articleId: string,
  number: number,
): Promise<string | null> {
  const before = await scope.db.prisma.articleVersion.findFirst({
    where: { workspaceId: scope.workspaceId, articleId, number: { lt: number } },
    orderBy: { number: "desc" },
    select: { text: true },
  });
  return before?.text ?? null;
}
