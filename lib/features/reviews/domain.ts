/**
 * Whether a verdict is still about what the claim says and rests on what the evidence shows: it is
 * as long as neither has changed since the revision on which the verdict was given.
 */
export function holds(
  review: { claimRevision: number },
  claim: { contentRevision: number },
): boolean {
  return review.claimRevision >= claim.contentRevision;
}
