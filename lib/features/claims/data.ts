import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { claimRef, parseClaimRef } from "./domain";
import type { ClaimView, DeskClaim, GoneClaim } from "./schema";

const claimSelection = {
  article: { select: { slug: true, number: true } },
  assignee: { select: { id: true, user: { select: { name: true } } } },
  figures: { orderBy: { position: "asc" } },
  anchors: {
    orderBy: { version: { number: "asc" } },
    include: { version: { select: { number: true } } },
  },
} as const satisfies Prisma.ClaimInclude;

const countsSelection = {
  select: { evidence: { where: { removedAt: null } }, notes: { where: { removedAt: null } } },
} as const satisfies Prisma.ClaimInclude["_count"];

type ClaimRecord = Prisma.ClaimGetPayload<{ include: typeof claimSelection }>;

/** One claim, deleted ones included. Throws `not_found` for an id that is none of this workspace. */
export async function getClaim(
  scope: WorkspaceScope,
  claimId: string,
  reader: Transaction = scope.db.prisma,
): Promise<ClaimView> {
  const claim = isId(claimId)
    ? await reader.claim.findFirst({
        where: { id: claimId, workspaceId: scope.workspaceId },
        include: claimSelection,
      })
    : null;
  if (!claim) throw new AppError("not_found");
  return toClaimView(claim);
}

/** The claim that a reference such as "A2-14" names; null where there is none. */
export async function findClaimByRef(
  scope: WorkspaceScope,
  ref: string,
): Promise<ClaimView | null> {
  const id = await findClaimId(scope, ref);
  return id === null ? null : getClaim(scope, id);
}

/** The id of the claim that a reference such as "A2-14" names; null where there is none. */
export async function findClaimId(scope: WorkspaceScope, ref: string): Promise<string | null> {
  const numbers = parseClaimRef(ref);
  if (!numbers) return null;
  const claim = await scope.db.prisma.claim.findFirst({
    where: {
      workspaceId: scope.workspaceId,
      number: numbers.claim,
      article: { number: numbers.article },
    },
    select: { id: true },
  });
  return claim?.id ?? null;
}

/**
 * The claim of an article that a reference names, where it was deleted or merged: what it said, who
 * took it off the desk and when. Null where there is none, or it is still there.
 */
export async function findGoneClaim(
  scope: WorkspaceScope,
  articleId: string,
  ref: string,
): Promise<GoneClaim | null> {
  const numbers = parseClaimRef(ref);
  if (!numbers) return null;
  const { workspaceId } = scope;
  const claim = await scope.db.prisma.claim.findFirst({
    where: {
      workspaceId,
      articleId,
      number: numbers.claim,
      article: { number: numbers.article },
      deletedAt: { not: null },
    },
    select: {
      id: true,
      statement: true,
      deletedAt: true,
      mergedInto: { select: { number: true } },
    },
  });
  if (!claim?.deletedAt) return null;
  const event = await scope.db.prisma.auditEvent.findFirst({
    where: { workspaceId, claimId: claim.id, type: { in: ["claim.deleted", "claim.merged"] } },
    orderBy: { sequence: "desc" },
    select: { actor: { select: { user: { select: { name: true } } } } },
  });
  return {
    id: claim.id,
    ref: claimRef(numbers.article, numbers.claim),
    statement: claim.statement,
    mergedInto: claim.mergedInto && claimRef(numbers.article, claim.mergedInto.number),
    by: event?.actor?.user.name ?? null,
    at: claim.deletedAt.toISOString(),
  };
}

/**
 * The claims of one article that are not deleted, in the order of their numbers, each with its
 * anchors in every version.
 */
export async function claimsOfArticle(
  scope: WorkspaceScope,
  articleId: string,
): Promise<ClaimView[]> {
  const claims = await scope.db.prisma.claim.findMany({
    where: { workspaceId: scope.workspaceId, articleId, deletedAt: null },
    include: claimSelection,
    orderBy: { number: "asc" },
  });
  return claims.map(toClaimView);
}

/** The claims of one article as its page lists them: {@link claimsOfArticle}, lighter. */
export async function deskClaims(scope: WorkspaceScope, articleId: string): Promise<DeskClaim[]> {
  const claims = await scope.db.prisma.claim.findMany({
    where: { workspaceId: scope.workspaceId, articleId, deletedAt: null },
    include: { ...claimSelection, _count: countsSelection },
    orderBy: { number: "asc" },
  });
  return claims.map(toDeskClaim);
}

/** One claim as the article's page shows it. Throws `not_found` where there is none, or no more. */
export async function deskClaim(scope: WorkspaceScope, claimId: string): Promise<DeskClaim> {
  const claim = isId(claimId)
    ? await scope.db.prisma.claim.findFirst({
        where: { id: claimId, workspaceId: scope.workspaceId, deletedAt: null },
        include: { ...claimSelection, _count: countsSelection },
      })
    : null;
  if (!claim) throw new AppError("not_found");
  return toDeskClaim(claim);
}

function toDeskClaim({
  _count: counts,
  ...claim
}: ClaimRecord & { _count: DeskClaim["counts"] }): DeskClaim {
  const view = toClaimView(claim);
  return {
    id: view.id,
    ref: view.ref,
    number: view.number,
    kind: view.kind,
    statement: view.statement,
    speaker: view.speaker,
    status: view.status,
    assignee: view.assignee,
    revision: view.revision,
    contentRevision: view.contentRevision,
    figures: view.figures,
    anchors: view.anchors.map(({ prefix: _prefix, suffix: _suffix, ...anchor }) => anchor),
    counts,
  };
}

function toClaimView(claim: ClaimRecord): ClaimView {
  return {
    id: claim.id,
    ref: claimRef(claim.article.number, claim.number),
    number: claim.number,
    articleId: claim.articleId,
    articleSlug: claim.article.slug,
    articleNumber: claim.article.number,
    kind: claim.kind,
    statement: claim.statement,
    speaker: claim.speaker,
    status: claim.status,
    assignee: claim.assignee
      ? { memberId: claim.assignee.id, name: claim.assignee.user.name }
      : null,
    revision: claim.revision,
    contentRevision: claim.contentRevision,
    figures: claim.figures.map((figure) => ({
      value: figure.value?.toFixed() ?? null,
      unit: figure.unit,
      qualifier: figure.qualifier,
      measures: figure.measures,
      subject: figure.subject,
      period: figure.period,
    })),
    anchors: claim.anchors.map((anchor) => ({
      versionId: anchor.versionId,
      versionNumber: anchor.version.number,
      start: anchor.start,
      end: anchor.end,
      exact: anchor.exact,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      state: anchor.state,
      settled: anchor.accepted || anchor.decision !== null,
    })),
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
    deletedAt: claim.deletedAt?.toISOString() ?? null,
  };
}
