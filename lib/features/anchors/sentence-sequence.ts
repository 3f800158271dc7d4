import { groupBy } from "@/lib/core/group-by";
import { type FoldedText, foldText } from "@/lib/core/language/folded-text";
import { sentencesOf } from "@/lib/core/language/sentences";
import { type TextRange, withoutOuterSpace } from "@/lib/core/language/text-range";
import { wordSet } from "./passage-words";

/** The sentences of a text as carrying compares them; ranges are in the folded text. */
export type SentenceSequence = {
  text: string;
  folded: FoldedText;
  /** Without white space around them; in order. */
  ranges: readonly TextRange[];
  /** For each sentence its words without typography: two are equal if the words are. */
  keys: readonly string[];
  /** Where each key stands, ascending. */
  places: ReadonlyMap<string, readonly number[]>;
  /** The words of one sentence as a set, made when it is first asked for. */
  wordsOf: (index: number) => ReadonlySet<string>;
  /** The folded text without white space, and where each code unit stands in it; made when first asked. */
  visible: () => VisibleText;
};

type VisibleText = { text: string; offsets: readonly number[] };

/** @param hyphenated see {@link foldText}; the same for both texts that are compared */
export function sentenceSequence(text: string, hyphenated: ReadonlySet<string>): SentenceSequence {
  const folded = foldText(text, hyphenated);
  const ranges = sentencesOf(folded.text)
    .map((range) => withoutOuterSpace(folded.text, range))
    .filter(({ start, end }) => end > start);
  const keys = ranges.map(({ start, end }) => wordsKey(folded.text.slice(start, end)));
  const places = groupBy(keys.keys(), (at) => keys[at]!);
  const sets: (ReadonlySet<string> | undefined)[] = [];
  const wordsOf = (index: number) => (sets[index] ??= wordSet(keys[index] ?? ""));
  let made: VisibleText | undefined;
  const visible = () => (made ??= withoutSpace(folded.text));
  return { text, folded, ranges, keys, places, wordsOf, visible };
}

function withoutSpace(text: string): VisibleText {
  const offsets: number[] = [];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    for (let at = 0; at < word.length; at += 1) offsets.push(index + at);
  }
  return { text: text.replace(/\s+/g, ""), offsets };
}

const SIGN = /[^\p{L}\p{M}\p{N}]/u;
const DIGIT = /\d/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Folded words with a space only where it says something: equal for what reads the same. */
export function wordsKey(folded: string): string {
  const text = folded.trim().replace(/\s+/g, " ");
  return text.replace(/ /g, (space, at: number) => (saysNothing(text, at) ? "" : space));
}

/** Beside a sign or a Chinese one; but a space divides numbers ("2, 300") and begins a minus (" -3"). */
function saysNothing(text: string, at: number): boolean {
  const [before = "", after = "", next = ""] = [text[at - 1], text[at + 1], text[at + 2]];
  if (CJK.test(before) || CJK.test(after)) return true;
  if (SIGN.test(before)) {
    return !(/[.,]/.test(before) && DIGIT.test(text[at - 2] ?? "") && DIGIT.test(after));
  }
  if (!SIGN.test(after)) return false;
  const isNumber =
    DIGIT.test(next) && (after === "-" || (/[.,]/.test(after) && DIGIT.test(before)));
  return !isNumber;
}

/** The sentences that [start, end) of the folded text touches, half open; null if it touches none. */
export function sentencesAt({ ranges }: SentenceSequence, start: number, end: number) {
  const first = firstEndingAfter(ranges, start);
  let last = first;
  while (last < ranges.length && ranges[last]!.start < end) last += 1;
  return last > first ? { start: first, end: last } : null;
}

function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folded text of the sentences [start, end), every white space as a space. */
export function sentencesText(
  { folded, ranges }: SentenceSequence,
  { start, end }: TextRange,
): string {
  const first = ranges[start];
  const last = ranges[end - 1];
  if (!first || !last || end <= start) return "";
  return folded.text.slice(first.start, last.end).replace(/\s/g, " ");
}
