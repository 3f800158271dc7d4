import type { FigureRelation } from "./measured";

/** From so many claims on, a word of a desk is common: more are not counted. */
export const MANY_CLAIMS = 200;

const LEAST_WEIGHT = 0.05;
/** What a word is taken to weigh that only the other claim has: counting those too would cost a read. */
const UNCOUNTED_WEIGHT = 0.6;
/** What an equal figure adds: as much as half of the words in common. */
const SAME_FIGURE = 0.15;
/**
 * From here on a claim is shown as like. In the corpus the same fact told in two articles comes to
 * 0.43 and more, and what merely has its subject in common stays below 0.4.
 */
export const SHOWN_FROM = 0.4;

/** What a word says about a claim: 1 if it is the only one that has it, less the more have it. */
export function wordWeight(claims: number): number {
  const rarity = 1 - Math.log(Math.max(claims, 1)) / Math.log(MANY_CLAIMS);
  return Math.max(LEAST_WEIGHT, rarity);
}

export type Comparison = {
  /** Of the texts' trigrams, how many they share: 0 to 1 (PostgreSQL's `similarity`). */
  trigrams: number;
  /** The words of the text that is looked for, each with the number of claims that have it. */
  words: ReadonlyMap<string, number>;
  /** The words of the other claim, in the same form. */
  others: readonly string[];
  figures: FigureRelation;
};

/**
 * How alike two claims are, from 0 to 1: half trigrams, half words, and a little more for an equal
 * figure. Of words it is Dice's coefficient with each word weighed by {@link wordWeight}: the words
 * that all of a desk's claims have in common say nothing. A different figure takes nothing away,
 * because that is what a checker wants to see.
 */
export function likeness({ trigrams, words, others, figures }: Comparison): number {
  const both = (trigrams + wordsInCommon(words, others)) / 2;
  return Math.min(1, both + (figures === "same" ? SAME_FIGURE : 0));
}

function wordsInCommon(words: ReadonlyMap<string, number>, others: readonly string[]): number {
  const shared = others.filter((word) => words.has(word));
  const sharedWeight = weightOf(shared.map((word) => words.get(word) ?? 0));
  const otherWeight = sharedWeight + UNCOUNTED_WEIGHT * (others.length - shared.length);
  const all = weightOf([...words.values()]) + otherWeight;
  return all === 0 ? 0 : (2 * sharedWeight) / all;
}

function weightOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + wordWeight(count), 0);
}
