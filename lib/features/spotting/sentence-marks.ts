import { type DateMark, datesOf } from "@/lib/core/language/dates";
import { outside } from "@/lib/core/language/marks";
import { type NameMark, namesOf } from "@/lib/core/language/names";
import { type Quantity, quantitiesOf } from "@/lib/core/language/quantities";
import type { TextRange } from "@/lib/core/language/text-range";

/** What of a text can be looked up: UTF-16 code units of the whole text, each list in order. */
export type Marks = { quantities: Quantity[]; dates: DateMark[]; names: NameMark[] };

/** The marks of a text. Numbers that are part of a date or of a name are no quantities. */
export function marksOf(text: string): Marks {
  // The year in "CDMA2000" is none.
  const dates = datesOf(text).filter(({ start }) => !/\p{L}/u.test(text.charAt(start - 1)));
  const found = namesOf(text);
  const wholes = found.filter(({ kind }) => kind === "quoted" || kind === "coded");
  const quantities = outside(outside(quantitiesOf(text), dates), wholes).filter(
    (quantity, at, all) => isQuantity(text, quantity, all[at + 1]),
  );
  const names = outside(outside(found, dates), quantities).filter((name) => isName(text, name));
  return { quantities, dates, names };
}

/** The marks that lie within the range. */
export function marksWithin({ quantities, dates, names }: Marks, range: TextRange): Marks {
  return {
    quantities: within(quantities, range),
    dates: within(dates, range),
    names: within(names, range),
  };
}

function within<T extends TextRange>(marks: readonly T[], { start, end }: TextRange): T[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < marks.length && marks[at]!.end <= end; at += 1) found.push(marks[at]!);
  return found;
}

/** "Judged by …" at a sentence's beginning is none. */
function isName(text: string, { start, norm }: NameMark): boolean {
  const isBeginning = /(?:^|[.!?]["”]?\s+|\n\s*)$/.test(text.slice(Math.max(0, start - 6), start));
  return !(isBeginning && /^(?:\p{L}{3,}(?:ed|ing)|Thanks)$/u.test(norm));
}

/** These are mostly no numbers: "one of", "once", "double-edged", "No. 1"; nor is a list's number. */
function isQuantity(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  const { start, end, unit, kind, numeral } = quantity;
  const words = text.slice(start, end).toLowerCase();
  if (unit === null && /^(?:one|once|first)$/.test(words)) return false;
  if (numeral.form === "multiple" && text.charAt(end) === "-") return false;
  // "several billion yuan" is one quantity, and the second half has the unit.
  if (numeral.form === "vague" && next && next.start - end <= 1) return false;
  const before = text.slice(Math.max(0, start - 10), start);
  if (kind !== "count") return true;
  if (/(?:\b(?:No|Nr|Chapter|Article|Section|Phase)\.?|#)\s?$/i.test(before)) return false;
  // "2. Ships", "4.3 Ships"
  return !(
    /(?:^|\n)\s*$/.test(before) && /^(?:[.、．)]|\s+\p{Lu})/u.test(text.slice(end, end + 3))
  );
}
