import { newId } from "@/lib/core/ids";
import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { TextQuote } from "@/lib/core/text-quote";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type ClaimToPlace, placeClaims } from "./anchoring";
import type { VersionKind } from "./domain";

/** A canonical text with what identifies it; `length` in Unicode code points. */
export type IdentifiedText = { text: string; sha256: string; length: number };

export function identify(text: string): IdentifiedText {
  return { text, sha256: sha256(text), length: codePointLength(text) };
}

export type AddedVersion = {
  number: number;
  kind: VersionKind;
  /** How many claims have a place in it, and how many have none. */
  anchored: number;
  orphaned: number;
};

type NewVersion = {
  articleId: string;
  kind: VersionKind;
  text: IdentifiedText;
  sourceFile: string | null;
  /** The expected version that this text turned out to be, whose places the claims take. */
  expectedVersionId: string | null;
};

/**
 * Writes a text as the next version of an article, with an anchor for each of its claims (deleted
 * ones too: they can be brought back) and the audit event. The article's row must be locked.
 */
export async function insertVersion(
  tx: Transaction,
  scope: WorkspaceScope,
  version: NewVersion,
): Promise<AddedVersion> {
  const { workspaceId } = scope;
  const { articleId, kind, sourceFile } = version;
  const { text, ...identity } = version.text;
  const last = await tx.articleVersion.findFirst({
    where: { workspaceId, articleId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const id = newId();
  const claims = await claimsToPlace(tx, scope, version);
  const createdById = scope.actor.memberId;
  await tx.articleVersion.create({
    data: { id, workspaceId, articleId, number, kind, text, ...identity, sourceFile, createdById },
    select: { id: true },
  });
  const placed = placeClaims(text, claims);
  await tx.anchor.createMany({
    data: placed.map((anchor) => ({ id: newId(), workspaceId, versionId: id, ...anchor })),
  });
  await tx.article.update({
    where: { workspaceId_id: { workspaceId, id: articleId } },
    data: { updatedAt: new Date() },
    select: { id: true },
  });
  const anchored = placed.filter(({ state }) => state === "exact").length;
  const added = { number, kind, anchored, orphaned: placed.length - anchored };
  await recordEvent(tx, scope, {
    type: "version.added",
    articleId,
    payload: { ...added, ...identity },
  });
  return added;
}

async function claimsToPlace(
  tx: Transaction,
  scope: WorkspaceScope,
  { articleId, expectedVersionId }: NewVersion,
): Promise<ClaimToPlace[]> {
  const { workspaceId } = scope;
  const claims = await tx.claim.findMany({
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
  const quotes = await tx.$queryRaw<(TextQuote & { claimId: string })[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS "claimId", a.exact, a.prefix, a.suffix
      FROM anchors a JOIN article_versions v ON v.id = a.version_id
     WHERE a.workspace_id = ${workspaceId}::uuid AND v.workspace_id = ${workspaceId}::uuid
       AND v.article_id = ${articleId}::uuid
     ORDER BY a.claim_id, v.number DESC`;
  const placeOf = new Map(expected.map(({ claimId, ...place }) => [claimId, place]));
  const quoteOf = new Map(quotes.map(({ claimId, ...quote }) => [claimId, quote]));
  return claims.map(({ id }) => ({
    claimId: id,
    expected: placeOf.get(id) ?? null,
    quote: quoteOf.get(id) ?? null,
  }));
}
