import type { ClaimStatus } from "./domain";
import { levelsOf, type Span } from "./highlights";
import type { DeskClaim } from "./schema";

/** What a mark needs to know of its claim. */
export type MarkedClaim = {
  ref: string;
  status: ClaimStatus;
  level: number;
  /** Whether nobody has to say first that this is its place. */
  settled: boolean;
  start: number;
  end: number;
};

/** Where claims stand in a version. */
export function spansIn(claims: readonly DeskClaim[], versionId: string): Span[] {
  return claims.flatMap(({ id, anchors }) =>
    anchors.flatMap(({ versionId: where, start, end }) =>
      where === versionId && start !== null && end !== null ? [{ claimId: id, start, end }] : [],
    ),
  );
}

/** What the marks in a version's text need to know of their claims, by the claims' ids. */
export function markedClaims(
  claims: readonly DeskClaim[],
  spans: readonly Span[],
  versionId: string,
): ReadonlyMap<string, MarkedClaim> {
  const levels = levelsOf(spans);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return new Map(
    spans.map(({ claimId, start, end }) => {
      const { ref, status, anchors } = byId.get(claimId)!;
      const settled = anchors.some((anchor) => anchor.versionId === versionId && anchor.settled);
      const level = levels.get(claimId) ?? 0;
      return [claimId, { ref, status, level, settled, start, end }];
    }),
  );
}
