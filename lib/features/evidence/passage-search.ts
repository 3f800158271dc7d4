import search from "approx-string-match";
import type { TextRange } from "@/lib/core/language/text-range";

/** A place of a passage in a text; `score` is 1 − errors ÷ length, 1 for the same words. */
export type FoundPassage = TextRange & { score: number };

/** A text to look passages up in, folded; `plain` has its offsets, with one kind of space and no capitals. */
export type SearchedText = { text: string; plain: string };

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** A letter or digit of a script that divides its words by spaces. */
const LETTER = String.raw`(?![${CJK}])[\p{L}\p{M}\p{N}]`;
const TOKEN = new RegExp(`(?:${LETTER})+|\\S`, "gu");
const WORD = new RegExp(`^${LETTER}`, "u");

/** Shorter passages are not looked for in other words: they would be found anywhere. */
const SHORTEST = 12;
/** The share of a passage's characters that may differ. */
const MOST_ERRORS = 0.25;
/** Passages up to this length are looked for in all of the text where no piece of them is there. */
const LONGEST_WITHOUT_SEEDS = 256;
const SEEDS = 48;
const LONGEST_SEED = 12;
/** A piece that stands in more places tells nothing. */
const MOST_HITS = 24;
const MOST_WINDOWS = 3;

export function searchedText(folded: string): SearchedText {
  return { text: folded, plain: withoutCapitals(folded.replace(/\s/g, " ")) };
}

/** Every place of the same words, whatever the white space between them; no word is cut. */
export function* sameWords({ text }: SearchedText, passage: string, from = 0) {
  const pattern = patternOf(passage);
  if (!pattern) return;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield { start: match.index, end: match.index + match[0].length };
    pattern.lastIndex = match.index + 1;
  }
}

/** Spaces must be between words and may be around signs; null where the passage has no word. */
function patternOf(passage: string): RegExp | null {
  const tokens = passage.match(TOKEN) ?? [];
  if (!/[\p{L}\p{N}]/u.test(passage)) return null;
  const parts = tokens.map((token, at) => {
    const isBetweenWords = WORD.test(token) && WORD.test(tokens[at - 1] ?? "");
    const space = at === 0 ? "" : isBetweenWords ? String.raw`\s+` : String.raw`\s*`;
    return space + token.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
  });
  const head = WORD.test(tokens[0]!) ? `(?<!${LETTER})` : "";
  const tail = WORD.test(tokens.at(-1)!) ? `(?!${LETTER})` : "";
  return new RegExp(head + parts.join("") + tail, "gu");
}

/**
 * The place from `from` on that is most like a passage, by approximate string matching (Myers 1999)
 * around the places of its pieces; null where more than a quarter of its characters differ.
 */
export function likeWords(
  { plain }: SearchedText,
  passage: string,
  from: number,
): FoundPassage | null {
  const pattern = withoutCapitals(passage.replace(/\s+/g, " "));
  if (pattern.length < SHORTEST) return null;
  const windows = windowsFor(plain, pattern, from);
  if (windows.length === 0 && pattern.length <= LONGEST_WITHOUT_SEEDS) {
    windows.push({ start: from, end: plain.length });
  }
  const found = windows.flatMap((window) => bestIn(plain, pattern, window) ?? []);
  return found.toSorted((a, b) => b.score - a.score || a.start - b.start)[0] ?? null;
}

function bestIn(plain: string, pattern: string, window: TextRange): FoundPassage | null {
  const most = Math.floor(pattern.length * MOST_ERRORS);
  const matches = search(plain.slice(window.start, window.end), pattern, most);
  const first = matches[0];
  if (!first) return null;
  // The same place ends at several signs as well as each other; the last holds the words that differ.
  const match = matches.findLast(({ start }) => start < first.end)!;
  const [start, end] = [window.start + match.start, window.start + match.end];
  return { start, end, score: 1 - match.errors / pattern.length };
}

/** Where most pieces of the pattern stand in their order and distance. */
function windowsFor(plain: string, pattern: string, from: number): TextRange[] {
  const beginnings = seedHits(plain, pattern, from).toSorted((a, b) => a - b);
  const slack = Math.ceil(pattern.length * MOST_ERRORS) + LONGEST_SEED;
  const windows: (TextRange & { hits: number })[] = [];
  for (let at = 0; at < beginnings.length;) {
    let next = at;
    while (next < beginnings.length && beginnings[next]! <= beginnings[at]! + slack) next += 1;
    const start = Math.max(from, beginnings[at]! - slack);
    const end = Math.min(plain.length, beginnings[next - 1]! + pattern.length + slack);
    windows.push({ start, end, hits: next - at });
    at = next;
  }
  return windows.toSorted((a, b) => b.hits - a.hits || a.start - b.start).slice(0, MOST_WINDOWS);
}

/** Where the pattern would begin, for each place of each of its pieces. */
function seedHits(plain: string, pattern: string, from: number): number[] {
  const length = Math.min(LONGEST_SEED, Math.floor(pattern.length / 4));
  const stride = Math.max(1, Math.floor((pattern.length - length) / SEEDS));
  const beginnings: number[] = [];
  for (let offset = 0; offset + length <= pattern.length; offset += stride) {
    const seed = pattern.slice(offset, offset + length);
    let place = plain.indexOf(seed, from);
    for (let hits = 0; place >= 0 && hits < MOST_HITS; hits += 1) {
      beginnings.push(place - offset);
      place = plain.indexOf(seed, place + 1);
    }
  }
  return beginnings;
}

/** In small letters, as far as no sign becomes two by it. */
function withoutCapitals(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
