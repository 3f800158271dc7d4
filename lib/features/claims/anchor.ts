/** How many UTF-16 code units of context are kept on each side of a quote. */
const CONTEXT = 32;

/** A W3C TextQuoteSelector together with its TextPositionSelector; offsets in UTF-16 code units. */
export type AnchoredQuote = {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
};

/**
 * Describes the range [start, end) of `text`, in UTF-16 code units, so that it can be found again in
 * another text. A range that cuts through a surrogate pair is widened to hold the whole character.
 *
 * @returns null when the range is empty, reversed or outside the text
 */
export function anchorAt(text: string, start: number, end: number): AnchoredQuote | null {
  if (start < 0 || end > text.length || start >= end) return null;
  const from = isInsidePair(text, start) ? start - 1 : start;
  const to = isInsidePair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(text.length, to + CONTEXT);
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(isInsidePair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, isInsidePair(text, after) ? after - 1 : after),
  };
}

function isInsidePair(text: string, index: number): boolean {
  const low = text.charCodeAt(index);
  const high = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}
