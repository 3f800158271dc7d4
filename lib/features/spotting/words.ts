import type { DismissalReason, Sign } from "./domain";
import type { CoverageNumbers, DeskDismissal } from "./schema";

/** Why nothing is to check, as a button says it. */
export const REASON_WORDS: Record<DismissalReason, string> = {
  no_fact: "No fact",
  opinion: "Opinion",
  prediction: "Prediction",
  common_knowledge: "Common knowledge",
  duplicate: "Duplicate",
};

/** Why nothing is to check, after "rejected" or "dismissed". */
export const AS_REASON: Record<DismissalReason, string> = {
  no_fact: "as holding no fact",
  opinion: "as opinion",
  prediction: "as prediction",
  common_knowledge: "as common knowledge",
  duplicate: "as a duplicate",
};

/** "Rejected as opinion by Ada Byron, in version 1". */
export function dismissedWords(
  { reason, by, carriedFrom }: Pick<DeskDismissal, "reason" | "by" | "carriedFrom">,
  verb: "Rejected" | "Dismissed",
): string {
  const where = carriedFrom === null ? "" : `, in version ${carriedFrom}`;
  return `${verb} ${AS_REASON[reason]} by ${by?.name ?? "somebody"}${where}`;
}

const SIGN_WORDS: Record<Sign, string> = {
  figure: "a figure",
  date: "a date",
  quoted_name: "a name in quotes",
  superlative: "a superlative",
};

/** "68 % of 45 sentences looked at". */
export function coverageSentence({ percent, sentences }: CoverageNumbers): string {
  if (sentences === 0) return "No sentences to look at";
  const noun = sentences === 1 ? "sentence" : "sentences";
  return `${percent} % of ${sentences.toLocaleString("en")} ${noun} looked at`;
}

/** "a figure and a date". */
export function signsInWords(signs: readonly Sign[]): string {
  const words = signs.map((sign) => SIGN_WORDS[sign]);
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
