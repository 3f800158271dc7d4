import { CHINESE_DIGITS, MONTH, MONTHS, QUARTER_WORDS, WEEKDAYS, YEAR } from "./date-lexicon";
import { withoutOverlaps } from "./marks";
import { plainSigns } from "./plain-signs";

/** When something is, as a text writes it: UTF-16 code units, half open. */
export type DateMark = {
  start: number;
  end: number;
  kind: "day" | "month" | "quarter" | "half" | "year" | "years" | "weekday" | "time" | "relative";
  /** Two that say the same have the same: "2019-05-03", "--05", "2019-Q1", "FY2019", "last week". */
  norm: string;
};

type Parts = Record<string, string | undefined>;
type Way = [kind: DateMark["kind"], pattern: string, norm: (parts: Parts, words: string) => string];

const SPACE = "[ \\n]+";
const DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const IN_YEAR = `(?:,?${SPACE}(?:of${SPACE})?(?<year>${YEAR}))?`;
const PERIODS =
  "year|month|week|quarter|decade|century|summer|winter|spring|autumn|fall|night|weekend";

/** The longest that begins first stands, so their order does not matter, but for ties. */
const WAYS: Way[] = [
  ["day", `(?<year>${YEAR})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`, dayNorm],
  ["day", `(?<!\\d)\\d{1,2}([/.])\\d{1,2}\\1(?:\\d{4}|\\d\\d)(?!\\d)`, (_, words) => words],
  ["day", `(?<![\\d.,])${DAY}${SPACE}(?:of${SPACE})?(?<name>${MONTH})${IN_YEAR}`, dayNorm],
  [
    "day",
    `\\b(?<name>${MONTH})${SPACE}${DAY}(?![\\d]|[.,]\\d)(?:,?${SPACE}(?<year>${YEAR}))?`,
    dayNorm,
  ],
  ["month", `\\b(?<name>${MONTH})${IN_YEAR}`, dayNorm],
  [
    "quarter",
    `\\bQ(?<q>[1-4])(?:${SPACE}|[ -]?FY)?(?<year>${YEAR})?(?!\\d)|\\b(?<q2>[1-4])Q(?<short>\\d\\d)?\\b`,
    quarterNorm,
  ],
  [
    "quarter",
    `\\b(?<word>${QUARTER_WORDS.join("|")}|[1-4](?:st|nd|rd|th))[ \\n-]+quarter${IN_YEAR}`,
    quarterNorm,
  ],
  [
    "half",
    `\\b(?:H(?<h>[12])|(?<half>first|second)${SPACE}half)(?:${SPACE}(?:of${SPACE})?(?<year>${YEAR}))?(?![\\p{L}\\d])`,
    halfNorm,
  ],
  [
    "year",
    `\\b(?:FY|fiscal(?:${SPACE}year)?|financial${SPACE}year)[ \\n-]?(?<year>\\d{4}|\\d\\d)(?:[-/]\\d{2,4})?`,
    fiscalNorm,
  ],
  [
    "years",
    `(?<![\\d.,])(?<from>(?:1[5-9]|20)\\d\\d)[ ]?[-/][ ]?(?<to>\\d{4}|\\d\\d)(?![\\d-])`,
    yearsNorm,
  ],
  [
    "years",
    `(?<![\\d])(?:1[5-9]|20)\\d0'?s\\b|'[2-9]0s\\b|\\b(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
    (_, words) => words.replaceAll("'", "").toLowerCase(),
  ],
  [
    "years",
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd))[ -]century(?:${SPACE}(?:BC|AD))?`,
    plainWords,
  ],
  ["year", `(?<![\\d.,$€£¥-]|[A-Z]-)(?<year>${YEAR})(?:${SPACE}(?:BC|AD|BCE|CE)\\b)?`, plainWords],
  ["weekday", `\\b(?:${WEEKDAYS.join("|")})s?\\b`, plainWords],
  [
    "time",
    `(?<!\\d)[012]?\\d[:.][0-5]\\d(?![\\d%])(?:${SPACE}?[ap]\\.?m\\b\\.?)?|(?<!\\d)[01]?\\d${SPACE}?[ap]\\.?m\\b\\.?|\\b(?:noon|midnight)\\b`,
    (_, words) => words.toLowerCase().replace(/[\s.]/g, ""),
  ],
  [
    "relative",
    `\\b(?:today|yesterday|tomorrow|tonight|nowadays|(?:last|next|this|previous|current|past|coming)${SPACE}(?:${PERIODS}|${WEEKDAYS.join("|")})|(?:earlier|later)${SPACE}this${SPACE}(?:${PERIODS})|(?:years?|months?|weeks?|days?|hours?|decades?)${SPACE}(?:ago|earlier|later))\\b`,
    plainWords,
  ],
  [
    "day",
    `(?:(?<year>\\d{4}|[〇零一二三四五六七八九]{4})年)?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?`,
    chineseNorm,
  ],
  [
    "year",
    `(?<year>\\d{4}|[〇零一二三四五六七八九]{4})年代?(?:第[一二三四1-4]季度|[上下]半年)?|第[一二三四1-4]季度|[上下]半年`,
    chineseNorm,
  ],
  [
    "relative",
    "去年|今年|明年|前年|上个?月|本月|下个?月|昨[天日]|今[天日]|明[天日]|本周|上周|下周|近日|年初|年底",
    plainWords,
  ],
  ["weekday", "(?:星期|礼拜|周)[一二三四五六日天]", plainWords],
];

/** A year that counts something instead: "2000 people". After these words it is a year all the same. */
const COUNTED =
  /^[ \n]+(?!(?:was|is|has|does|this|its|his|us|as|across|plus|versus|census|elections?|series)\b)(?:[a-z]+s|people)\b/;
const BEFORE_YEAR =
  /\b(?:in|since|by|until|till|from|to|of|during|before|after|late|early|mid|around|for|and|the|through|between)[ \n-]+$/i;
/** At the beginning of a sentence these may be a verb or a name. */
const VERB_OR_MONTH = /^(?:May|March|Mar|Jun|Jan|Dec|Sept?|Oct)$/;
const AFTER_STOP = /(?:^|[.!?\n]["')\]]*\s*)$/;

const PATTERNS = WAYS.map(([kind, pattern, norm]) => {
  const isWord = kind === "weekday" || kind === "relative" || kind === "quarter";
  const isAnyCase = isWord || kind === "time" || /fiscal|century|nineties/.test(pattern);
  return { kind, norm, pattern: new RegExp(pattern, isAnyCase ? "giu" : "gu") };
});

/**
 * The dates of a text, in order and without overlaps: days, months, quarters, halves, years and runs
 * of years, fiscal years, weekdays, times of day and words such as "last week", in English and
 * Chinese. A bare month that may be a verb ("May", "March") at a sentence's beginning is none.
 */
export function datesOf(text: string): DateMark[] {
  const plain = plainSigns(text);
  const found = PATTERNS.flatMap(({ kind, norm, pattern }) =>
    Array.from(plain.matchAll(pattern), (match): DateMark | null => {
      const [words] = match;
      const [start, end] = [match.index, match.index + words.length];
      if (!isDate(plain, kind, start, end)) return null;
      return { start, end, kind, norm: norm(match.groups ?? {}, words) };
    }).filter((mark) => mark !== null),
  );
  return withoutOverlaps(found);
}

function isDate(text: string, kind: DateMark["kind"], start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (kind === "month" && VERB_OR_MONTH.test(text.slice(start, end)))
    return !AFTER_STOP.test(before);
  if (kind !== "year" || !/^\d{4}$/.test(text.slice(start, end))) return true;
  const after = text.slice(end, end + 24);
  return !/^ ?[%‰°]/.test(after) && (BEFORE_YEAR.test(before) || !COUNTED.test(after));
}

function dayNorm({ year, month, name, day }: Parts): string {
  const known = name ? MONTHS.get(name.toLowerCase().replace(/\.$/, "")) : Number(month);
  const date = `${String(known).padStart(2, "0")}${day ? `-${day.padStart(2, "0")}` : ""}`;
  return `${year ?? "-"}-${date}`;
}

function quarterNorm({ q, q2, short, word, year }: Parts): string {
  const rank = word ? QUARTER_WORDS.indexOf(word.toLowerCase()) + 1 : 0;
  const number = q ?? q2 ?? (rank > 4 || rank === 0 ? (word ?? "") : String(rank));
  return `${year ?? (short ? `20${short}` : "-")}-Q${number.toLowerCase().replace(/(?<=\d)[a-z]+/, "")}`;
}

function halfNorm({ h, half, year }: Parts): string {
  return `${year ?? "-"}-H${h ?? (half === "first" ? "1" : "2")}`;
}

function fiscalNorm({ year }: Parts, words: string): string {
  const rest = /[-/]\d+$/.exec(words)?.[0] ?? "";
  return `FY${year?.length === 2 ? `20${year}` : year}${rest}`;
}

function yearsNorm({ from, to }: Parts, words: string): string {
  if (!from || !to) return words;
  return `${from}/${to.length === 2 ? from.slice(0, 2) + to : to}`;
}

function chineseNorm(_: Parts, words: string): string {
  return words.replace(/[〇零一二三四五六七八九]/g, (sign) =>
    /[零]/.test(sign) ? "0" : String(CHINESE_DIGITS.indexOf(sign)),
  );
}

function plainWords(_: Parts, words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ");
}
