import { GRAMMAR_WORDS, MAGNITUDES, MONTHS, NUMBER_WORDS, PAST_VERBS } from "./word-classes";

/** A word, number or sign as the model sees it. */
export type Token = {
  /** In small letters; numbers only by their size, years as years. */
  word: string;
  /** What part of speech it looks like; words of grammar and signs are themselves. */
  tag: string;
};

const TOKEN =
  /\p{Sc}|\d[\d,.]*\d|\d|n't\b|'(?:s|re|ve|ll|d|m)\b|[\p{L}\p{M}]+(?:['.-](?!(?:s|re|ve|ll|d|m|t)\b)[\p{L}\p{M}]+)*|\.\.\.|…|--|[^\s\p{L}\p{N}]/gu;

/** By their endings; the first that fits. */
const ENDINGS: [pattern: RegExp, tag: string][] = [
  [/..{3}ed$|^.{3}ed$/, "VED"],
  [/.{3}ing$/, "VING"],
  [/.{3}ly$/, "ADV"],
  [/..est$/, "EST"],
  [/.{3}er$/, "ER"],
  [/(?:tion|ment|ness|ity|ance|ence|ship|ism)s?$/, "NABS"],
  [/(?:ous|ful|ive|able|ible|al|ic|less)$/, "ADJ"],
  [/[^s]s$/, "XS"],
];

/** The words, numbers and signs of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const plain = sentence
    .replaceAll("’", "'")
    .replace(/can't/g, "ca n't")
    .replace(/won't/gi, "wo n't")
    .replace(/(\w)n't/g, "$1 n't")
    .replace(/(\d)([a-z])/g, "$1 $2");
  return (plain.match(TOKEN) ?? []).map((raw, at) => tokenOf(raw, at === 0));
}

function tokenOf(raw: string, isFirst: boolean): Token {
  if (/^\d/.test(raw)) return numberToken(raw);
  const word = raw.toLowerCase();
  return { word, tag: tagOf(raw, word, isFirst) };
}

function numberToken(raw: string): Token {
  if (/^(?:1[6-9]|20)\d\d$/.test(raw)) {
    return raw.endsWith("0") ? { word: "#decade", tag: "NUM" } : { word: "#year", tag: "YEAR" };
  }
  if (/\.\d/.test(raw)) return { word: "#decimal", tag: "NUM" };
  const digits = raw.replace(/\D/g, "").length;
  return { word: `#${Math.min(digits, 4)}`, tag: "NUM" };
}

function tagOf(raw: string, word: string, isFirst: boolean): string {
  if (NUMBER_WORDS.has(word)) return "NUM";
  if (MAGNITUDES.has(word)) return "MAG";
  if (/^\p{Sc}$/u.test(raw)) return "CUR";
  if (raw === "%") return "percent";
  if (GRAMMAR_WORDS.has(word) || !/\p{L}/u.test(raw)) return word;
  const isCapital = /^\p{Lu}/u.test(raw);
  if (isCapital && MONTHS.has(word)) return "MONTH";
  if (isCapital && !isFirst) return raw.length > 1 && raw === raw.toUpperCase() ? "ACR" : "NAME";
  if (PAST_VERBS.has(word)) return "VPAST";
  return ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? "X";
}
