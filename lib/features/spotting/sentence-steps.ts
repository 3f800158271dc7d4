import type { TextRange } from "@/lib/core/language/text-range";
import type { DeskSentence } from "./schema";

/**
 * The next sentence that nobody has looked at: the first that begins after `from` (UTF-16 code
 * units), or from the top again where none does; null where all have been looked at.
 */
export function nextOpen(sentences: readonly DeskSentence[], from: number): DeskSentence | null {
  const open = sentences.filter(({ state }) => state === "open");
  return open.find(({ start }) => start > from) ?? open[0] ?? null;
}

/** The range with one sentence more after it; the range itself where the text ends. */
export function withNext(sentences: readonly DeskSentence[], range: TextRange): TextRange {
  const next = sentences.find(({ end }) => end > range.end);
  return next ? { start: range.start, end: next.end } : range;
}

/** The sentences, or parts of them, that a range touches and that nobody has looked at. */
export function openWithin(
  sentences: readonly DeskSentence[],
  range: TextRange,
): readonly DeskSentence[] {
  return sentences.filter(
    ({ start, end, state }) => state === "open" && start < range.end && end > range.start,
  );
}
