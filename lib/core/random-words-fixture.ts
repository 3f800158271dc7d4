/** A generator of numbers that come out the same every time for the same seed. */
export type Random = { below(limit: number): number; pick<T>(list: readonly T[]): T };

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to fill a table. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)]! };
}

const SYLLABLES = ["ba", "co", "di", "fu", "ga", "he", "li", "mo", "na", "pe", "ri", "so", "tu"];
const SUBJECTS = ["The ministry", "The register", "A survey", "The bank", "The institute"];
const VERBS = ["counted", "reported", "published", "approved", "registered"];

/** Words get rarer down the list, so that searches can ask for common and for rare ones. */
const VOCABULARY = SYLLABLES.flatMap((first) =>
  SYLLABLES.flatMap((second) => SYLLABLES.map((third) => `${first}${second}${third}`)),
);

/** A sentence of about a dozen words with a figure and a year in it. */
export function sentence(source: Random): string {
  const words = Array.from({ length: 6 }, () => {
    const rank = Math.floor(VOCABULARY.length ** (source.below(1000) / 1000));
    return VOCABULARY[Math.min(rank, VOCABULARY.length - 1)]!;
  });
  const figure = source.below(100_000);
  const year = 1990 + source.below(35);
  return `${source.pick(SUBJECTS)} ${source.pick(VERBS)} ${figure} ${words.join(" ")} in ${year}.`;
}

/** The word of the vocabulary with a rank; 0 is the most common. */
export function wordAt(rank: number): string {
  return VOCABULARY[rank]!;
}
