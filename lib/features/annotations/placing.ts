import type { TextRange } from "@/lib/core/language/text-range";
import { type AnchoredQuote, anchorAt } from "@/lib/core/text-quote";
import type { ClaimKind } from "@/lib/features/claims/domain";
import { candidatesIn, type TextToRead } from "@/lib/features/spotting/reading";
import type { ReadAnnotation } from "./annotation-file";
import { type ClaimFrom, claimFrom } from "./claim-from";
import { type LocatedAnnotation, locateAnnotations } from "./locating";
import type { BroughtAnnotation } from "./schema";

/** An annotation that stands in one place for certain, and may become a claim there. */
export type PlacedAnnotation = { told: BroughtAnnotation; anchor: AnchoredQuote; from: ClaimFrom };

/** One that does not: it is told, and nothing is made of it. */
export type LeftOutAnnotation = { told: BroughtAnnotation; anchor: null };

/** What each annotation would become in a text, in their order; offsets in UTF-16 code units. */
export function placeAnnotations(
  text: TextToRead,
  annotations: readonly ReadAnnotation[],
): (PlacedAnnotation | LeftOutAnnotation)[] {
  const located = locateAnnotations(text.text, annotations);
  return located.map((annotation) => {
    const { start, end } = annotation;
    const told = toldOf(text.text, annotation);
    const anchor = start === null || end === null ? null : anchorAt(text.text, start, end);
    if (!anchor) return { told, anchor: null };
    const from = claimFrom({ ...annotation, exact: anchor.exact }, kindAt(text, anchor));
    if (from.ok) return { told, anchor, from: from.value };
    return { told: { ...told, outcome: "refused", message: from.error.message }, anchor: null };
  });
}

function toldOf(text: string, annotation: LocatedAnnotation): BroughtAnnotation {
  const { id, exact, start, end, problem, candidates } = annotation;
  return {
    id,
    outcome: problem ?? "claim_added",
    claim: null,
    exact,
    start,
    end,
    candidates: candidates.map((place) => ({
      ...place,
      exact: text.slice(place.start, place.end),
    })),
    message: null,
  };
}

/** A claim has to have a kind: what the spotter takes the passage for, until a person says better. */
function kindAt(text: TextToRead, place: TextRange): ClaimKind {
  const candidate = candidatesIn(text).find(
    ({ start, end }) => start < place.end && end > place.start,
  );
  return candidate?.kind ?? "event";
}
