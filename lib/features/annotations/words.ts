import { type AnnotationOutcome, isLeftOut } from "./domain";
import type { BroughtAnnotation, BroughtAnnotations } from "./schema";

const LONGEST_QUOTE = 80;

const LEFT_OUT: Partial<Record<AnnotationOutcome, string>> = {
  ambiguous: "may stand in several places",
  only_similar: "is not there in these words, only in similar ones",
  not_found: "is not in the text",
  no_selector: "An annotation points at no passage: it is of the page as a whole, or an answer.",
};

/** What a file of annotations brought, in one sentence. */
export function broughtWords({ annotations }: Pick<BroughtAnnotations, "annotations">): string {
  const count = (outcome: AnnotationOutcome) =>
    annotations.filter((one) => one.outcome === outcome).length;
  const left = annotations.filter(({ outcome }) => isLeftOut(outcome)).length;
  const parts = [
    [count("note_added"), "with a new note on a claim that was there"],
    [count("already_there"), "there already"],
    [count("taken_off"), "whose claim was taken off the desk"],
    [left, "left out"],
  ] as const;
  const others = parts.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : []));
  return [claims(count("claim_added")), ...others].join(", ");
}

function claims(count: number): string {
  return count === 1 ? "1 claim added" : `${count} claims added`;
}

/** Why an annotation was left out, with its words. */
export function leftOutWords({ outcome, exact, message }: BroughtAnnotation): string {
  const why = LEFT_OUT[outcome] ?? "";
  if (outcome === "no_selector") return why;
  const words = exact.replace(/\s+/g, " ").trim();
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  if (outcome === "refused") return `“${quote}”: ${message}`;
  return quote === "" ? "An annotation's position is outside the text." : `“${quote}” ${why}.`;
}
