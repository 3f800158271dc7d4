import { grammarOf } from "./grammar";
import { tokensOf } from "./tokens";

/** How many buckets the features of all kinds share. */
export const BUCKETS = 2 ** 19;
const SHIFT = 32 - 19;

/** One kind of feature of a sentence: the bucket of each that occurs, as often as it does. */
export type FeatureGroup = {
  /** What a feature of this kind counts for; the group as a whole is scaled to this length. */
  gain: number;
  buckets: number[];
};

const LONGEST_SENTENCE = 2000;
const EDGE = hashOf("\u0002edge");

/**
 * What the model looks at: words and their pairs and triples, the same of parts of speech, runs of
 * three to five letters, and grammar. Each is hashed to a bucket (Weinberger et al., 2009, "Feature
 * Hashing for Large Scale Multitask Learning"). Of a longer sentence only the beginning counts.
 */
export function featureGroups(sentence: string): FeatureGroup[] {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  const tokens = tokensOf(text);
  const words = tokens.map(({ word }) => hashOf(word));
  const tags = tokens.map(({ tag }) => hashOf(tag));
  return [
    { gain: 1, buckets: runsOf(words, 1, 1) },
    { gain: 1, buckets: runsOf(words, 2, 2) },
    { gain: 0.5, buckets: runsOf(words, 3, 3) },
    { gain: 1, buckets: runsOf(tags, 1, 4) },
    { gain: 1, buckets: runsOf(tags, 2, 5) },
    { gain: 1, buckets: runsOf(tags, 3, 6) },
    { gain: 1, buckets: letterRuns(text) },
    { gain: 1, buckets: grammarOf(tokens).map((name) => bucketOf(mixed(7, hashOf(name)))) },
  ];
}

/** How much each occurrence of a feature of the group counts, before what it weighs. */
export function shareOf({ gain, buckets }: FeatureGroup): number {
  return gain / Math.sqrt(buckets.length || 1);
}

/** Runs of `length`; those of more than one see the sentence's edges. */
function runsOf(hashes: readonly number[], length: number, kind: number): number[] {
  const all = length === 1 ? hashes : [EDGE, ...hashes, EDGE];
  const buckets: number[] = [];
  for (let at = 0; at + length <= all.length; at += 1) {
    let hash = kind;
    for (let i = 0; i < length; i += 1) hash = mixed(hash, all[at + i]!);
    buckets.push(bucketOf(hash));
  }
  return buckets;
}

function letterRuns(text: string): number[] {
  const letters = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\d/g, "0")
    .replace(/[^\p{L}\p{N}$%']+/gu, " ");
  const padded = ` ${letters.trim()} `;
  const buckets: number[] = [];
  for (let at = 0; at < padded.length; at += 1) {
    let hash = 8;
    for (let i = at; i < at + 5 && i < padded.length; i += 1) {
      hash = mixed(hash, padded.charCodeAt(i));
      if (i >= at + 2) buckets.push(bucketOf(hash));
    }
  }
  return buckets;
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i += 1) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}

/** One round of MurmurHash3 (Appleby, public domain). */
function mixed(hash: number, next: number): number {
  let k = Math.imul(next, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function bucketOf(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> SHIFT;
}
