/** What became of an annotation that was brought to an article. */
export const ANNOTATION_OUTCOMES = [
  "claim_added",
  "note_added",
  "already_there",
  "taken_off",
  "ambiguous",
  "only_similar",
  "not_found",
  "no_selector",
  "refused",
] as const;
export type AnnotationOutcome = (typeof ANNOTATION_OUTCOMES)[number];

/** Whether nothing of the desk stands for the annotation: a person has to look. */
export function isLeftOut(outcome: AnnotationOutcome): boolean {
  switch (outcome) {
    case "claim_added":
    case "note_added":
    case "already_there":
    case "taken_off":
      return false;
    case "ambiguous":
    case "only_similar":
    case "not_found":
    case "no_selector":
    case "refused":
      return true;
  }
}
