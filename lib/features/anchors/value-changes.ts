import type { ProtectedWord } from "@/lib/core/language/protected-words";
import { protectedWordsOf } from "@/lib/core/language/protected-words";
import type { TextRange } from "@/lib/core/language/text-range";
import type { ValueChange } from "./carried-anchor";
import { passageWords } from "./passage-words";

/** A folded sentence, or some, and the passage of it that is meant. */
export type Passage = { text: string; range: TextRange };

/** Words that carry no fact: a sentence says the same with them and without. */
const HARMLESS = new Set(["the", "a", "an", "that"]);
/** What turns a claim around or dates it, wherever in its sentence it stands. */
const FAR_REACHING = new Set<ProtectedWord["kind"]>(["negation", "modality", "qualifier", "date"]);
/** A passage with fewer other words takes its meaning from its sentence: "67 %", "3 May". */
const FEWEST_WORDS = 3;

/**
 * Which protected words a claim stands on changed between two passages: those in the passage; those of
 * its sentence that reach into it (a negation, a date); and for a passage that is little more than a
 * value, all of its sentence.
 */
export function valueChangesOf(before: Passage, after: Passage): ValueChange[] {
  const olds = protectedWordsOf(before.text, after.text);
  const nows = protectedWordsOf(after.text, before.text);
  const isBare = isOnlyValue(before, olds);
  const inside = changed(
    before,
    olds.filter(within(before.range)),
    after,
    nows.filter(within(after.range)),
  );
  const around = changed(
    before,
    olds.filter((word) => !within(before.range)(word)),
    after,
    nows.filter((word) => !within(after.range)(word)),
  );
  return [...inside, ...around.filter(({ kind }) => isBare || FAR_REACHING.has(kind))];
}

function within(range: TextRange) {
  return ({ start, end }: TextRange) => start < range.end && end > range.start;
}

function isOnlyValue({ text, range }: Passage, words: readonly ProtectedWord[]): boolean {
  const inside = words.filter(within(range));
  if (inside.some(({ kind }) => kind === "name")) return false;
  const others = passageWords(text.slice(range.start, range.end)).filter(
    ({ start, end, word }) =>
      /\p{L}/u.test(word) &&
      !inside.some((one) => within({ start: start + range.start, end: end + range.start })(one)),
  );
  return others.length < FEWEST_WORDS;
}

/** Compares kind by kind, so that a sentence told in another order has changed no value. */
function changed(
  before: Passage,
  olds: readonly ProtectedWord[],
  after: Passage,
  nows: readonly ProtectedWord[],
): ValueChange[] {
  const kinds = new Set([...olds, ...nows].map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const from = olds.filter((word) => word.kind === kind);
    const to = nows.filter((word) => word.kind === kind);
    return unlike(from, to).map(([old, now]) => ({
      kind,
      from: old ? wordsOf(before.text, old, olds) : null,
      to: now ? wordsOf(after.text, now, nows) : null,
    }));
  });
}

/** A number is told with its unit: "3 %", not "3". */
function wordsOf(text: string, word: ProtectedWord, words: readonly ProtectedWord[]): string {
  const isItsUnit = ({ kind, start }: ProtectedWord) =>
    kind === "unit" && start >= word.end && text.slice(word.end, start).trim() === "";
  const unit = word.kind === "number" ? words.find(isItsUnit) : undefined;
  return text.slice(word.start, (unit ?? word).end);
}

type Pair = [old: ProtectedWord | undefined, now: ProtectedWord | undefined];

function unlike(from: readonly ProtectedWord[], to: readonly ProtectedWord[]): Pair[] {
  const isLike = ([old, now]: Pair) => old?.norm === now?.norm;
  if (from.length === to.length) {
    return from.map((old, at): Pair => [old, to[at]]).filter((pair) => !isLike(pair));
  }
  const gone = without(from, to);
  const come = without(to, from);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): Pair => [
    gone[at],
    come[at],
  ]);
}

/** The words that `others` has not, one for one. */
function without(
  words: readonly ProtectedWord[],
  others: readonly ProtectedWord[],
): ProtectedWord[] {
  const left = others.map(({ norm }) => norm);
  return words.filter(({ norm }) => {
    const at = left.indexOf(norm);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * What a folded text says, word by word: its protected words by their norm, the others as they are,
 * without those that carry no fact; the first word of all may have its capital or not.
 *
 * @param beside what it is compared with
 */
export function sayingOf(text: string, beside: string): string[] {
  const marks = protectedWordsOf(text, beside);
  const saying: string[] = [];
  let at = 0;
  for (const { start, end, word } of passageWords(text)) {
    while (at < marks.length && marks[at]!.end <= start) at += 1;
    const mark = marks[at];
    if (mark && mark.start < end) {
      const norm = `${mark.kind}:${mark.norm}`;
      if (mark.start >= start || saying.at(-1) !== norm || start === 0) saying.push(norm);
    } else if (!HARMLESS.has(word.toLowerCase())) {
      saying.push(saying.length === 0 ? word.toLowerCase() : word);
    }
  }
  return saying;
}
