import { dividedBy, plus, times } from "./decimals";
import { type Numeral, numeral } from "./numeral";

const DIGITS = new Map([..."零一二三四五六七八九"].map((sign, value) => [sign, value]));
DIGITS.set("〇", 0).set("两", 2).set("兩", 2);
const SMALL_UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const LARGE_UNITS = new Map([
  ["万", "10000"],
  ["萬", "10000"],
  ["亿", "100000000"],
  ["億", "100000000"],
]);
const SIGN = "[〇零一二三四五六七八九十百千万萬亿億两兩]";
const WHOLE = `${SIGN}+(?:点[〇零一二三四五六七八九]+)?`;
const NUMBER = new RegExp(
  [
    `(?<below>${WHOLE}|\\d+)分之(?<above>${WHOLE}|\\d+(?:\\.\\d+)?)`,
    `第(?<rank>${WHOLE}|\\d+)`,
    `(?<tenths>[一二三四五六七八九]|\\d)成(?<half>半)?(?![为功立本员果长交绩熟])`,
    `(?<half2>半)(?=数|年|[的成以])`,
    `(?<whole>${WHOLE})(?<more>[多余餘几])?`,
    `(?<some>[数几]${SIGN}+)`,
  ]
    .map((way) => `(?:${way})`)
    .join("|"),
  "gu",
);

/** Words that hold a numeral's sign and count nothing: 一般 "in general", 统一 "unify", 十分 "very". */
const NO_NUMBER =
  /^(?:一(?:般|直|定|些|样|起|旦|切|致|律|向|概|边|方面|共|同|下|点|再|带|体|线|流|手|半)|十分(?!之)|千(?:方|古|瓦|克|米)|万(?:一|分|能)|百(?:姓|货)|三明)/u;
const NO_NUMBER_BEFORE = /[统唯专之单划同]$/u;

/** The numbers in Chinese signs; `text` with plain signs (plain-signs.ts). */
export function chineseNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const isWord =
      match.groups?.["whole"] !== undefined &&
      (NO_NUMBER.test(text.slice(start, start + 3)) ||
        (match[0].length === 1 &&
          NO_NUMBER_BEFORE.test(text.slice(Math.max(0, start - 1), start))));
    if (isWord) continue;
    const [form, value] = readingOf(match.groups ?? {});
    found.push(numeral(start, start + match[0].length, form, value, match[0]));
  }
  return found;
}

function readingOf(parts: Record<string, string | undefined>): [Numeral["form"], string | null] {
  const { below, above, rank, tenths, half, whole, more } = parts;
  if (below && above) return ["fraction", dividedBy(valueOf(above), valueOf(below))];
  if (rank) return ["ordinal", valueOf(rank)];
  if (tenths) return ["fraction", dividedBy(plus(valueOf(tenths), half ? "0.5" : "0"), "10")];
  if (parts["half2"]) return ["fraction", "0.5"];
  if (whole && !more) return ["cardinal", valueOf(whole)];
  return ["vague", null];
}

function valueOf(signs: string): string {
  if (/^\d/.test(signs)) return signs;
  const [whole = "", fraction] = signs.split("点");
  const rest = fraction ? `0.${[...fraction].map((sign) => DIGITS.get(sign)).join("")}` : "0";
  const isPlaces = [...whole].every((sign) => DIGITS.has(sign));
  const value = isPlaces ? [...whole].map((sign) => DIGITS.get(sign)).join("") : withUnits(whole);
  return plus(value, rest);
}

/** Signs with units: 三千二百 is 3200, 十五 is 15, 一亿两千万 is 120000000. */
function withUnits(signs: string): string {
  let total = "0";
  let section = 0;
  let digit: number | null = null;
  for (const sign of signs) {
    const unit = SMALL_UNITS.get(sign);
    const large = LARGE_UNITS.get(sign);
    if (unit) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (large) {
      const before = plus(total, String(section + (digit ?? 0)));
      const isScaleOfAll = total !== "0" && section + (digit ?? 0) === 0;
      total = isScaleOfAll
        ? times(total, large)
        : plus(total, times(before === total ? "1" : String(section + (digit ?? 0)), large));
      section = 0;
      digit = null;
    } else digit = DIGITS.get(sign) ?? null;
  }
  return plus(total, String(section + (digit ?? 0)));
}
