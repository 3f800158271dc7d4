import {
  foldText,
  type FoldedText,
  hyphenatedWords,
  unfolded,
} from "@/lib/core/language/folded-text";
import { protectedWordsOf } from "@/lib/core/language/protected-words";
import type { TextRange } from "@/lib/core/language/text-range";
import { wordDiff } from "@/lib/core/word-diff";
import type { ValueChange } from "@/lib/features/anchors/carried-anchor";
import { valueChangesOf } from "@/lib/features/anchors/value-changes";
import type { ProofOutcome } from "./domain";
import { likeWords, sameWords, searchedText, type SearchedText } from "./passage-search";

/** Words of the quote and what the text has in their place; null where one has nothing there. */
export type QuoteDifference = { quoted: string | null; found: string | null };

export type QuoteProof = {
  outcome: ProofOutcome;
  /** Where the quote's parts stand, in order; UTF-16 code units of the text, half open. */
  places: TextRange[];
  /** 1 − differing characters ÷ length: 1 for the same words, 0 for a quote that is not found. */
  score: number;
  differences: QuoteDifference[];
  /** Numbers, units, dates, names, negations and the like that are others (`from` the quote, `to` the text). */
  values: ValueChange[];
};

type Page = { folded: FoldedText; searched: SearchedText };
/** A part of a quote in the folded text. */
type Part = Omit<QuoteProof, "outcome" | "places"> & { place: TextRange };

/** What leaves words out: "…", "[…]", "(. . .)", in a folded text. */
const ELISION = /\s*[([]?\s*\.(?:\s?\.){2,}\s*[)\]]?\s*/;
const OUTER_SIGNS = /^[\s"'.,;:]+|[\s"'.,;:]+$/g;
/** Whether a number goes on beyond a quote's end is seen in so much of the text. */
const BESIDE = 40;
/** What stands behind a number and makes it another one. */
const SHARE = /^\s*(?:%|‰|per ?cent(?:age points?)?(?![\p{L}\p{N}]))/iu;
const MOST_CUT_PLACES = 50;

/**
 * Looks quotes up in a text. Typography and white space do not count, nor quotation marks around a
 * quote and the stop at its end; a quote with "…" or "[…]" is its parts, one behind the other. What is
 * found with small differences says which they are, and which of them change a value.
 *
 * @returns a proof for each quote, in order
 */
export function proveQuotes(text: string, quotes: readonly string[]): QuoteProof[] {
  const hyphenated = hyphenatedWords(text, ...quotes);
  const folded = foldText(text, hyphenated);
  const page = { folded, searched: searchedText(folded.text) };
  return quotes.map((quote) => prove(page, foldText(quote, hyphenated).text));
}

function prove(page: Page, quote: string): QuoteProof {
  const unbroken = exactPart(page, bare(quote), 0);
  const parts = unbroken
    ? [unbroken]
    : partsOf(page, quote.split(ELISION).map(bare).filter(hasWord));
  if (!parts) return { outcome: "not_found", places: [], score: 0, differences: [], values: [] };
  const differences = parts.flatMap((part) => part.differences);
  const lengths = parts.map(({ place }) => place.end - place.start);
  const length = lengths.reduce((sum, one) => sum + one, 0);
  return {
    outcome: parts.every((part) => part.score === 1) ? "exact" : "near",
    places: parts.map(({ place }) => unfolded(page.folded, place.start, place.end)),
    score: parts.reduce((sum, { score }, at) => sum + (score * lengths[at]!) / length, 0),
    differences,
    values: parts.flatMap(({ values }) => values),
  };
}

function bare(words: string): string {
  return words.replace(OUTER_SIGNS, "");
}

function hasWord(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** Each part behind the one before it; null if one is missing or there is none. */
function partsOf(page: Page, quotes: readonly string[]): Part[] | null {
  const parts: Part[] = [];
  for (const quote of quotes) {
    const from = parts.at(-1)?.place.end ?? 0;
    const part = exactPart(page, quote, from) ?? nearPart(page, quote, from);
    if (!part) return null;
    parts.push(part);
  }
  return parts.length > 0 ? parts : null;
}

/** The first place of a quote's own words, unless a number or its unit goes on beyond them. */
function exactPart({ searched }: Page, quote: string, from: number): Part | null {
  let tried = 0;
  for (const place of sameWords(searched, quote, from)) {
    const { start, end } = withQuantities(searched.text, place);
    if (start === place.start && end === place.end) {
      return { place, score: 1, differences: [], values: [] };
    }
    tried += 1;
    if (tried === MOST_CUT_PLACES) break;
  }
  return null;
}

/** The likeliest place, and how it differs. */
function nearPart({ searched }: Page, quote: string, from: number): Part | null {
  const [cut] = sameWords(searched, quote, from);
  const like = cut ? { ...cut, score: 1 } : likeWords(searched, quote, from);
  if (!like) return null;
  const place = withQuantities(searched.text, withWholeWords(searched.text, like));
  const found = searched.text.slice(place.start, place.end);
  const differences = differencesOf(quote, found);
  const values = valueChangesOf(whole(quote), whole(found));
  // Capitals alone cost nothing in the search; the words are not the same for that.
  const score = Math.min(like.score, 1 - 1 / quote.length);
  return { place, score, differences, values };
}

function whole(text: string) {
  return { text, range: { start: 0, end: text.length } };
}

/** Takes in a word at either end that lies inside by half or more, and leaves it out else. */
function withWholeWords(text: string, { start, end }: TextRange): TextRange {
  const first = wordAround(text, start);
  const last = wordAround(text, end);
  const from = first.end - start >= start - first.start ? first.start : first.end;
  const to = end - last.start >= last.end - end ? last.end : last.start;
  return from < to ? { start: from, end: to } : { start, end };
}

/** The letters and digits on both sides of a place between two of them; else nothing, at the place. */
function wordAround(text: string, at: number): TextRange {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - BESIDE), at))![0].length;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + BESIDE))![0].length;
  return before > 0 && after > 0 ? { start: at - before, end: at + after } : { start: at, end: at };
}

/** Takes in the rest of a number at either end, and what makes it a share: "3" of "3 %" is another number. */
function withQuantities(text: string, { start, end }: TextRange): TextRange {
  return {
    start: numberAround(text, start)?.start ?? start,
    end: numberAround(text, end)?.end ?? end,
  };
}

/** The number that a place cuts, or that a sign of a share at the place belongs to. */
function numberAround(text: string, at: number): TextRange | null {
  const from = Math.max(0, at - BESIDE);
  const numbers = protectedWordsOf(text.slice(from, at + BESIDE))
    .filter(({ kind }) => kind === "number")
    .map(({ start, end }) => ({ start: start + from, end: end + from }));
  const cut = numbers.find(({ start, end }) => start < at && at < end);
  const before = cut ?? numbers.find(({ end }) => end === at);
  if (!before) return null;
  const share = SHARE.exec(text.slice(before.end, before.end + BESIDE))?.[0].length ?? 0;
  return cut || share > 0 ? { start: before.start, end: before.end + share } : null;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function differencesOf(quote: string, found: string): QuoteDifference[] {
  const differences: QuoteDifference[] = [];
  let isOpen = false;
  for (const { kind, text } of wordDiff(inOneLine(quote), inOneLine(found))) {
    const words = text.trim() === "" ? null : text.trim();
    if (kind === "same") isOpen = false;
    else if (words !== null) {
      if (!isOpen) differences.push({ quoted: null, found: null });
      isOpen = true;
      differences.at(-1)![kind === "removed" ? "quoted" : "found"] = words;
    }
  }
  return differences;
}
