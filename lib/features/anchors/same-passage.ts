import type { TextRange } from "@/lib/core/language/text-range";
import type { Rewordings } from "./reworded-passage";
import { nearNeighbours, rivalsOf } from "./rivals";
import {
  type SentenceAlignment,
  type Surroundings,
  copiesOf,
  gapAround,
  surroundings,
} from "./sentence-alignment";
import type { SentenceSequence } from "./sentence-sequence";

/** What was found for sentences whose words stand in the new text: indices of its sentences. */
export type SamePassage =
  | {
      kind: "found";
      at: number;
      inPlace: boolean;
      method: "position" | "quote" | "quote_in_context";
    }
  | { kind: "ambiguous"; copies: number[]; rivals: number[] };

/** More copies than these of one sentence in both texts together are not told apart. */
const MOST_COPIES = 200;

/**
 * Finds the sentences [start, end) of the old text in the new one by their words.
 *
 * A copy is taken only if what surrounds it decides: of several, in either text, it must have more of
 * the old neighbours on one side and no fewer on the other than any other has. One that is no longer
 * between the same neighbours is not taken while the place where it would be expected holds a
 * sentence nearly like it: that may be the one that is meant, with a word changed.
 *
 * @returns null when the words stand nowhere in the new text
 */
export function findSame(
  alignment: SentenceAlignment,
  rewordings: Rewordings,
  frame: TextRange,
): SamePassage | null {
  const { from, to, context } = alignment;
  const count = frame.end - frame.start;
  const copies = copiesOf(from, frame, to);
  const olds = copiesOf(from, frame, from);
  if (copies.length === 0) return null;
  if (copies.length + olds.length > MOST_COPIES) return { kind: "ambiguous", copies, rivals: [] };
  const at = likeliestCopy(alignment, frame, copies);
  if (!isOnlyOne(alignment, frame, at, copies, olds))
    return { kind: "ambiguous", copies, rivals: [] };
  const around = surroundings(from.keys, frame.start, context, at, count);
  const gap = gapAround(alignment, frame).now;
  const inPlace = at >= gap.start && at + count <= gap.end;
  const isFlanked = around.left > 0 && around.right > 0;
  const near = isFlanked || copies.length === 1 ? [] : nearNeighbours(alignment, frame);
  if (copies.some((copy) => copy !== at && near.includes(copy))) {
    return { kind: "ambiguous", copies, rivals: [] };
  }
  const rivals = isFlanked
    ? []
    : rivalsOf(alignment, rewordings, frame, { start: at, end: at + count });
  if (rivals.length > 0) return { kind: "ambiguous", copies: [at], rivals };
  const isUnique = copies.length === 1 && olds.length === 1;
  const method = !isUnique ? "quote_in_context" : isFlanked && inPlace ? "position" : "quote";
  return { kind: "found", at, inPlace, method };
}

/** The copy that beats every other, if one does. */
function likeliestCopy(
  { from, context }: SentenceAlignment,
  frame: TextRange,
  copies: readonly number[],
): number {
  const around = (copy: number) =>
    surroundings(from.keys, frame.start, context, copy, frame.end - frame.start);
  return copies.reduce((best, copy) => (isBetter(around(copy), around(best)) ? copy : best));
}

/** Whether `copy` and no other is the frame, and the frame and no other old passage is `copy`. */
function isOnlyOne(
  { from, to, context }: SentenceAlignment,
  frame: TextRange,
  copy: number,
  copies: readonly number[],
  olds: readonly number[],
): boolean {
  const count = frame.end - frame.start;
  const around = surroundings(from.keys, frame.start, context, copy, count);
  const beats = (old: number, now: number) =>
    isBetter(around, surroundings(from.keys, old, context, now, count));
  return (
    copies.every((now) => now === copy || beats(frame.start, now)) &&
    olds.every((old) => old === frame.start || beats(old, copy)) &&
    copies.every((now) => now === copy || isApart(to, copy, now, count, around)) &&
    olds.every((old) => old === frame.start || isApart(from, frame.start, old, count, around))
  );
}

function isBetter(one: Surroundings, other: Surroundings): boolean {
  const isNoWorse = one.left >= other.left && one.right >= other.right;
  return isNoWorse && (one.left > other.left || one.right > other.right);
}

/**
 * Two copies in one text whose surroundings repeat without anything between them (A A, or A B A B) can
 * only be told apart by what stands beyond the repetition on both sides.
 */
function isApart(
  { keys }: SentenceSequence,
  one: number,
  other: number,
  count: number,
  around: Surroundings,
): boolean {
  const shared = surroundings(keys, one, keys, other, count);
  const distance = Math.abs(one - other);
  if (shared.left + count + shared.right < distance) return true;
  const before = Math.max(0, one - other) + shared.left;
  const after = Math.max(0, other - one) + shared.right;
  return around.left > before && around.right > after;
}
