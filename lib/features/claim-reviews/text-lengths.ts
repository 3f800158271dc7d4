import { MOST_CHARACTERS } from "./domain";
import type { OutsideVerdict } from "./schema";

/** What of a verdict is too long, as a sentence; null where nothing is. */
export function lengthProblem(verdict: OutsideVerdict): string | null {
  const lengths: [string, string | null, number][] = [
    ["claim", verdict.claim, MOST_CHARACTERS.claim],
    ["claimant's name", verdict.claimant, MOST_CHARACTERS.name],
    ["reviewer's name", verdict.reviewer, MOST_CHARACTERS.name],
    ["rating", verdict.rating.text, MOST_CHARACTERS.rating],
    ["title", verdict.title, MOST_CHARACTERS.title],
    ["language", verdict.language, MOST_CHARACTERS.language],
    ...verdict.appearances.flatMap(({ title, publisher }): [string, string | null, number][] => [
      ["title of where it appeared", title, MOST_CHARACTERS.title],
      ["publisher of where it appeared", publisher, MOST_CHARACTERS.name],
    ]),
  ];
  const found = lengths.find(([, text, most]) => text !== null && text.length > most);
  if (!found) return null;
  const [what, , most] = found;
  return `The ${what} is longer than ${most.toLocaleString("en")} characters.`;
}
