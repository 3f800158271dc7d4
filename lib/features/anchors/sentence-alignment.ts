import type { TextRange } from "@/lib/core/language/text-range";
import type { SentenceSequence } from "./sentence-sequence";

/** Two texts, sentence by sentence. */
export type SentenceAlignment = {
  from: SentenceSequence;
  to: SentenceSequence;
  /** For each old sentence of the spine its place in the new text, else -1. */
  spine: readonly number[];
  /** For each old sentence the nearest of the spine before it, else -1; one more for the end. */
  spineBefore: readonly number[];
  /** For each old sentence the nearest of the spine from it on, else how many there are; one more too. */
  spineFrom: readonly number[];
  /**
   * The keys of the new sentences, but for one that took an old one's place the old one's: what
   * surrounds a sentence is recognised by these, even where it was edited too.
   */
  context: readonly string[];
  /** Where each key stands in `context`. */
  places: ReadonlyMap<string, readonly number[]>;
};

/**
 * The spine is the longest run of sentences that stand once in each text and in the same order in both
 * (patience diff, Bram Cohen; the longest increasing subsequence by Fredman 1975). It tells what stayed
 * where it was; everything else is placed between its sentences.
 */
export function alignSentences(from: SentenceSequence, to: SentenceSequence): SentenceAlignment {
  const pairs: [old: number, now: number][] = [];
  for (const [old, key] of from.keys.entries()) {
    const now = to.places.get(key);
    if (now?.length === 1 && from.places.get(key)!.length === 1) pairs.push([old, now[0]!]);
  }
  const spine = Array.from({ length: from.keys.length }, () => -1);
  for (const [old, now] of longestIncreasing(pairs)) spine[old] = now;
  const around = { spineBefore: nearestBefore(spine), spineFrom: nearestFrom(spine) };
  return { from, to, spine, ...around, context: to.keys, places: to.places };
}

function nearestBefore(spine: readonly number[]): number[] {
  const nearest = [-1];
  for (const [old, now] of spine.entries()) nearest.push(now >= 0 ? old : nearest[old]!);
  return nearest;
}

function nearestFrom(spine: readonly number[]): number[] {
  const nearest = Array.from({ length: spine.length + 1 }, () => spine.length);
  for (let old = spine.length - 1; old >= 0; old -= 1) {
    nearest[old] = spine[old]! >= 0 ? old : nearest[old + 1]!;
  }
  return nearest;
}

function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, now]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < now) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const run: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!);
  return run.toReversed();
}

/** What lies between the nearest sentences of the spine around old sentences [start, end). */
export type Gap = { old: TextRange; now: TextRange };

export function gapAround(alignment: SentenceAlignment, { start, end }: TextRange): Gap {
  const { spine, spineBefore, spineFrom, to } = alignment;
  const left = spineBefore[start]!;
  const right = spineFrom[end]!;
  return {
    old: { start: left + 1, end: right },
    now: {
      start: left < 0 ? 0 : spine[left]! + 1,
      end: right === spine.length ? to.keys.length : spine[right]!,
    },
  };
}

/** How many sentences on each side are the same; without end where both texts end there. */
export type Surroundings = { left: number; right: number };

/** Compares what stands around `count` sentences at `a` in one sequence and at `b` in another. */
export function surroundings(
  one: readonly string[],
  a: number,
  other: readonly string[],
  b: number,
  count: number,
): Surroundings {
  return {
    left: sameRun(one, a - 1, other, b - 1, -1),
    right: sameRun(one, a + count, other, b + count, 1),
  };
}

/** Further away a context proves no more. */
const FARTHEST = 500;

function sameRun(
  one: readonly string[],
  a: number,
  other: readonly string[],
  b: number,
  step: 1 | -1,
) {
  let run = 0;
  while (run < FARTHEST) {
    const [x, y] = [one[a + run * step], other[b + run * step]];
    if (x === undefined && y === undefined) return Infinity;
    if (x !== y) return run;
    run += 1;
  }
  return run;
}

/** Where `count` sentences stand that have the words of those at `start` of `like`. */
export function copiesOf(
  like: SentenceSequence,
  { start, end }: TextRange,
  among: SentenceSequence,
): number[] {
  const first = among.places.get(like.keys[start]!) ?? [];
  if (end - start === 1) return [...first];
  return first.filter((place) => {
    for (let at = 1; at < end - start; at += 1) {
      if (among.keys[place + at] !== like.keys[start + at]) return false;
    }
    return true;
  });
}
