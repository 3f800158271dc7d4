import type { WorkspaceScope } from "@/lib/platform/scope";
import { holds } from "./domain";
import type { ReviewView } from "./schema";

/** All verdicts ever given on a claim, newest first. */
export async function reviewsOfClaim(
  scope: WorkspaceScope,
  claim: { id: string; contentRevision: number },
): Promise<ReviewView[]> {
  const reviews = await scope.db.prisma.review.findMany({
    where: { workspaceId: scope.workspaceId, claimId: claim.id },
    include: {
      reviewer: { select: { id: true, user: { select: { name: true } } } },
      evidence: { select: { evidenceId: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return reviews.map((review) => ({
    id: review.id,
    verdict: review.verdict,
    reasons: review.reasons,
    reviewer: { memberId: review.reviewer.id, name: review.reviewer.user.name },
    claimRevision: review.claimRevision,
    holds: holds(review, claim),
    statement: review.statement,
    evidenceIds: review.evidence.map((link) => link.evidenceId),
    createdAt: review.createdAt.toISOString(),
  }));
}
