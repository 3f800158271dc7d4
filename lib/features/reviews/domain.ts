/**
 * Whether a verdict is still about what the claim says: it is as long as the claim's content has not
 * changed since the revision on which the verdict was given.
 */
export function holds(
  review: { claimRevision: number },
  claim: { contentRevision: number },
): boolean {
  return review.claimRevision >= claim.contentRevision;
}
