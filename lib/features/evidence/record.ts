import { recordEvent } from "@/lib/features/audit/mutations";
import { isVerdict } from "@/lib/features/claims/domain";
import { aboutClaim, endVerdict, type LockedClaim, lockClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getEvidence } from "./data";
import type { EvidenceView } from "./schema";

/** A piece of evidence as a write sees it: every claim whose verdicts it may touch is locked. */
export type LockedEvidence = {
  evidence: EvidenceView;
  /** The claim that the piece is on. */
  claim: LockedClaim;
  /** The claims with a verdict that holds and rests on the piece. */
  judged: LockedClaim[];
};

/**
 * Locks the claim of a piece of evidence, as every write below a claim does, and those that were
 * judged on the piece before it came to this one in a merge: brought back, they are to say so. Then
 * reads the piece again. Throws `not_found` outside the workspace.
 */
export async function lockEvidence(
  tx: Transaction,
  scope: WorkspaceScope,
  evidenceId: string,
): Promise<LockedEvidence> {
  const { claimId } = await getEvidence(scope, evidenceId, tx);
  const earlier = (await reviewsOn(tx, scope, evidenceId)).map((review) => review.claimId);
  const claims = new Map<string, LockedClaim>();
  // In the order of their ids, as in a merge, so that two writes never wait for each other.
  for (const id of [...new Set([claimId, ...earlier])].toSorted()) {
    const deleted = id === claimId ? false : "either";
    claims.set(id, await lockClaim(tx, scope, id, { deleted }));
  }
  const evidence = await getEvidence(scope, evidenceId, tx);
  const claim = claims.get(evidence.claimId);
  // A merge or its undoing moved the piece before the lock was there.
  if (!claim || claim.deleted) return lockEvidence(tx, scope, evidenceId);
  const reviews = await reviewsOn(tx, scope, evidenceId);
  const judged = [...claims.values()].filter(({ id, contentRevision }) =>
    reviews.some((review) => review.claimId === id && review.claimRevision >= contentRevision),
  );
  return { evidence, claim, judged };
}

function reviewsOn(tx: Transaction, { workspaceId }: WorkspaceScope, evidenceId: string) {
  return tx.review.findMany({
    where: { workspaceId, evidence: { some: { evidenceId } } },
    select: { claimId: true, claimRevision: true },
  });
}

/**
 * Ends the verdicts that rest on a piece of evidence, because it shows something else now or is
 * gone. Each such claim's history says so.
 *
 * @returns whether the piece's own claim had a verdict, and is in review again
 */
export async function endVerdictsOn(
  tx: Transaction,
  scope: WorkspaceScope,
  { evidence, claim, judged }: LockedEvidence,
  what: "changed" | "removed",
): Promise<boolean> {
  for (const each of judged) {
    const after = await endVerdict(tx, scope, each);
    await recordEvent(tx, scope, {
      type: "claim.status_changed",
      ...aboutClaim(each),
      payload: {
        ref: each.ref,
        before: each.status,
        after,
        reason: `The evidence “${evidence.title}” was ${what}, so a verdict that rests on it no longer holds.`,
      },
    });
  }
  return judged.includes(claim) && isVerdict(claim.status);
}
