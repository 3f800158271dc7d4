import type { Random } from "@/lib/core/random-words-fixture";

/** News of a world that is not there: sentences with figures, dates and names, all made up. */
const PLACES = "Norland Vestmark Keldra Osmia Tarvos Belmere Quill Harrow Ansel Drava".split(" ");
const FIRST = "Anna Jonas Mira Pavel Lena Tomas Ruth Karim Wen Ida".split(" ");
const LAST = "Berg Okoro Lindt Marsh Tanaka Falk Novak Reyes Stone Hale".split(" ");
const BODIES = [
  "Harbour Office",
  "Bureau of Counts",
  "Grain Board",
  "Rail Council",
  "Water Agency",
  "Institute for Trade",
  "Union of Millers",
];
const GOODS = "barley copper timber salt wool glass tin cheese paper rope".split(" ");
const THINGS = "ships farms bridges schools wells clinics engines looms permits turbines".split(
  " ",
);
const MONTHS =
  "January February March April June July August September October November December".split(" ");
const UNITS = ["%", "%", "%", "per cent", "percentage points"];
const SCALES = ["million", "million", "billion", "thousand"];
const CURRENCY = ["$", "€", "£"];
const VERBS = ["rose", "fell", "grew", "shrank", "climbed", "dropped"];
const SMALL_TALK = [
  "Nobody had expected much of the meeting",
  "The weather was kind to the season",
  "Old habits are slow to change along the coast",
  "It was a quiet week in the offices",
  "People spoke of little else in the market",
];

type Words = {
  name: string;
  place: string;
  body: string;
  goods: string;
  things: string;
  month: string;
  year: number;
  day: number;
  n: number;
  m: number;
  unit: string;
  scale: string;
  money: string;
  verb: string;
};

const TEMPLATES: ((w: Words) => string)[] = [
  (w) =>
    `Exports of ${w.goods} from ${w.place} ${w.verb} ${w.n} ${w.unit} in ${w.month} ${w.year}, the ${w.body} said.`,
  (w) =>
    `The ${w.body} counted ${w.n * 7} ${w.things} in ${w.place}, more than ${w.m} a year before.`,
  (w) =>
    `${w.name} said on ${w.day} ${w.month} that ${w.place} would spend ${w.money}${w.n}.${w.m % 10} ${w.scale} on ${w.things}.`,
  (w) => `About ${w.n} ${w.unit} of the ${w.things} in ${w.place} were built before ${w.year}.`,
  (w) => `“We have never sold so much ${w.goods},” ${w.name} told reporters in ${w.place}.`,
  (w) => `It was not the first time that ${w.place} closed ${w.m} ${w.things} in one year.`,
  (w) => `They ${w.verb} ${w.n} ${w.unit} in the year after.`,
  (w) =>
    `Between ${w.year} and ${w.year + 4} the price of ${w.goods} ${w.verb} from ${w.money}${w.m} to ${w.money}${w.m + w.n}.`,
  (w) =>
    `${w.place} has ${w.n} ${w.unit} of the market for ${w.goods}, and ${w.name}’s firm has ${w.m} ${w.unit}.`,
  (w) =>
    `A survey by the ${w.body} — its ${w.m}th since ${w.year} — found at least ${w.n * 31} ${w.things} in need of repair.`,
  (w) =>
    `${w.name}, who leads the ${w.body}, did not deny that ${w.things} were sold for ${w.money}${w.m} ${w.scale}.`,
  (w) => `In ${w.place} alone, ${w.n},${String(w.m).padStart(3, "0")} people work with ${w.goods}.`,
  (w) => `Imports of ${w.goods} ${w.verb} to ${w.m} tonnes without any help from the ${w.body}.`,
  (w) => `That is ${w.n} ${w.unit}.`,
];

/** A sentence that no other is likely to be: six in seven with a figure, a date or a name. */
export function inventedSentence(source: Random): string {
  if (source.below(8) === 0) return `${source.pick(SMALL_TALK)}, ${source.pick(FIRST)} wrote.`;
  return source.pick(TEMPLATES)({
    name: `${source.pick(FIRST)} ${source.pick(LAST)}`,
    place: source.pick(PLACES),
    body: source.pick(BODIES),
    goods: source.pick(GOODS),
    things: source.pick(THINGS),
    month: source.pick(MONTHS),
    year: 1970 + source.below(50),
    day: 1 + source.below(28),
    n: 2 + source.below(95),
    m: 2 + source.below(900),
    unit: source.pick(UNITS),
    scale: source.pick(SCALES),
    money: source.pick(CURRENCY),
    verb: source.pick(VERBS),
  });
}

/** Changes one protected word of a sentence; null where it holds none that can be. */
export function withOtherValue(sentence: string, source: Random): string | null {
  const ways = [
    () => replaceOne(sentence, /\d+/g, (n) => String(Number(n) + 1 + source.below(40)), source),
    () =>
      replaceOne(
        sentence,
        /\b(?:million|billion|thousand)\b/g,
        (word) => (word === "billion" ? "million" : "billion"),
        source,
      ),
    () =>
      replaceOne(
        sentence,
        new RegExp(`\\b(?:${PLACES.join("|")})\\b`, "g"),
        (word) => source.pick(PLACES.filter((one) => one !== word)),
        source,
      ),
    () =>
      replaceOne(
        sentence,
        new RegExp(`\\b(?:${MONTHS.join("|")})\\b`, "g"),
        (word) => source.pick(MONTHS.filter((one) => one !== word)),
        source,
      ),
    () => replaceOne(sentence, /\b(?:rose|grew|climbed)\b/g, () => "fell", source),
    () => replaceOne(sentence, /\b(?:fell|shrank|dropped)\b/g, () => "rose", source),
    () => replaceOne(sentence, /\bmore than\b/g, () => "less than", source),
    () => replaceOne(sentence, /\bat least\b/g, () => "at most", source),
    () => replaceOne(sentence, /\b(?:would|has|were)\b/g, (word) => `${word} not`, source),
    () => replaceOne(sentence, /\b(?:did not|never|not) /g, () => "", source),
    () =>
      replaceOne(
        sentence,
        /\bImports\b|\bExports\b/g,
        (word) => (word === "Imports" ? "Exports" : "Imports"),
        source,
      ),
    () =>
      replaceOne(
        sentence,
        /[$€£]/g,
        (sign) => source.pick(CURRENCY.filter((one) => one !== sign)),
        source,
      ),
  ];
  const first = source.below(ways.length);
  for (let at = 0; at < ways.length; at += 1) {
    const changed = ways[(first + at) % ways.length]!();
    if (changed !== null) return changed;
  }
  return null;
}

/** Says it in other words, every value as it was. */
export function withOtherWords(sentence: string, source: Random): string {
  const swaps: [RegExp, string][] = [
    [/\bsaid\b/, "stated"],
    [/\bcounted\b/, "found"],
    [/\btold reporters\b/, "explained"],
    [/\bthe price of\b/, "what people paid for"],
    [/\bin need of repair\b/, "that had to be repaired"],
    [/\bwere built\b/, "were put up"],
  ];
  const [pattern, words] = source.pick(swaps);
  if (pattern.test(sentence)) return sentence.replace(pattern, words);
  return sentence.replace(/([.”]+)$/u, ", according to notes$1");
}

function replaceOne(
  text: string,
  pattern: RegExp,
  by: (word: string) => string,
  source: Random,
): string | null {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return null;
  const { index, 0: word } = source.pick(found);
  return text.slice(0, index) + by(word) + text.slice(index + word.length);
}
