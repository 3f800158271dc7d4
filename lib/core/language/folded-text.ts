import { INVISIBLE } from "../invisible-characters";

/**
 * A text with its typography taken off. Code unit k of `text` came from [starts[k], ends[k]) of the
 * text it was made of; all offsets are UTF-16 code units.
 */
export type FoldedText = { text: string; starts: ArrayLike<number>; ends: ArrayLike<number> };

/** The first `length` of `starts` and `ends` are in use: there is room for what one sign may become. */
type Builder = { parts: string[]; starts: Int32Array; ends: Int32Array; length: number };

/** How many signs more than the text has are made room for at once. */
const MOST_GROWTH = 1024;
const SPACE = /\s/;
const MARK = /\p{M}/u;
const LETTER = /\p{L}/u;
const SMALL_LETTER = /\p{Ll}/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3011]/u;
const DASH = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const DOUBLE_QUOTE = /["\u201c-\u201f\u00ab\u00bb\u2033\uff02]/;
const SINGLE_QUOTE = /['\u2018-\u201b\u02bc\u2032\u2039\u203a\uff07]/;
const LIGATURE = /[\ufb00-\ufb06]/;
const SOFT_HYPHEN = "\u00ad";
const LINE_END_HYPHEN = /\p{L}[-\u2010\u00ad][^\S\n]*\n\s*\p{Ll}/u;
/** A word divided at a line's end; bounded, or a text of one endless word would take for ever. */
const DIVIDED_WORD = /[\p{L}\p{M}-]{1,40}[-\u2010\u00ad][^\S\n]{0,9}\n\s{0,9}[\p{L}\p{M}]{1,40}/gu;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/**
 * Takes the typography off a text, so that two texts with the same words are equal but for white
 * space: quotes and dashes of every shape are straight ones, special and doubled spaces one space,
 * line breaks kept (two or more as two), full-width letters and digits ASCII, ligatures and
 * decomposed accents whole letters (NFC), what cannot be seen left out. Superscripts and fractions stay
 * as they are: 10² is not 102. A word divided at a line's end is joined, with its hyphen where
 * `hyphenated` has it so.
 */
export function foldText(text: string, hyphenated: ReadonlySet<string> = new Set()): FoldedText {
  const room = text.length + MOST_GROWTH;
  const to = { parts: [], starts: new Int32Array(room), ends: new Int32Array(room), length: 0 };
  for (let at = 0; at < text.length;) at = foldAt(text, at, to, hyphenated);
  const [starts, ends] = [to.starts.subarray(0, to.length), to.ends.subarray(0, to.length)];
  return { text: to.parts.join(""), starts, ends };
}

/** The words that texts write with a hyphen, if any of their lines ends in one: for {@link foldText}. */
export function hyphenatedWords(...texts: string[]): Set<string> {
  const broken = texts.some((text) => LINE_END_HYPHEN.test(text));
  if (!broken) return new Set();
  const words = texts.flatMap((text) => text.replace(DIVIDED_WORD, " ").match(WORD) ?? []);
  return new Set(words.filter((word) => word.includes("-")));
}

/** Folds what stands at `at`, and answers where to go on. */
function foldAt(text: string, at: number, to: Builder, hyphenated: ReadonlySet<string>): number {
  const sign = text[at]!;
  const code = text.charCodeAt(at);
  if (isPlain(code)) return pushPlain(text, at, to);
  if (SPACE.test(sign)) return foldSpace(text, at, to);
  if (code > 0x2ff && MARK.test(sign)) return foldMark(text, at, to);
  if (DASH.test(sign) || sign === SOFT_HYPHEN) return foldDash(text, at, to, hyphenated);
  if (DOUBLE_QUOTE.test(sign)) return push(to, '"', at, at + 1);
  if (SINGLE_QUOTE.test(sign)) return push(to, singleQuote(text, at), at, at + 1);
  if (INVISIBLE.test(sign)) return at + 1;
  if (sign === "\u2026") return push(to, "...", at, at + 1);
  if (/[!?\uff01\uff1f]/.test(sign)) return push(to, stop(text, at), at, at + 1);
  if (code >= 0xff01 && code <= 0xff5e) {
    return push(to, String.fromCharCode(code - 0xfee0), at, at + 1);
  }
  if (LIGATURE.test(sign)) return push(to, sign.normalize("NFKC"), at, at + 1);
  if (code >= 0x1100 && code <= 0x11ff) return foldJamo(text, at, to);
  if (code >= 0xd800 && code <= 0xdbff) return foldPair(text, at, to);
  return push(to, code < 0x80 ? sign : sign.normalize("NFC"), at, at + 1);
}

/** Letters and digits, and the signs that have one shape only. */
function isPlain(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2d && code < 0x3b)
  );
}

function push(to: Builder, folded: string, start: number, end: number): number {
  if (to.length + folded.length > to.starts.length) grow(to);
  to.parts.push(folded);
  for (let unit = 0; unit < folded.length; unit += 1) {
    to.starts[to.length] = start;
    to.ends[to.length] = end;
    to.length += 1;
  }
  return end;
}

/** Words with single spaces between them: most of a text, and ten times as quick as sign by sign. */
function pushPlain(text: string, start: number, to: Builder): number {
  let end = start + 1;
  while (end < text.length) {
    const isOneSpace = text.charCodeAt(end) === 0x20 && isPlain(text.charCodeAt(end + 1));
    if (!isOneSpace && !isPlain(text.charCodeAt(end))) break;
    end += 1;
  }
  while (to.length + end - start > to.starts.length) grow(to);
  to.parts.push(text.slice(start, end));
  for (let at = start; at < end; at += 1, to.length += 1) {
    to.starts[to.length] = at;
    to.ends[to.length] = at + 1;
  }
  return end;
}

function grow(to: Builder): void {
  [to.starts, to.ends] = [withRoom(to.starts), withRoom(to.ends)];
}

function withRoom(offsets: Int32Array): Int32Array {
  const wider = new Int32Array(offsets.length * 2);
  wider.set(offsets);
  return wider;
}

function foldSpace(text: string, at: number, to: Builder): number {
  let end = at;
  let breaks = 0;
  while (end < text.length && (SPACE.test(text[end]!) || INVISIBLE.test(text[end]!))) {
    if (text[end] === "\n") breaks += 1;
    end += 1;
  }
  if (breaks === 1 && isWrappedDash(text, at, end)) return push(to, " ", at, end);
  return push(to, breaks === 0 ? " " : breaks === 1 ? "\n" : "\n\n", at, end);
}

/** A dash in the middle of a sentence came to stand at a line's beginning; it makes no list. */
function isWrappedDash(text: string, start: number, end: number): boolean {
  const isDash = /[\u2013\u2014]/.test(text[end] ?? "") && SPACE.test(text[end + 1] ?? "");
  return isDash && /[\p{L}\p{N},]/u.test(text[start - 1] ?? "");
}

/** Puts a combining mark onto the letter before it, which stands in `to` already. */
function foldMark(text: string, at: number, to: Builder): number {
  let end = at + 1;
  while (end < text.length && MARK.test(text[end]!)) end += 1;
  const last = to.parts.pop() ?? "";
  const base = last.slice(-1);
  to.parts.push(last.slice(0, -1));
  to.length -= base.length;
  const start = base === "" ? at : to.starts[to.length]!;
  return push(to, (base + text.slice(at, end)).normalize("NFC"), start, end);
}

function foldJamo(text: string, at: number, to: Builder): number {
  let end = at + 1;
  while (end < text.length && /[\u1100-\u11ff]/.test(text[end]!)) end += 1;
  return push(to, text.slice(at, end).normalize("NFC"), at, end);
}

/** A surrogate pair keeps its units apart, so that they map one to one. */
function foldPair(text: string, at: number, to: Builder): number {
  push(to, text[at]!, at, at + 1);
  return at + 1 < text.length ? push(to, text[at + 1]!, at + 1, at + 2) : at + 1;
}

function foldDash(text: string, at: number, to: Builder, hyphenated: ReadonlySet<string>): number {
  const next = afterLineEnd(text, at);
  if (next > at && SMALL_LETTER.test(text[next] ?? "") && LETTER.test(text[at - 1] ?? "")) {
    const word = `${/[\p{L}\p{M}-]+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ""}-${
      /^[\p{L}\p{M}]+/u.exec(text.slice(next, next + 40))?.[0] ?? ""
    }`;
    return hyphenated.has(word) ? push(to, "-", at, next) : next;
  }
  if (text[at] === SOFT_HYPHEN) return at + 1;
  let end = at + 1;
  while (end < text.length && DASH.test(text[end]!)) end += 1;
  return push(to, "-", at, end);
}

/** Where the next line's first letter stands when nothing but a line's end is between; else `at`. */
function afterLineEnd(text: string, at: number): number {
  const gap = /^.[^\S\n]*\n\s*/su.exec(text.slice(at, at + 20));
  return gap && !/\n\s*\n/.test(gap[0]) ? at + gap[0].length : at;
}

/** Inside a word an apostrophe, after a digit feet or minutes; else one quotation mark like any other. */
function singleQuote(text: string, at: number): string {
  const before = text[at - 1] ?? " ";
  const isInside = LETTER.test(before) && LETTER.test(text[at + 1] ?? " ");
  return isInside || /\d/.test(before) ? "'" : '"';
}

/** Among Chinese signs a full stop is a full-width one, or it would not be seen to end a sentence. */
function stop(text: string, at: number): string {
  const isAsked = /[?\uff1f]/.test(text[at]!);
  const isWide = CJK.test(text[at - 1] ?? "") || CJK.test(text[at + 1] ?? "");
  return isWide ? (isAsked ? "\uff1f" : "\uff01") : isAsked ? "?" : "!";
}

/** The offset in the folded text of an offset in the text it was made of; inside a sign, that sign's end. */
export function foldedOffset({ starts }: FoldedText, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range in the text it was made of that the folded range [start, end) came from. */
export function unfolded(folded: FoldedText, start: number, end: number) {
  const first = folded.starts[start] ?? folded.ends[folded.ends.length - 1] ?? 0;
  return { start: first, end: end > start ? folded.ends[end - 1]! : first };
}
