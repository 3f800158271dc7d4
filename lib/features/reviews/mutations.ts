import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import {
  type ClaimStatus,
  decideVerdict,
  type Verdict,
  type VerdictError,
} from "@/lib/features/claims/domain";
import {
  figuresOf,
  type LockedClaim,
  lockClaim,
  staleClaim,
  type StaleError,
} from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { can } from "./policy";
import type { giveVerdictSchema } from "./schema";

export type GivenVerdict = {
  reviewId: string;
  status: ClaimStatus;
  /** The claim's revision after the verdict. */
  revision: number;
  /** The verdict that somebody gave while this one was being written, if any. */
  meanwhile: { verdict: Verdict; reviewer: { memberId: string; name: string } } | null;
};

/**
 * Gives a verdict on a claim as the reviewer saw it. If the claim says something else by now the
 * verdict is not given (`stale`). If only another verdict came in meanwhile, both are kept, and the
 * claim is in review again where they differ.
 */
export async function giveVerdict(
  scope: WorkspaceScope,
  input: z.output<typeof giveVerdictSchema>,
): Promise<Result<GivenVerdict, StaleError | VerdictError>> {
  const reviewerId = scope.actor.memberId;
  if (!can(scope.actor, "review.give") || reviewerId === null) throw new AppError("forbidden");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    if (claim.contentRevision > input.revision || claim.revision < input.revision) {
      return staleClaim(tx, scope, claim.id);
    }
    const meanwhile = await verdictSince(tx, scope, claim, input.revision);
    const decision = decideVerdict({
      ...input,
      ...(await groundsOf(tx, scope, claim.id)),
      status: claim.status,
      actor: scope.actor,
      meanwhile: meanwhile?.verdict ?? null,
    });
    if (!decision.ok) return decision;
    const reviewId = await writeReview(tx, scope, claim, { ...input, reviewerId });
    await writeVerdict(tx, scope, claim, decision.value, input);
    const revision = claim.revision + 1;
    return ok({ reviewId, status: decision.value, revision, meanwhile });
  });
}

/** The newest verdict given since `revision`; a review's own is that of the claim it was given on. */
async function verdictSince(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  revision: number,
): Promise<GivenVerdict["meanwhile"]> {
  if (claim.revision === revision) return null;
  const latest = await tx.review.findFirst({
    where: {
      workspaceId: scope.workspaceId,
      claimId: claim.id,
      claimRevision: { gte: revision },
    },
    orderBy: [{ claimRevision: "desc" }, { id: "desc" }],
    select: { verdict: true, reviewer: { select: { id: true, user: { select: { name: true } } } } },
  });
  if (!latest) return null;
  const { id, user } = latest.reviewer;
  return { verdict: latest.verdict, reviewer: { memberId: id, name: user.name } };
}

async function groundsOf(tx: Transaction, scope: WorkspaceScope, claimId: string) {
  const { workspaceId } = scope;
  const evidence = await tx.evidence.findMany({
    where: { workspaceId, claimId, removedAt: null },
    select: { id: true, stance: true, sourceType: true },
  });
  const rule = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { evidenceMinimum: true, primaryRequired: true, reasonRequired: true },
  });
  return { evidence, rule };
}

async function writeReview(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  input: z.output<typeof giveVerdictSchema> & { reviewerId: string },
): Promise<string> {
  const { workspaceId } = scope;
  const id = newId();
  await tx.review.create({
    data: {
      id,
      workspaceId,
      claimId: claim.id,
      reviewerId: input.reviewerId,
      verdict: input.verdict,
      reasons: input.reasons,
      claimRevision: claim.revision,
      statement: claim.statement,
      figures: await figuresOf(tx, scope, claim.id),
    },
    select: { id: true },
  });
  const evidenceIds = [...new Set(input.evidenceIds)];
  if (evidenceIds.length > 0) {
    await tx.reviewEvidence.createMany({
      data: evidenceIds.map((evidenceId) => ({ workspaceId, reviewId: id, evidenceId })),
    });
  }
  return id;
}

async function writeVerdict(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  after: ClaimStatus,
  input: z.output<typeof giveVerdictSchema>,
): Promise<void> {
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
    data: { status: after, revision: claim.revision + 1, updatedAt: new Date() },
    select: { id: true },
  });
  await recordEvent(tx, scope, {
    type: "claim.reviewed",
    articleId: claim.articleId,
    claimId: claim.id,
    payload: {
      ref: claim.ref,
      verdict: input.verdict,
      reasons: input.reasons,
      evidence: [...input.evidenceIds],
      before: claim.status,
      after,
    },
  });
}
