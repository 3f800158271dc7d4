import type { DateMark } from "@/lib/core/language/dates";
import type { NameMark } from "@/lib/core/language/names";
import type { Quantity } from "@/lib/core/language/quantities";
import type { TextRange } from "@/lib/core/language/text-range";
import type { Qualifier } from "@/lib/features/claims/domain";
import type { Figure } from "@/lib/features/claims/schema";
import { type Marks, marksWithin } from "./sentence-marks";

const BEFORE: [Qualifier, RegExp][] = [
  ["at_least", /(?:at least|no fewer than|no less than|not less than|至少|不少于)\s*$/i],
  [
    "less_than",
    /(?:less than|fewer than|under|below|at most|up to|no more than|不到|不足|少于|低于)\s*$/i,
  ],
  [
    "more_than",
    /(?:more than|over|above|in excess of|greater than|exceed(?:s|ed|ing)?|超过|逾|多于)\s*$/i,
  ],
  ["nearly", /(?:nearly|almost|close to|just under|将近|近)\s*$/i],
  ["about", /(?:about|around|roughly|approximately|some|estimated|circa|ca\.|大约|约)\s*$/i],
];
const AFTER: [Qualifier, RegExp][] = [
  ["at_least", /^\s*(?:or more|以上)/i],
  ["about", /^\s*(?:or so|左右|上下)/i],
  ["more_than", /^\s*(?:\+|plus\b|多)/i],
];
/** Words at which what a figure measures ends. */
const STOP =
  /^(?:[,;:.()"“”，。；：、（）的]|and|or|but|while|in|on|at|by|from|to|for|with|since|between|during|after|before|than|as|is|are|was|were|has|have|had|will|that|which|who|including|registered|because)$/i;
const SIGNS = /[,;:.()"“”，。；：、（）的]/g;
const MOST_WORDS = 10;
const LONGEST = 120;

/**
 * The figures of a clause as a claim has them: what they measure is taken from the words behind or
 * before them, of whom from the name before, when from the nearest date. Ordinals are no figures.
 */
export function figuresOf(
  text: string,
  clause: TextRange,
  sentence: TextRange,
  marks: Marks,
  speaker: string | null,
): Figure[] {
  const own = marksWithin(marks, clause);
  const dates = own.dates.length > 0 ? own.dates : marksWithin(marks, sentence).dates;
  const names = own.names.filter(({ norm }) => !speaker?.includes(norm));
  const end = (quantity: Quantity) =>
    own.dates.find((date) => date.start >= quantity.end)?.start ?? clause.end;
  return own.quantities
    .filter(({ kind }) => kind !== "rank")
    .slice(0, 20)
    .map((quantity) => ({
      value: quantity.numeral.value,
      unit: unitOf(text, quantity, end(quantity)),
      qualifier: qualifierOf(text, quantity),
      measures: measuredBy(text, quantity, clause, end(quantity)),
      subject: subjectOf(names, quantity),
      period: periodOf(text, dates, quantity),
    }));
}

function qualifierOf(text: string, { start, end }: Quantity): Qualifier {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  const found =
    BEFORE.find(([, pattern]) => pattern.test(before)) ??
    AFTER.find(([, pattern]) => pattern.test(after));
  return found?.[0] ?? "exactly";
}

/** The unit by its own name, or what is counted: the first plural behind the number. */
function unitOf(text: string, quantity: Quantity, end: number): string {
  const { unit } = quantity;
  if (unit)
    return unit.kind === "time" ? `${unit.norm}s`.replace("centurys", "centuries") : unit.norm;
  const words = wordsAfter(text, quantity, end);
  const plural = words.find((word) =>
    /[^s]s$|^(?:people|men|women|children|staff|police)$/i.test(word),
  );
  return (plural ?? words.at(-1) ?? "number").slice(0, 80);
}

function measuredBy(text: string, quantity: Quantity, clause: TextRange, end: number): string {
  const behind = wordsAfter(text, quantity, end).join(" ");
  if (behind !== "") return clipped(behind.replace(/^of (?:the |all )?/, ""));
  const before = text.slice(clause.start, quantity.start).trim().split(/\s+/);
  const words = before
    .slice(-MOST_WORDS)
    .join(" ")
    .replace(/[,:;("“]+/g, "");
  return clipped(words === "" ? text.slice(clause.start, clause.end) : words);
}

/** What stands behind a number, up to `end` or to where something else begins. */
function wordsAfter(text: string, quantity: Quantity, end: number): string[] {
  const words = text.slice(quantity.end, end).replace(SIGNS, " $& ").trim().split(/\s+/);
  const stop = words.findIndex((word) => STOP.test(word));
  const most = Math.min(stop < 0 ? MOST_WORDS : stop, MOST_WORDS);
  return words.slice(0, most).filter((word) => word !== "");
}

function subjectOf(names: readonly NameMark[], { start }: Quantity): string | null {
  const before = names.filter((name) => name.end <= start);
  return (before.at(-1) ?? names[0])?.norm.slice(0, LONGEST) ?? null;
}

/** The nearest date; "between 2015 and 2019" is one. */
function periodOf(text: string, dates: readonly DateMark[], { start }: Quantity): string | null {
  const distance = (date: DateMark) => Math.abs(date.start - start);
  const nearest = dates.toSorted((a, b) => distance(a) - distance(b))[0];
  if (!nearest) return null;
  const at = dates.indexOf(nearest);
  const [first, last] = [dates[at - 1], dates[at + 1]];
  if (last && isRun(text, nearest, last)) return clipped(text.slice(nearest.start, last.end));
  if (first && isRun(text, first, nearest)) return clipped(text.slice(first.start, nearest.end));
  return clipped(text.slice(nearest.start, nearest.end));
}

function isRun(text: string, first: TextRange, last: TextRange): boolean {
  const before = text.slice(Math.max(0, first.start - 9), first.start);
  const between = text.slice(first.end, last.start);
  return /\b(?:between|from)\s$/i.test(before) && /^\s(?:and|to|until)\s$/.test(between);
}

function clipped(words: string): string {
  return words.replace(/\s+/g, " ").trim().slice(0, LONGEST).trim();
}
