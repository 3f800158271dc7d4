import type { TextRange } from "@/lib/core/language/text-range";
import type { SentenceAlignment } from "./sentence-alignment";
import { type SentenceSequence, wordsKey } from "./sentence-sequence";

/** How much must be the same on both sides for the words between to be whole sentences still. */
const FLANK = 12;

/**
 * Where the sentences of `frame` stand in the new text although its sentences are cut in another way
 * there, as a line break can do: by their words alone, between the same words, in one place only.
 *
 * @returns the folded offset that they begin at
 */
export function findUnbroken({ from, to }: SentenceAlignment, frame: TextRange): number | null {
  const first = from.ranges[frame.start]!;
  const last = from.ranges[frame.end - 1]!;
  const [before, after] = [from.visible(), to.visible()];
  const start = indexAt(before.offsets, first.start);
  const end = indexAt(before.offsets, last.end);
  const left = Math.max(0, start - FLANK);
  const right = Math.min(before.text.length, end + FLANK);
  const words = before.text.slice(left, right);
  const at = after.text.indexOf(words);
  if (at < 0 || after.text.indexOf(words, at + 1) >= 0) return null;
  if (before.text.indexOf(words) !== left || before.text.indexOf(words, left + 1) >= 0) return null;
  if (start === 0 && at > 0) return null;
  if (end === before.text.length && at + words.length < after.text.length) return null;
  const origin = after.offsets[at + start - left]!;
  const limit = after.offsets[at + end - left - 1]! + 1;
  const isSame = keyOf(from, first.start, last.end) === keyOf(to, origin, limit);
  return isSame ? origin : null;
}

function keyOf({ folded }: SentenceSequence, start: number, end: number): string {
  return wordsKey(folded.text.slice(start, end));
}

function indexAt(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
