import { dividedBy, plus, times } from "./decimals";
import {
  MULTIPLES,
  ORDINALS,
  PARTS,
  SCALES,
  SMALL,
  TEN_WORDS,
  VAGUE,
  oneOf,
} from "./number-lexicon";
import { type Numeral, numeral } from "./numeral";

const GAP = String.raw`(?:[ \n]+|-)`;
const AND = String.raw`(?:[ \n]+and[ \n]+)`;
const DIGIT = oneOf(
  [...SMALL].filter(([, value]) => value > 0 && value < 10).map(([word]) => word),
);
const TENS = oneOf(TEN_WORDS.keys());
const BELOW_100 = `(?:(?:${TENS})(?:${GAP}(?:${DIGIT})(?![a-z]))?|${oneOf(SMALL.keys())})`;
const BELOW_1000 = `(?:(?:${BELOW_100}|an?)${GAP}hundred\\b(?:(?:${AND}|${GAP})${BELOW_100}\\b)?|${BELOW_100}\\b)`;
const SCALE = `(?:${oneOf([...SCALES.keys(), "dozen"])})\\b`;
const SCALED = `(?:${BELOW_1000}|an?\\b)(?:${GAP}${SCALE})+`;
const CARDINAL = `(?:${SCALED}(?:(?:${AND}|${GAP})(?:${SCALED}|${BELOW_1000}))*|${BELOW_1000})`;
const SINGULAR = oneOf([...PARTS.keys()].filter((word) => !word.endsWith("s")));
const PLURAL = oneOf([...PARTS.keys()].filter((word) => word.endsWith("s")));

/** Tried in this order at each word, so that the longer reading comes before the shorter. */
const NUMBER = new RegExp(
  [
    `half[ \\n]+an?[ \\n]+(?<halved>${SCALE})`,
    `(?<more>${CARDINAL})[ \\n]+and[ \\n]+a[ \\n]+half\\b(?:${GAP}(?<moreScale>${SCALE}))?`,
    `(?<count>${CARDINAL})${GAP}(?<parts>${PLURAL})\\b`,
    `(?:one|an?)${GAP}(?<part>${SINGULAR})\\b`,
    `(?:(?<base>${SCALED})(?:${AND}|${GAP}))?(?:(?<tens>${TENS})${GAP})?(?<ordinal>${oneOf(ORDINALS.keys())})\\b`,
    `(?<cardinal>${CARDINAL})`,
    `(?<multiple>${oneOf(MULTIPLES.keys())})\\b`,
    `(?<fold>${oneOf([...SMALL.keys(), ...TEN_WORDS.keys()])})-?fold\\b`,
    `(?<half>half)\\b`,
    `(?<vague>${oneOf([...VAGUE, ...SCALES.keys()])})\\b`,
  ]
    .map((way) => `(?:${way})`)
    .join("|"),
  "iy",
);
/** "a second", "per second": the time, and no rank. */
const NO_RANK = /\b(?:an?|per|every|each)[ \n]+$/i;

const WORDS = new Set([
  ...SMALL.keys(),
  ...TEN_WORDS.keys(),
  ...SCALES.keys(),
  ...ORDINALS.keys(),
  ...PARTS.keys(),
  ...MULTIPLES.keys(),
  ...VAGUE,
  "dozen",
  "a",
  "an",
]);

const ANY_WORD = /(?<![\p{L}\p{N}_])[a-z]+/giu;

/** The numbers written out in English; `text` with plain signs (plain-signs.ts). */
export function wordNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  // The pattern is slow where it does not match: it is tried only where a number's word begins.
  for (const { index: start, 0: word } of text.matchAll(ANY_WORD)) {
    if (start < (found.at(-1)?.end ?? 0) || !mayBegin(word.toLowerCase())) continue;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(text);
    const before = text.slice(Math.max(0, start - 8), start);
    if (!match || (match.groups?.["ordinal"] && NO_RANK.test(before))) continue;
    const read = readingOf(match.groups ?? {}, match[0]);
    if (read) found.push(numeral(start, start + match[0].length, ...read));
  }
  return found;
}

function mayBegin(word: string): boolean {
  return WORDS.has(word) || word.endsWith("fold");
}

type Reading = [form: Numeral["form"], value: string | null, says?: string];

function readingOf(parts: Record<string, string | undefined>, words: string): Reading | null {
  const { halved, more, moreScale, count, ordinal, cardinal, multiple, fold, half, vague } = parts;
  const part = parts["part"] ?? parts["parts"];
  if (halved) return ["cardinal", times(cardinalOf(halved), "0.5")];
  if (more) return ["cardinal", times(plus(cardinalOf(more), "0.5"), scaleOf(moreScale))];
  if (part) return fraction(count ? cardinalOf(count) : "1", PARTS.get(part.toLowerCase())!);
  if (ordinal) return ["ordinal", ordinalOf(parts["base"], parts["tens"], ordinal)];
  if (cardinal) return ["cardinal", cardinalOf(cardinal)];
  if (multiple) return ["multiple", MULTIPLES.get(multiple.toLowerCase())!];
  if (fold) return ["multiple", cardinalOf(fold)];
  if (half) return ["fraction", "0.5"];
  return vague ? ["vague", null, words] : null;
}

function fraction(count: string, part: number): Reading {
  return ["fraction", dividedBy(count, String(part)), `${count}/${part}`];
}

function ordinalOf(base: string | undefined, tens: string | undefined, last: string): string {
  const whole = base ? cardinalOf(base) : "0";
  return plus(plus(whole, tens ? cardinalOf(tens) : "0"), String(ORDINALS.get(last.toLowerCase())));
}

function scaleOf(word: string | undefined): string {
  return word ? cardinalOf(word) : "1";
}

/** The value of a cardinal in words; "a" and "and" count nothing, and a scale alone counts once. */
function cardinalOf(words: string): string {
  let total = "0";
  let current: string | null = null;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const small = SMALL.get(word) ?? TEN_WORDS.get(word);
    const zeros = SCALES.get(word);
    if (small !== undefined) current = plus(current ?? "0", String(small));
    else if (word === "dozen") current = times(current ?? "1", "12");
    else if (zeros === 2) current = times(current ?? "1", "100");
    else if (zeros !== undefined) {
      const scale = `1${"0".repeat(zeros)}`;
      if (current === null && total !== "0") total = times(total, scale);
      else total = plus(total, times(current ?? "1", scale));
      current = null;
    }
  }
  return plus(total, current ?? "0");
}
