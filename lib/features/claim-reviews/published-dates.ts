import { MONTHS } from "@/lib/core/language/date-lexicon";

/** A date as published: the day (YYYY-MM-DD) where it is certain, and as it was written. */
export type PublishedDate = { day: string | null; written: string | null };

const LONGEST = 100;
const TIME = "(?:[T, ]+.*)?$";
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`, "u");
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${TIME}`, "u");
const WEEKDAY = "(?:[A-Za-z]{3,9}\\.?,? )?";
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?([A-Za-z]{3,9})\\.?,?[ -](\\d{4})${TIME}`,
  "u",
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}`,
  "u",
);
const [FIRST_YEAR, LAST_YEAR] = [1800, 2200];

/**
 * Reads a date as pages write it. A day counts in the time zone in which it is written; a count of
 * seconds or milliseconds since 1970 in UTC. What can be read in two ways, as 03/05/2021 can, is
 * kept as it was written.
 */
export function publishedDate(value: string | null): PublishedDate {
  const written = value?.replace(/\s+/gu, " ").trim() ?? "";
  if (written === "" || written.length > LONGEST) return { day: null, written: null };
  return { day: fromEpoch(written) ?? fromNumbers(written) ?? fromWords(written), written };
}

function fromEpoch(text: string): string | null {
  if (/^\d{8}$/u.test(text)) return day(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (!/^(?:\d{10}|\d{13})$/u.test(text)) return null;
  const milliseconds = Number(text) * (text.length === 10 ? 1000 : 1);
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function fromNumbers(text: string): string | null {
  const [, year, , month, dayOfMonth] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return day(year, month!, dayOfMonth!);
  const [, first, , second, last] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined) return null;
  const readings = [day(last!, second!, first), day(last!, first, second!)];
  const certain = new Set(readings.filter((one) => one !== null));
  return certain.size === 1 ? [...certain][0]! : null;
}

function fromWords(text: string): string | null {
  const [, dayOfMonth, name, year] = DAY_FIRST.exec(text) ?? [];
  if (dayOfMonth !== undefined) return named(year!, name!, dayOfMonth);
  const [, monthName, then, inYear] = MONTH_FIRST.exec(text) ?? [];
  return monthName === undefined ? null : named(inYear!, monthName, then!);
}

function named(year: string, name: string, dayOfMonth: string): string | null {
  const month = MONTHS.get(name.toLowerCase());
  return month === undefined ? null : day(year, String(month), dayOfMonth);
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
  const written = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  const isPlausible = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  // A day that the calendar does not have comes out as another one.
  return isPlausible && new Date(time).toISOString().startsWith(written) ? written : null;
}
