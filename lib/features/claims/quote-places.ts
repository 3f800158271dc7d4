/** A place in a text: UTF-16 code units, half open. */
export type Place = { start: number; end: number };

/** More places than these are no help to somebody who has to pick one. */
const MOST = 50;

/**
 * Every place where `quote` stands in `text`, in order, at most 50. Line breaks and runs of spaces
 * count as one space on both sides, and curly quotation marks as straight ones: what was copied from
 * the page or typed by hand is found all the same.
 */
export function placesOfQuote(text: string, quote: string): Place[] {
  const words = quote
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(wordPattern).join("\\s+"), "gu");
  const places: Place[] = [];
  for (const match of text.matchAll(pattern)) {
    places.push({ start: match.index, end: match.index + match[0].length });
    if (places.length === MOST) break;
  }
  return places;
}

function wordPattern(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")
    .replace(/["“”„]/gu, '["“”„]')
    .replace(/['‘’]/gu, "['‘’]");
}
