import { datesOf } from "@/lib/core/language/dates";
import { outside } from "@/lib/core/language/marks";
import { namesOf } from "@/lib/core/language/names";
import { quantitiesOf } from "@/lib/core/language/quantities";
import { sentencesOf } from "@/lib/core/language/sentences";
import { superlativesOf } from "@/lib/core/language/superlatives";
import { type TextRange, withoutOuterSpace } from "@/lib/core/language/text-range";
import type { Sign } from "./domain";

/** A sentence that the coverage counts, without the white space around it: UTF-16 code units. */
export type CountedSentence = TextRange & {
  /** What in it can be looked up; a sentence with one is flagged while nobody has looked at it. */
  signs: Sign[];
};

/** How many words, or Chinese and Japanese signs, a piece without a full stop needs to say something. */
const LEAST_WORDS = 5;
const LEAST_SIGNS = 8;

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const ENDED = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

/**
 * The sentences of a text that somebody has to look at. A heading, caption, cell, byline or list item
 * that is no sentence (fewer than five words, no full stop, nothing to look up in it) is left out, and
 * so is what holds neither letter nor digit. The form decides and not the block's role: "Profits
 * doubled last year, minister says" is a heading that says something.
 *
 * @param blocks what the text is made of; no sentence spans two
 */
export function countedSentences(
  text: string,
  blocks: readonly TextRange[] = [],
): CountedSentence[] {
  const marks = signsOf(text);
  let next = 0;
  return sentencesOf(text, blocks).flatMap((whole) => {
    const signs = new Set<Sign>();
    for (; next < marks.length && marks[next]!.start < whole.end; next += 1) {
      signs.add(marks[next]!.sign);
    }
    const sentence = withoutOuterSpace(text, whole);
    const says = saysSomething(text.slice(sentence.start, sentence.end), signs.size > 0);
    return says ? [{ ...sentence, signs: [...signs] }] : [];
  });
}

function saysSomething(words: string, hasSigns: boolean): boolean {
  const count = words.match(WORD)?.length ?? 0;
  if (count === 0) return false;
  if (hasSigns || ENDED.test(words) || count >= LEAST_WORDS) return true;
  return (words.match(SIGN)?.length ?? 0) >= LEAST_SIGNS;
}

/** What can be looked up in a text, in order. A number that is part of a date or a name is no figure. */
function signsOf(text: string): (TextRange & { sign: Sign })[] {
  const dates = datesOf(text);
  const names = namesOf(text);
  const wholes = names.filter(({ kind }) => kind === "quoted" || kind === "coded");
  const figures = outside(outside(quantitiesOf(text), dates), wholes).filter((figure) =>
    isFigure(text, figure),
  );
  const quoted = names.filter(({ kind, norm }) => kind === "quoted" || /^[《「]/.test(norm));
  return [
    ...figures.map((mark) => signed(mark, "figure")),
    ...dates.map((mark) => signed(mark, "date")),
    ...quoted.map((mark) => signed(mark, "quoted_name")),
    ...superlativesOf(text).map((mark) => signed(mark, "superlative")),
  ].toSorted((a, b) => a.start - b.start);
}

function signed({ start, end }: TextRange, sign: Sign) {
  return { start, end, sign };
}

/** "One of", "once" and "first" count nothing; nor does the number of a list's item. */
function isFigure(text: string, { start, end }: TextRange): boolean {
  if (/^(?:one|once|first)$/i.test(text.slice(start, end))) return false;
  const isAtLineStart = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 8), start));
  return !(isAtLineStart && /^[.)、．]\s/.test(text.slice(end, end + 2)));
}
