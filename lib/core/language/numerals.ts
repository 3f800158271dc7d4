import { chineseNumerals } from "./chinese-numerals";
import { dividedBy, isAtMost } from "./decimals";
import { digitNumerals } from "./digit-numerals";
import { withoutOverlaps } from "./marks";
import { type Numeral, numeral } from "./numeral";
import { plainSigns } from "./plain-signs";
import { wordNumerals } from "./word-numerals";

const TO = /^(?:[ \n]*-[ \n]*|[ \n]+(?:to|and|or)[ \n]+|至|到|~|～)$/;
const BETWEEN = /\bbetween[ \n]+$/i;
const IN = /^[ \n]+(?:in|out of)(?: every)?[ \n]+$/i;
/** Larger ones after "in" are years: "two in 2019". */
const MOST_PARTS = "1499";

/**
 * The numbers of a text, in order and without overlaps: in digits (grouped by commas, points or
 * spaces; decimals, ordinals, fractions, powers of ten), in English words and in Chinese signs.
 * "3 to 5" and "3–5" are one range. A year is a number here; dates.ts knows it for one. Digits that
 * are part of a name (G20) are none.
 */
export function numeralsOf(text: string): Numeral[] {
  const plain = plainSigns(text);
  const found = withoutOverlaps([
    ...digitNumerals(plain),
    ...wordNumerals(plain),
    ...chineseNumerals(plain),
  ]);
  return joined(plain, found);
}

/** Joins two that stand for one: the ends of a range, "one in five". */
function joined(text: string, found: readonly Numeral[]): Numeral[] {
  const all: Numeral[] = [];
  for (const next of found) {
    const last = all.at(-1);
    const both = last && joinedPair(text, last, next);
    if (both) all[all.length - 1] = both;
    else all.push(next);
  }
  return all;
}

function joinedPair(text: string, a: Numeral, b: Numeral): Numeral | null {
  if (a.form !== "cardinal" || b.form !== "cardinal" || !a.value || !b.value) return null;
  const gap = text.slice(a.end, b.start);
  if (IN.test(gap) && isAtMost(b.value, MOST_PARTS) && isAtMost(a.value, b.value)) {
    const value = dividedBy(a.value, b.value);
    return numeral(a.start, b.end, "fraction", value, `${a.value}/${b.value}`);
  }
  if (!TO.test(gap)) return null;
  if (/\b(?:and|or)\b/i.test(gap) && !BETWEEN.test(text.slice(Math.max(0, a.start - 9), a.start))) {
    return null;
  }
  const range = numeral(a.start, b.end, "range", null, `${a.value}..${b.value}`);
  return { ...range, low: a.value, high: b.value };
}
