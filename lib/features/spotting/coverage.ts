import type { TextRange } from "@/lib/core/language/text-range";
import type { CountedSentence } from "./counted-sentences";
import type { SentenceState } from "./domain";
import type { CoverageNumbers } from "./schema";

/** A sentence with what became of it. */
export type CoveredSentence = CountedSentence & {
  state: SentenceState;
  /** Nobody has looked at it, and it holds something that can be looked up. */
  flagged: boolean;
};

/** What people did in a version: UTF-16 code units, in any order. */
export type Looked = {
  /** Where claims stand. */
  claims: readonly TextRange[];
  /** What was dismissed, and not taken back. */
  dismissals: readonly TextRange[];
  /** What the spotter proposes: a sentence all of whose proposals were dismissed has been looked at. */
  candidates: readonly TextRange[];
};

const SAYS = /[\p{L}\p{N}]/u;

/**
 * What became of each sentence: it holds a claim where one overlaps it; it holds no fact where
 * dismissals leave no letter or digit of it, or have every candidate in it; else nobody has looked at
 * it. A claim in a dismissed sentence shows as a claim.
 */
export function coverageOf(
  text: string,
  sentences: readonly CountedSentence[],
  { claims, dismissals, candidates }: Looked,
): CoveredSentence[] {
  const claimed = withinEach(sentences, claims);
  const dismissed = withinEach(sentences, dismissals);
  const proposed = withinEach(sentences, candidates);
  return sentences.map((sentence, index) => {
    const taken = dismissed[index]!;
    const isDismissed =
      taken.length > 0 &&
      (leavesNothing(text, sentence, taken) || holdsAll(text, taken, proposed[index]!));
    const state = claimed[index]!.length > 0 ? "claim" : isDismissed ? "no_fact" : "open";
    return { ...sentence, state, flagged: state === "open" && sentence.signs.length > 0 };
  });
}

/** Counts a version's sentences. A text without any has nothing left to look at. */
export function numbersOf(sentences: readonly CoveredSentence[]): CoverageNumbers {
  const count = (state: SentenceState) => sentences.filter((one) => one.state === state).length;
  const [claim, noFact, open] = [count("claim"), count("no_fact"), count("open")];
  return {
    sentences: sentences.length,
    claim,
    noFact,
    open,
    flagged: sentences.filter(({ flagged }) => flagged).length,
    percent: sentences.length === 0 ? 100 : Math.floor(((claim + noFact) / sentences.length) * 100),
  };
}

/** For each sentence, those of `ranges` that overlap it. */
function withinEach(
  sentences: readonly TextRange[],
  ranges: readonly TextRange[],
): readonly TextRange[][] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let waiting: TextRange[] = [];
  let next = 0;
  return sentences.map(({ start, end }) => {
    waiting = waiting.filter((range) => range.end > start);
    for (; next < sorted.length && sorted[next]!.start < end; next += 1) {
      if (sorted[next]!.end > start) waiting.push(sorted[next]!);
    }
    return waiting.filter((range) => range.start < end);
  });
}

/** Whether `taken`, in order, leave no letter or digit of `range`. */
function leavesNothing(text: string, range: TextRange, taken: readonly TextRange[]): boolean {
  let at = range.start;
  for (const { start, end } of taken) {
    if (start > at && SAYS.test(text.slice(at, Math.min(start, range.end)))) return false;
    at = Math.max(at, end);
  }
  return at >= range.end || !SAYS.test(text.slice(at, range.end));
}

function holdsAll(
  text: string,
  taken: readonly TextRange[],
  candidates: readonly TextRange[],
): boolean {
  return (
    candidates.length > 0 && candidates.every((candidate) => leavesNothing(text, candidate, taken))
  );
}
