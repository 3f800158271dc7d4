import { toUtf16 } from "@/lib/core/offsets";
import { anchorAt, type TextQuote } from "@/lib/core/text-quote";
import type { CarriedAnchor } from "@/lib/features/anchors/carried-anchor";
import { carryAnchors } from "@/lib/features/anchors/carrying";

/** A claim that a new version has to place. */
export type ClaimToPlace = {
  claimId: string;
  /** Where it is known to stand in this very text: code points, half open. */
  known: { start: number; end: number } | null;
  /** Its anchor in the newest version where it has a place that stands; UTF-16 code units. */
  last: { versionId: string; start: number; end: number } | null;
  /** Its quote in the newest version that it has one in. */
  quote: TextQuote | null;
  /** Whether a person said of the version before that it stands there no more. */
  wasGone: boolean;
};

/** What carrying found, besides the place; kept with the anchor for whoever decides. */
export type CarriedDetail = Pick<
  CarriedAnchor,
  "place" | "typographic" | "changes" | "valueChanges" | "candidates"
>;

/** An anchor in a version; start and end in UTF-16 code units, null where the claim has no place. */
export type PlacedClaim = TextQuote &
  Pick<CarriedAnchor, "state" | "accepted"> & {
    claimId: string;
    start: number | null;
    end: number | null;
    /** How it was carried over; null where its place was known, or it never had one. */
    carried: {
      fromId: string;
      method: CarriedAnchor["method"];
      score: number;
      fate: CarriedAnchor["fate"];
      detail: CarriedDetail;
    } | null;
  };

/**
 * Places claims in the text of a new version: where each is known to stand, else where carrying finds
 * what it was about. One that has neither keeps its last quote, without a place.
 *
 * @param texts the texts of the versions that claims come from, by id
 * @throws RangeError when a known place lies outside the text: then it is not the text expected
 */
export function placeClaims(
  text: string,
  claims: readonly ClaimToPlace[],
  texts: ReadonlyMap<string, string>,
): PlacedClaim[] {
  const carried = carryFromEach(text, claims, texts);
  const ranges = claims.flatMap(({ known }) => (known ? [known.start, known.end] : []));
  const offsets = toUtf16(text, ranges).values();
  return claims.map((claim) => {
    const { claimId } = claim;
    if (claim.known) {
      const anchor = anchorAt(text, offsets.next().value ?? 0, offsets.next().value ?? 0);
      if (!anchor) throw new RangeError(`A known place is empty: ${claim.known.start}`);
      return { claimId, ...anchor, state: "exact", accepted: true, carried: null };
    }
    return placeCarried(text, claim, carried.get(claimId));
  });
}

function carryFromEach(
  to: string,
  claims: readonly ClaimToPlace[],
  texts: ReadonlyMap<string, string>,
): Map<string, CarriedAnchor> {
  const found = new Map<string, CarriedAnchor>();
  for (const [versionId, from] of texts) {
    const anchors = claims.flatMap(({ claimId, known, last }) =>
      known === null && last?.versionId === versionId
        ? [{ id: claimId, start: last.start, end: last.end }]
        : [],
    );
    if (anchors.length === 0) continue;
    for (const anchor of carryAnchors({ from, to, anchors }).anchors) found.set(anchor.id, anchor);
  }
  return found;
}

function placeCarried(
  text: string,
  { claimId, last, quote, wasGone }: ClaimToPlace,
  found: CarriedAnchor | undefined,
): PlacedClaim {
  const known = quote ?? { exact: "", prefix: "", suffix: "" };
  const lost = { claimId, ...known, start: null, end: null };
  if (!found || !last) return { ...lost, state: "orphan", accepted: true, carried: null };
  const { state, method, score, fate, typographic, changes, valueChanges, candidates } = found;
  const detail = { place: found.place, typographic, changes, valueChanges, candidates };
  const carried = { fromId: last.versionId, method, score, fate, detail };
  const anchor = found.place && anchorAt(text, found.place.start, found.place.end);
  if (anchor) return { claimId, ...anchor, state, accepted: found.accepted, carried };
  // Nobody is asked twice about a passage that is still not there.
  const accepted = fate === "gone" && wasGone;
  return { ...lost, state, accepted, carried };
}
