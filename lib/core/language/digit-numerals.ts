import { decimal, dividedBy, plus, times } from "./decimals";
import { SCALES, oneOf } from "./number-lexicon";
import { type Numeral, numeral } from "./numeral";

const WHOLE = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d+`;
const FRACTION = String.raw`\.\d+|,\d{1,2}(?![\d,])`;
const VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
const CURRENCY_BEFORE = /(?:[$€£¥₹₽₩]|\b(?:Rs|R|kr|EUR|USD|GBP|CNY|JPY|RMB|INR)\.?) ?$/;

/** A letter before the digits makes them part of a name (G20), unless the letters are a currency. */
const START = String.raw`(?<![\p{Script=Latin}\d]|\d[.,])(?<sign>(?<=^|[\s([])-)?`;
const AMOUNT = new RegExp(
  `${START}(?:(?<whole>${WHOLE})(?<fraction>${FRACTION})?|(?<point>\\.\\d+))` +
    `(?: ?(?<vulgar>[${VULGAR}])| (?<above>\\d)/(?<below>\\d{1,2})(?![/\\d]))?|(?<alone>[${VULGAR}])`,
  "gu",
);
const CURRENCY_AMOUNT = /(?<=\b(?:Rs|EUR|USD|GBP|CNY|JPY|RMB|INR))\d[\d,]*(?:\.\d+)?/g;
const SUFFIX = /^(?:st|nd|rd|th)\b/i;
const SLASH = /^\/(\d{1,4})(?![/\d])/;
const SCALE = new RegExp(`^(?:[ \\n-]?(?<word>${oneOf(SCALES.keys())})(?:s)?\\b|-?fold\\b)`, "i");
const MONEY_LETTER = /^(?:k|m|b)\b/i;
const THOUSANDS_LETTER = /^k\b/;
const CHINESE_SCALE = /^ ?([十百千万萬亿億兆]+)/;
const ZEROS: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 };
const LETTERS: Record<string, number> = { k: 3, m: 6, b: 9 };

/** The numbers written in digits; `text` with plain signs (plain-signs.ts). */
export function digitNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of [...text.matchAll(AMOUNT), ...text.matchAll(CURRENCY_AMOUNT)]) {
    const start = match.index;
    const end = start + match[0].length;
    const base = match.groups ? valueOf(match.groups) : decimal(match[0].replaceAll(",", ""));
    found.push(extended(text, start, end, base));
  }
  return found;
}

function valueOf(parts: Record<string, string | undefined>): string | null {
  const { sign = "", whole = "", fraction = "", point, vulgar, above, below, alone } = parts;
  if (alone) return vulgarValue(alone);
  const digits = point ?? whole.replace(/[^\d]/g, "") + fraction.replace(",", ".");
  const signed = decimal(`${sign}${digits}`);
  const rest = vulgar ? vulgarValue(vulgar) : above ? dividedBy(above, below ?? "0") : "0";
  return rest === null ? null : plus(signed, sign ? times(rest, "-1") : rest);
}

/** NFKC writes ¾ as 3⁄4, with a fraction slash. */
function vulgarValue(sign: string): string | null {
  const [above = "", below = ""] = sign.normalize("NFKC").split("\u2044");
  return dividedBy(above, below);
}

/** Takes in what follows: an ordinal's ending, the rest of a fraction, the powers of ten. */
function extended(text: string, start: number, end: number, base: string | null): Numeral {
  const rest = text.slice(end, end + 24);
  const says = text.slice(start, end);
  if (base === null) return numeral(start, end, "fraction", null, says);
  const suffix = SUFFIX.exec(rest);
  if (suffix) return numeral(start, end + suffix[0].length, "ordinal", base);
  const slash = SLASH.exec(rest);
  if (slash && /^\d+$/.test(says)) {
    const value = dividedBy(base, slash[1]!);
    return numeral(start, end + slash[0].length, "fraction", value, `${base}/${slash[1]}`);
  }
  if (/^-?fold\b/i.test(rest)) {
    return numeral(start, end + /^-?fold/i.exec(rest)![0].length, "multiple", base);
  }
  const [length, zeros] = scaleAfter(text.slice(Math.max(0, start - 5), start), rest);
  return numeral(start, end + length, "cardinal", times(base, `1${"0".repeat(zeros)}`));
}

/** How long the words for powers of ten are that follow, and how many zeros they stand for. */
function scaleAfter(before: string, rest: string): [length: number, zeros: number] {
  const word = SCALE.exec(rest)?.groups?.["word"];
  if (word) {
    const length = SCALE.exec(rest)![0].length;
    const [more, zeros] = scaleAfter("", rest.slice(length));
    return [length + more, SCALES.get(word.toLowerCase())! + zeros];
  }
  const chinese = CHINESE_SCALE.exec(rest);
  if (chinese) {
    const zeros = [...chinese[1]!].reduce((sum, sign) => sum + ZEROS[sign]!, 0);
    return [chinese[0].length, zeros];
  }
  const letter = (CURRENCY_BEFORE.test(before) ? MONEY_LETTER : THOUSANDS_LETTER).exec(rest);
  return letter ? [1, LETTERS[letter[0].toLowerCase()]!] : [0, 0];
}
