import { fail, ok, type Result } from "@/lib/core/result";

export const DECISIONS = ["same_meaning", "new_meaning", "gone"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What became of the claims, what needs a person first. */
export const TRIAGE_ORDER = [
  "value_changed",
  "reworded",
  "ambiguous",
  "gone",
  "moved",
  "unchanged",
] as const;

/** A range of a version's text in UTF-16 code units, half open. */
export type Place = { start: number; end: number };

/** An anchor that was carried over, as the decision sees it. */
export type OpenAnchor = {
  /** Where carrying put it; null where it found several places or none. */
  place: Place | null;
  candidates: readonly Place[];
};

/** A place that a person chose: one of those that were found, or `byHand` any passage of the text. */
export type ChosenPlace = Place & { byHand: boolean };

export type DecisionError = { code: "place_missing" | "place_unknown"; message: string };

/** What a decision makes of an anchor. */
export type Decided = {
  place: Place | null;
  state: "edited" | "moved" | "orphan";
  /** Whether a person found the place, and no program had. */
  byHand: boolean;
  /** Whether the claim's verdict was about another text than this one. */
  endsVerdict: boolean;
};

/**
 * What a person's word makes of an anchor that waited for it. Gone, it has no place. Else it stands
 * where carrying put it, at the candidate that the person chose, or wherever they found it themselves.
 *
 * @param chosen which candidate, or the passage found by hand; null for where carrying put it
 */
export function decide(
  anchor: OpenAnchor,
  decision: Decision,
  chosen: ChosenPlace | null,
): Result<Decided, DecisionError> {
  if (decision === "gone") {
    return ok({ place: null, state: "orphan", byHand: false, endsVerdict: false });
  }
  const endsVerdict = decision === "new_meaning";
  if (chosen === null) {
    const { place } = anchor;
    if (place) return ok({ place, state: "edited", byHand: false, endsVerdict });
    return fail({ code: "place_missing", message: "Choose where the claim stands." });
  }
  const isOffered = [anchor.place, ...anchor.candidates].some(
    (place) => place !== null && place.start === chosen.start && place.end === chosen.end,
  );
  const { start, end, byHand } = chosen;
  const place = { start, end };
  if (isOffered) return ok({ place, state: "moved", byHand: false, endsVerdict });
  if (byHand) return ok({ place, state: "edited", byHand, endsVerdict });
  return fail({ code: "place_unknown", message: "That place is none of those that were found." });
}
