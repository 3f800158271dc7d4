import type { Verdict } from "@/lib/features/claims/domain";
import { claimRef } from "@/lib/features/claims/domain";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { OtherClaim } from "./schema";

type OtherRow = Omit<OtherClaim, "ref" | "article" | "lastVerdict"> & {
  number: number;
  slug: string;
  articleNumber: number;
  title: string;
  verdict: Verdict | null;
  reviewer: string | null;
  given: string | null;
};

/**
 * What is shown of claims beside another one, by id; deleted ones are left out.
 *
 * @param beside the other one; null for a text that is no claim yet
 */
export async function otherClaims(
  scope: WorkspaceScope,
  ids: readonly string[],
  beside: string | null,
): Promise<Map<string, OtherClaim>> {
  if (ids.length === 0) return new Map();
  const { text, values } = otherClaimsStatement(scope, ids, beside);
  const { rows } = await scope.db.pool.query<OtherRow>(text, values);
  return new Map(rows.map((row) => [row.id, toOtherClaim(row)]));
}

function toOtherClaim(row: OtherRow): OtherClaim {
  const { id, number, statement, status, slug, articleNumber, title, evidence } = row;
  const { verdict, reviewer, given } = row;
  return {
    id,
    ref: claimRef(articleNumber, number),
    statement,
    status,
    article: { slug, number: articleNumber, title },
    lastVerdict: verdict && given ? { verdict, reviewer: reviewer ?? "", at: given } : null,
    evidence,
  };
}

/** {@link otherClaims} as a statement. */
export function otherClaimsStatement(
  { workspaceId }: WorkspaceScope,
  ids: readonly string[],
  beside: string | null,
) {
  return { text: OTHER_CLAIMS, values: [workspaceId, ids, beside] };
}

/** Pieces that cite the same source for the same words in the same way are one. */
const IS_HERE = `EXISTS (
  SELECT FROM evidence h
   WHERE h.workspace_id = $1::uuid AND h.claim_id = $3::uuid AND h.removed_at IS NULL
     AND h.source_id = e.source_id AND h.stance = e.stance AND h.quote IS NOT DISTINCT FROM e.quote)`;

const OTHER_CLAIMS = `
  SELECT c.id, c.number, c.statement, c.status, a.slug, a.number AS "articleNumber", a.title,
         r.verdict, u.name AS reviewer,
         to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS given,
         (SELECT coalesce(json_agg(json_build_object('id', e.id, 'title', e.title,
                   'stance', e.stance, 'isHere', ${IS_HERE}) ORDER BY e.created_at, e.id), '[]')
            FROM evidence e WHERE e.workspace_id = $1::uuid AND e.claim_id = c.id
             AND e.removed_at IS NULL) AS evidence
    FROM claims c
    JOIN articles a ON a.id = c.article_id
    LEFT JOIN LATERAL (
      SELECT verdict, reviewer_id, created_at FROM reviews
       WHERE workspace_id = $1::uuid AND claim_id = c.id
       ORDER BY created_at DESC, id DESC LIMIT 1) r ON true
    LEFT JOIN members m ON m.id = r.reviewer_id
    LEFT JOIN users u ON u.id = m.user_id
   WHERE c.workspace_id = $1::uuid AND c.id = ANY($2::uuid[]) AND c.deleted_at IS NULL`;
