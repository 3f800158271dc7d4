import type { Decision } from "./domain";
import type { TriageItem } from "./schema";

type Fate = TriageItem["fate"];

/** How a group of claims is called by what became of them, and what that means for whoever decides. */
export const FATE_WORDS: Record<Fate, { title: string; lead: string }> = {
  value_changed: {
    title: "Value changed",
    lead: "A number, date, name or negation is another one. A verdict on such a claim holds no longer.",
  },
  reworded: { title: "Reworded", lead: "Other words. Do they still say what was checked?" },
  ambiguous: { title: "Several places", lead: "The passage may stand at more than one place." },
  gone: { title: "Gone", lead: "No passage of this version says it." },
  moved: { title: "Moved", lead: "The same words, at another place in the text." },
  unchanged: { title: "Unchanged", lead: "The same words between the same sentences." },
};

/** What a person found, as it is said of the claim. */
export const DECISION_WORDS: Record<Decision, string> = {
  same_meaning: "says the same",
  new_meaning: "says something else now",
  gone: "stands there no more",
};

const METHOD_WORDS: Record<string, string> = {
  position: "Found between the same sentences",
  quote: "Found by its words, which stand once in the text",
  quote_in_context: "Found by its words and what stands around them",
  aligned: "Found as the sentence that took its place",
  approximate: "Found as the sentence most like it",
};

/** How a passage was found and how much of its sentence is the same; null where none was found. */
export function methodWords({
  method,
  score,
  candidates,
}: Pick<TriageItem, "method" | "score" | "candidates">): string | null {
  if (candidates.length > 0) return `Found at ${candidates.length} places`;
  const found = method && METHOD_WORDS[method];
  if (!found) return null;
  return score >= 1 ? `${found}, word for word` : `${found}, ${percent(score)} alike`;
}

/** A share as whole per cent: never all of it while a part is missing. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

/** "3 became 8", "“not” is new", "2019 is gone". */
export function valueChangeWords({ kind, from, to }: TriageItem["valueChanges"][number]): string {
  const isFigure = ["number", "date", "unit"].includes(kind);
  const quoted = (words: string) => (isFigure ? words : `“${words}”`);
  if (from === null) return `${quoted(to ?? "")} is new`;
  if (to === null) return `${quoted(from)} is gone`;
  return `${quoted(from)} became ${quoted(to)}`;
}

/** "7 claims wait for a decision". */
export function waitingWords(count: number): string {
  if (count === 0) return "No claim waits for a decision";
  return count === 1 ? "One claim waits for a decision" : `${count} claims wait for a decision`;
}
