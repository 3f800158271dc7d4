import { foldedOffset, unfolded } from "@/lib/core/language/folded-text";
import type { TextRange } from "@/lib/core/language/text-range";
import { type SentenceSequence, sentencesAt } from "./sentence-sequence";

/** A passage of the old text, and the sentences that it stands in. */
export type Framed = {
  /** In the text as it is, UTF-16 code units. */
  raw: TextRange;
  /** In the folded text, without white space around it. */
  range: TextRange;
  /** Indices of sentences. */
  frame: TextRange;
};

/** The sentences around a passage of the text; null when it holds nothing that can be seen. */
export function framed(sequence: SentenceSequence, raw: TextRange): Framed | null {
  const { text } = sequence.folded;
  let start = foldedOffset(sequence.folded, raw.start);
  let end = foldedOffset(sequence.folded, raw.end);
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  const frame = end > start ? sentencesAt(sequence, start, end) : null;
  return frame && { raw, range: { start, end }, frame };
}

/**
 * Where a passage stands in sentences that have the same words as its own: counted by what can be
 * seen, for the spaces may be others.
 *
 * @param origin where the new sentences begin, in the folded text
 * @returns the range in the new text as it is
 */
export function samePlace(
  from: SentenceSequence,
  passage: Framed,
  to: SentenceSequence,
  origin: number,
): TextRange {
  const first = from.ranges[passage.frame.start]!.start;
  const before = visibleIn(from.folded.text, first, passage.range.start);
  const inside = visibleIn(from.folded.text, passage.range.start, passage.range.end);
  const start = afterVisible(to.folded.text, origin, before);
  const end = afterVisible(to.folded.text, start, inside - 1) + 1;
  return unfolded(to.folded, start, end);
}

/** With the white space that the passage had at its ends, where the new text has the same. */
export function withOuterSpace(
  from: SentenceSequence,
  { raw }: Framed,
  to: SentenceSequence,
  place: TextRange,
): TextRange {
  const exact = from.text.slice(raw.start, raw.end);
  const start = place.start - (exact.length - exact.trimStart().length);
  const end = place.end + (exact.length - exact.trimEnd().length);
  return start >= 0 && to.text.slice(start, end) === exact ? { start, end } : place;
}

/** The passage in the text of its sentences alone. */
export function insideFrame(from: SentenceSequence, { range, frame }: Framed): TextRange {
  const origin = from.ranges[frame.start]!.start;
  const length = from.ranges[frame.end - 1]!.end - origin;
  return { start: Math.max(0, range.start - origin), end: Math.min(length, range.end - origin) };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? "");
}

function visibleIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (!isSpace(text, at)) count += 1;
  return count;
}

/** The offset of the visible code unit that has `count` of them before it, from `start` on. */
function afterVisible(text: string, start: number, count: number): number {
  let left = count;
  for (let at = start; at < text.length; at += 1) {
    if (isSpace(text, at)) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length - 1;
}
