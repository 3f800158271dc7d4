import type { TextQuote } from "@/lib/core/text-quote";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ClaimToPlace } from "./placing";

type Known = { articleId: string; expectedVersionId: string | null };

/** The claims that a new version of an article has to place, and the texts that they come from. */
export async function claimsToPlace(
  tx: Transaction,
  scope: WorkspaceScope,
  { articleId, expectedVersionId }: Known,
): Promise<{ claims: ClaimToPlace[]; texts: Map<string, string> }> {
  const { workspaceId } = scope;
  const all = await tx.claim.findMany({
    where: { workspaceId, articleId },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  const expected = expectedVersionId
    ? await tx.expectedAnchor.findMany({
        where: { workspaceId, expectedVersionId },
        select: { claimId: true, start: true, end: true },
      })
    : [];
  const knownOf = new Map(expected.map(({ claimId, ...place }) => [claimId, place]));
  const quoteOf = new Map(
    (await lastQuotes(tx, scope, articleId)).map((row) => [row.claimId, row]),
  );
  const placeOf = new Map(
    (await lastPlaces(tx, scope, articleId)).map((row) => [row.claimId, row]),
  );
  const claims = all.map(({ id }): ClaimToPlace => {
    const quote = quoteOf.get(id);
    const last = placeOf.get(id);
    return {
      claimId: id,
      known: knownOf.get(id) ?? null,
      last: last ? { versionId: last.versionId, start: last.start, end: last.end } : null,
      quote: quote ? { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix } : null,
      wasGone: quote?.decision === "gone",
    };
  });
  return { claims, texts: await textsOf(tx, scope, claims) };
}

type QuoteRow = TextQuote & { claimId: string; decision: string | null };

function lastQuotes(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  articleId: string,
): Promise<QuoteRow[]> {
  return tx.$queryRaw<QuoteRow[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS "claimId", a.exact, a.prefix, a.suffix,
           a.decision::text AS decision
      FROM anchors a JOIN article_versions v ON v.id = a.version_id
     WHERE a.workspace_id = ${workspaceId}::uuid AND v.workspace_id = ${workspaceId}::uuid
       AND v.article_id = ${articleId}::uuid
     ORDER BY a.claim_id, v.number DESC`;
}

type PlaceRow = { claimId: string; versionId: string; start: number; end: number };

/** A place that waits for a person's word is none to start from: the one before it is. */
function lastPlaces(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  articleId: string,
): Promise<PlaceRow[]> {
  return tx.$queryRaw<PlaceRow[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS "claimId", a.version_id AS "versionId",
           a.start, a."end"
      FROM anchors a JOIN article_versions v ON v.id = a.version_id
     WHERE a.workspace_id = ${workspaceId}::uuid AND v.workspace_id = ${workspaceId}::uuid
       AND v.article_id = ${articleId}::uuid AND a.start IS NOT NULL
       AND (a.accepted OR a.decision IN ('same_meaning', 'new_meaning'))
     ORDER BY a.claim_id, v.number DESC`;
}

async function textsOf(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  claims: readonly ClaimToPlace[],
): Promise<Map<string, string>> {
  const ids = new Set(
    claims.flatMap(({ known, last }) => (!known && last ? [last.versionId] : [])),
  );
  const versions = await tx.articleVersion.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true, text: true },
  });
  return new Map(versions.map(({ id, text }) => [id, text]));
}
