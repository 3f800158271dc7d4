import { CLAIM_KINDS, CLAIM_STATUSES, type ClaimKind, type ClaimStatus } from "./domain";
import type { DeskClaim } from "./schema";

/** What the list of an article's claims is narrowed to. */
export type ClaimFilter = {
  status: ClaimStatus | null;
  kind: ClaimKind | null;
  /** Only those that are assigned to the reader. */
  mine: boolean;
  /** Words that all must occur, in the statement, the speaker, the reference or the quote. */
  words: string;
};

export const NO_FILTER: ClaimFilter = { status: null, kind: null, mine: false, words: "" };

/** A filter as the page's address holds it; what is no status or kind counts as none. */
export function filterFromAddress(address: { get(name: string): string | null }): ClaimFilter {
  const status = address.get("status");
  const kind = address.get("kind");
  return {
    status: CLAIM_STATUSES.find((known) => known === status) ?? null,
    kind: CLAIM_KINDS.find((known) => known === kind) ?? null,
    mine: address.get("mine") === "yes",
    words: address.get("q") ?? "",
  };
}

/** The reverse of {@link filterFromAddress}; null for what the address leaves out. */
export function filterInAddress(filter: ClaimFilter): Record<string, string | null> {
  return {
    status: filter.status,
    kind: filter.kind,
    mine: filter.mine ? "yes" : null,
    q: filter.words === "" ? null : filter.words,
  };
}

/** The claims that fit the filter, in the order given. */
export function filterClaims(
  claims: readonly DeskClaim[],
  filter: ClaimFilter,
  memberId: string,
): DeskClaim[] {
  const words = fold(filter.words)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return claims.filter(
    (claim) =>
      (filter.status === null || claim.status === filter.status) &&
      (filter.kind === null || claim.kind === filter.kind) &&
      (!filter.mine || claim.assignee?.memberId === memberId) &&
      (words.length === 0 || hasAll(claim, words)),
  );
}

/**
 * The claims in the order in which they stand in a version; those without a place in it come last,
 * by their numbers.
 */
export function inTextOrder(claims: readonly DeskClaim[], versionId: string): DeskClaim[] {
  const places = new Map(claims.map((claim) => [claim.id, placeIn(claim, versionId)]));
  const place = (claim: DeskClaim) => places.get(claim.id) ?? Infinity;
  return claims.toSorted((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? a.number - b.number : first - second;
  });
}

function placeIn(claim: DeskClaim, versionId: string): number | null {
  return claim.anchors.find((anchor) => anchor.versionId === versionId)?.start ?? null;
}

function hasAll(claim: DeskClaim, words: readonly string[]): boolean {
  const quotes = claim.anchors.map(({ exact }) => exact);
  const text = fold([claim.ref, claim.statement, claim.speaker ?? "", ...quotes].join("\n"));
  return words.every((word) => text.includes(word));
}

/** Drops what a search should not ask for: case, and accents. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
