/**
 * A passage as a text remembers it: its words and a little of what stands around them (the W3C
 * TextQuoteSelector). Offsets are UTF-16 code units, half open: [start, end).
 */
export type TextQuote = { exact: string; prefix: string; suffix: string };

/** A quote together with its place (the W3C TextPositionSelector). */
export type AnchoredQuote = TextQuote & { start: number; end: number };

export type FoundQuote =
  { state: "exact"; start: number; end: number } | { state: "ambiguous" } | { state: "orphan" };

/** How many code units of context are kept on each side of a quote. */
const CONTEXT = 32;

/**
 * Describes the range [start, end) of `text` so that it can be found again in another text. A range
 * that cuts through a surrogate pair is widened to hold the whole character.
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

/**
 * Finds a quote in another text. It counts as found only where its exact words stand once, or once
 * within exactly the same surroundings: of two places that could be meant, none is chosen.
 */
export function findQuote(text: string, quote: TextQuote): FoundQuote {
  const places = quote.exact === "" ? [] : occurrences(text, quote.exact);
  if (places.length === 0) return { state: "orphan" };
  const alike =
    places.length === 1 ? places : places.filter((start) => standsBetween(text, start, quote));
  const [start] = alike;
  if (start === undefined || alike.length > 1) return { state: "ambiguous" };
  return { state: "exact", start, end: start + quote.exact.length };
}

function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

function standsBetween(text: string, start: number, quote: TextQuote): boolean {
  const before = start - quote.prefix.length;
  const end = start + quote.exact.length;
  return before >= 0 && text.startsWith(quote.prefix, before) && text.startsWith(quote.suffix, end);
}

function isInsidePair(text: string, index: number): boolean {
  const low = text.charCodeAt(index);
  const high = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}
