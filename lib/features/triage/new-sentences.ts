import type { TextRange } from "@/lib/core/language/text-range";
import { carryAnchors } from "@/lib/features/anchors/carrying";
import { spottedIn, type TextToRead } from "@/lib/features/spotting/reading";
import type { SpottedSentence } from "@/lib/features/spotting/spot";
import type { NewSentence } from "./schema";

/**
 * The sentences of a text that nothing in the text before corresponds to, with what the spotter says
 * of each; UTF-16 code units, half open, without white space at their ends.
 *
 * @param before null where there is no text before: then nothing is new
 */
export function newSentences(before: string | null, after: TextToRead): NewSentence[] {
  if (before === null) return [];
  const { text } = after;
  const { newSentences: ranges } = carryAnchors({ from: before, to: text, anchors: [] });
  if (ranges.length === 0) return [];
  const spotted = spottedIn(after);
  return ranges.flatMap((range) =>
    spotted.filter((sentence) => isWithin(sentence, range)).map((one) => toNewSentence(text, one)),
  );
}

/** Carrying and the spotter part a text alike but for its blocks: a sentence counts by its middle. */
function isWithin({ start, end }: TextRange, range: TextRange): boolean {
  const middle = (start + end) >> 1;
  return middle >= range.start && middle < range.end;
}

function toNewSentence(
  text: string,
  { start, end, score, candidates }: SpottedSentence,
): NewSentence {
  const reasons = [...new Set(candidates.flatMap((candidate) => candidate.reasons))];
  const proposed = candidates.length > 0;
  return { start, end, text: text.slice(start, end), proposed, score, reasons };
}
