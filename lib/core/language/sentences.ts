import { endingBreaks } from "./line-breaks";
import { endsAtStops } from "./stops";
import { type TextRange, withoutOuterSpace } from "./text-range";

const EMPTY_LINE = /\n[^\S\n]*(?=\n)/g;
const SPACE = /\s/;

/**
 * The sentences of a text, as ranges that partition it: the first begins at 0, each begins where the
 * one before ended, the last ends at text.length. White space after a sentence belongs to it
 * ({@link withoutOuterSpace} takes it off). An empty line or a block's edge always ends a sentence, a
 * single line break only where the text is not wrapped.
 *
 * @param blocks what the text is made of (paragraphs, headings, cells), in any order
 * @returns UTF-16 code units; nothing for the empty text, and one range for nothing but white space
 */
export function sentencesOf(text: string, blocks: readonly TextRange[] = []): TextRange[] {
  const passages = cut(text, { start: 0, end: text.length }, [
    ...blocks.flatMap(({ start, end }) => [start, end]),
    ...Array.from(text.matchAll(EMPTY_LINE), ({ index }) => index),
  ]);
  return passages
    .flatMap((passage) => cut(text, passage, endingBreaks(text, passage.start, passage.end)))
    .flatMap((passage) => cut(text, passage, endsAtStops(text, passage.start, passage.end)));
}

/** Cuts `range` at the offsets, each after the white space there, where visible text is on both sides. */
function cut(text: string, range: TextRange, offsets: readonly number[]): TextRange[] {
  if (range.start === range.end) return [];
  const visible = withoutOuterSpace(text, range);
  const parts: TextRange[] = [];
  let { start } = range;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    if (offset <= Math.max(start, visible.start) || offset >= visible.end) continue;
    const end = afterSpace(text, offset);
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: range.end });
  return parts;
}

function afterSpace(text: string, offset: number): number {
  let at = offset;
  while (SPACE.test(text.charAt(at))) at += 1;
  return at;
}
