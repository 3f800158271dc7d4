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

/** A piece of evidence in the revision that somebody has before their eyes. */
export type SeenEvidence = { id: string; revision: number };

/**
 * The pieces that a verdict is to rest on and that are another revision by now than its reviewer
 * saw. A piece that is no longer there is not among them.
 */
export function changedSince(
  evidence: readonly SeenEvidence[],
  judged: {
    evidenceIds: readonly string[];
    evidenceRevisions?: Record<string, number> | undefined;
  },
): string[] {
  const { evidenceIds, evidenceRevisions: seen = {} } = judged;
  return evidence
    .filter(({ id, revision }) => evidenceIds.includes(id) && (seen[id] ?? revision) !== revision)
    .map(({ id }) => id);
}
