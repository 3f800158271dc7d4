import { toUtf16 } from "@/lib/core/offsets";
import { anchorAt, findQuote, type TextQuote } from "@/lib/core/text-quote";

/** A claim that a new version has to place. */
export type ClaimToPlace = {
  claimId: string;
  /** Where it is known to stand in this very text: code points, half open. */
  expected: { start: number; end: number } | null;
  /** Its quote in the newest version that it has one in. */
  quote: TextQuote | null;
};

/** An anchor in a version; start and end in UTF-16 code units, null where the claim has no place. */
export type PlacedClaim = TextQuote & {
  claimId: string;
  start: number | null;
  end: number | null;
  state: "exact" | "orphan";
};

/**
 * Places claims in the text of a new version: where each is known to stand, else where its exact
 * words stand once. A claim that has neither keeps its last quote, without a place: where its words
 * stand twice, neither place is taken for the one that is meant.
 *
 * @throws RangeError when an expected place lies outside the text: then it is not the text expected
 */
export function placeClaims(text: string, claims: readonly ClaimToPlace[]): PlacedClaim[] {
  const ranges = claims.flatMap(({ expected }) => (expected ? [expected.start, expected.end] : []));
  const offsets = toUtf16(text, ranges).values();
  return claims.map(({ claimId, expected, quote }) => {
    if (!expected) return { claimId, ...placeByQuote(text, quote) };
    const anchor = anchorAt(text, offsets.next().value ?? 0, offsets.next().value ?? 0);
    if (!anchor) throw new RangeError(`An expected place is empty: ${expected.start}`);
    return { claimId, ...anchor, state: "exact" };
  });
}

function placeByQuote(text: string, quote: TextQuote | null): Omit<PlacedClaim, "claimId"> {
  const known = quote ?? { exact: "", prefix: "", suffix: "" };
  const found = findQuote(text, known);
  const anchor = found.state === "exact" ? anchorAt(text, found.start, found.end) : null;
  if (anchor) return { ...anchor, state: "exact" };
  return { ...known, start: null, end: null, state: "orphan" };
}
