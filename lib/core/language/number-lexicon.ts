/** English words for numbers, by what they do in a number that is written out. */
const ONES = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
  "sixteen seventeen eighteen nineteen",
].flatMap((line) => line.split(" "));

const ORDINAL_ONES = [
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
].flatMap((line) => line.split(" "));

const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** 0 to 19, by word. */
export const SMALL: ReadonlyMap<string, number> = new Map(ONES.map((word, at) => [word, at]));

/** 20, 30 … 90, by word. */
export const TEN_WORDS: ReadonlyMap<string, number> = new Map(
  TENS.map((word, at) => [word, (at + 2) * 10]),
);

/** Ordinals below a hundred that are one word. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_ONES.map((word, at): [string, number] => [word, at]),
  ...TENS.map((word, at): [string, number] => [`${word.slice(0, -1)}ieth`, (at + 2) * 10]),
]);

/** Powers of ten that multiply what stands before them, as their number of zeros. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["lakh", 5],
  ["million", 6],
  ["mn", 6],
  ["crore", 7],
  ["billion", 9],
  ["bn", 9],
  ["trillion", 12],
  ["tn", 12],
  ["quadrillion", 15],
]);

/** What a part is called, by how many of them make a whole; the plural too. */
export const PARTS: ReadonlyMap<string, number> = new Map(
  [
    ["half", 2],
    ["quarter", 4],
    ...[...ORDINALS].filter(([, value]) => value > 2),
    ["hundredth", 100],
    ["thousandth", 1000],
  ].flatMap(([word, value]): [string, number][] => [
    [`${word}`, Number(value)],
    [word === "half" ? "halves" : `${word}s`, Number(value)],
  ]),
);

/** Words that say how many times as much. */
export const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ["once", "1"],
  ["twice", "2"],
  ["thrice", "3"],
  ["double", "2"],
  ["doubles", "2"],
  ["doubled", "2"],
  ["doubling", "2"],
  ["triple", "3"],
  ["triples", "3"],
  ["tripled", "3"],
  ["tripling", "3"],
  ["quadruple", "4"],
  ["quadrupled", "4"],
  ["halve", "0.5"],
  ["halves", "0.5"],
  ["halved", "0.5"],
  ["halving", "0.5"],
]);

/** How many without saying how many. */
export const VAGUE = [
  "dozens scores tens hundreds thousands millions billions trillions several countless numerous",
  "couple handful",
].flatMap((line) => line.split(" "));

/** Any of these words as the alternatives of a pattern, the longest first. */
export function oneOf(words: Iterable<string>): string {
  return [...words].toSorted((a, b) => b.length - a.length).join("|");
}
