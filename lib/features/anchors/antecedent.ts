import { namesOf } from "@/lib/core/language/names";
import type { TextRange } from "@/lib/core/language/text-range";
import { type DiffPart, wordDiff } from "@/lib/core/word-diff";
import type { SentenceAlignment } from "./sentence-alignment";
import { type SentenceSequence, sentencesText } from "./sentence-sequence";

/** Words that begin a sentence and mean what the one before is about. */
const POINTS_BACK =
  /^(?:["(]\s*)?(?:it|they|he|she|this|these|those|its|their|his|her|both|neither|such|that (?:is|was|makes|made|means|meant|would|will|has|had)|(?:the )?(?:former|latter)|它|他|她|这|其|该)(?![\p{Script=Latin}])/iu;

/**
 * A sentence that points back says something else when the one before it is about somebody else. What
 * changed in the one before, where its names did; null where the sentence still says the same.
 */
export function changedAntecedent(
  { from, to }: SentenceAlignment,
  frame: TextRange,
  at: number,
): DiffPart[] | null {
  if (!POINTS_BACK.test(sentencesText(from, frame))) return null;
  const [old, now] = [before(from, frame.start), before(to, at)];
  if (old === null || from.keys[frame.start - 1] === to.keys[at - 1]) return null;
  if (subjects(old) === subjects(now ?? "")) return null;
  return wordDiff(old, now ?? "");
}

function before(sequence: SentenceSequence, index: number): string | null {
  return index > 0 ? sentencesText(sequence, { start: index - 1, end: index }) : null;
}

/** The names of a sentence and its first word, which is what the next one points back to. */
function subjects(text: string): string {
  const first = /[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?/u.exec(text)?.[0] ?? "";
  return [first.toLowerCase(), ...namesOf(text).map(({ norm }) => norm)].join("|");
}
