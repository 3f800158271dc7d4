import type { TextRange } from "@/lib/core/language/text-range";
import { type DiffPart, wordDiff } from "@/lib/core/word-diff";
import type { Candidate, CarriedAnchor, CarryMethod } from "./carried-anchor";
import { type Passage, sayingOf, valueChangesOf } from "./value-changes";

const NOTHING = {
  method: null,
  score: 0,
  place: null,
  accepted: false,
  typographic: false,
  changes: [],
  valueChanges: [],
  candidates: [],
} satisfies Partial<CarriedAnchor>;

/** An anchor whose passage stands nowhere in the new text any more. */
export function lostAnchor(id: string): CarriedAnchor {
  return { ...NOTHING, id, state: "orphan", fate: "gone" };
}

/** An anchor that may stand at several places, of which none is chosen. */
export function ambiguousAnchor(
  id: string,
  method: CarryMethod,
  places: readonly Candidate[],
): CarriedAnchor {
  const candidates = places.toSorted((a, b) => b.score - a.score);
  const score = candidates[0]?.score ?? 0;
  return { ...NOTHING, id, state: "ambiguous", fate: "ambiguous", method, score, candidates };
}

export type SameWords = {
  id: string;
  old: string;
  now: string;
  place: TextRange;
  inPlace: boolean;
  method: CarryMethod;
};

/** An anchor whose sentences say the same in the new text; `old` and `now` are the passage as printed. */
export function sameAnchor({ id, old, now, place, inPlace, method }: SameWords): CarriedAnchor {
  return {
    ...NOTHING,
    id,
    state: inPlace ? "exact" : "moved",
    fate: inPlace ? "unchanged" : "moved",
    method,
    score: 1,
    place,
    accepted: true,
    typographic: old !== now,
    changes: old === now ? [] : wordDiff(old, now),
  };
}

/** An anchor of a text that did not change at all, however often its words stand in it. */
export function unchangedAnchor(id: string, words: string, place: TextRange): CarriedAnchor {
  return sameAnchor({ id, old: words, now: words, place, inPlace: true, method: "position" });
}

export type OtherWords = {
  id: string;
  before: Passage;
  after: Passage;
  place: TextRange;
  score: number;
  method: CarryMethod;
  /** Whether place and runner-up leave no doubt which sentence it is. */
  isCertain: boolean;
};

/**
 * An anchor whose sentence was changed. It stands without a person only where there is no doubt which
 * sentence it is and both say the same word for word, but for articles and how a value is written.
 */
export function rewordedAnchor({
  id,
  before,
  after,
  place,
  score,
  method,
  isCertain,
}: OtherWords): CarriedAnchor {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const valueChanges = valueChangesOf(before, after);
  const isSafe = isCertain && valueChanges.length === 0;
  const saysTheSame = () => isSameSaying(before.text, after.text) && isSameSaying(old, now);
  return {
    ...NOTHING,
    id,
    state: "edited",
    fate: valueChanges.length > 0 ? "value_changed" : "reworded",
    method,
    score,
    place,
    accepted: isSafe && saysTheSame(),
    changes: old === now ? wordDiff(before.text, after.text) : wordDiff(old, now),
    valueChanges,
  };
}

/** An anchor with the same words, after a sentence about something else than before: "They grew 3 %". */
export function uprootedAnchor(
  id: string,
  place: TextRange,
  method: CarryMethod,
  changes: DiffPart[],
): CarriedAnchor {
  return { ...NOTHING, id, state: "edited", fate: "reworded", method, score: 1, place, changes };
}

function wordsOf({ text, range }: Passage): string {
  return text.slice(range.start, range.end);
}

function isSameSaying(one: string, other: string): boolean {
  const [a, b] = [sayingOf(one, other), sayingOf(other, one)];
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
