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

export type DecisionError = { code: "place_missing" | "place_unknown"; message: string };

/** What a decision makes of an anchor. */
export type Decided = {
  place: Place | null;
  state: "edited" | "moved" | "orphan";
  /** Whether the claim's verdict was about another text than this one. */
  endsVerdict: boolean;
};

/**
 * What a person's word makes of an anchor that waited for it. Gone, it has no place. Else it stands
 * where carrying put it, or at the candidate that the person chose.
 *
 * @param chosen which candidate, where there are several; null otherwise
 */
export function decide(
  anchor: OpenAnchor,
  decision: Decision,
  chosen: Place | null,
): Result<Decided, DecisionError> {
  if (decision === "gone") return ok({ place: null, state: "orphan", endsVerdict: false });
  const endsVerdict = decision === "new_meaning";
  if (chosen === null) {
    if (anchor.place) return ok({ place: anchor.place, state: "edited", endsVerdict });
    return fail({ code: "place_missing", message: "Choose where the claim stands." });
  }
  const isOffered = [anchor.place, ...anchor.candidates].some(
    (place) => place !== null && place.start === chosen.start && place.end === chosen.end,
  );
  if (isOffered) return ok({ place: chosen, state: "moved", endsVerdict });
  return fail({ code: "place_unknown", message: "That place is none of those that were found." });
}
