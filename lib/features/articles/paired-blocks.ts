import { likeness, wordSet } from "@/lib/features/anchors/passage-words";

/** A paragraph of one text beside that of another which took its place; indices, null for none. */
export type BlockPair = {
  before: number | null;
  after: number | null;
  kind: "same" | "changed" | "moved" | "removed" | "added";
};

/** Paragraphs less alike than this are two, not one that was changed (Sørensen–Dice of their words). */
const LEAST_LIKENESS = 0.5;
/** Same words count for more than any that are only alike. */
const SAME = 2;

/**
 * Pairs the paragraphs of two texts in their order, so that what is paired is as alike as can be
 * (Needleman and Wunsch, a gap costing nothing). Of two with the same words that stand in another order one pair is
 * kept, and the other paragraph is `moved` in both texts.
 */
export function pairBlocks(befores: readonly string[], afters: readonly string[]): BlockPair[] {
  const sets = { before: befores.map(wordSet), after: afters.map(wordSet) };
  const scores = befores.map((one, i) =>
    afters.map((other, j) => {
      if (one === other) return SAME;
      const like = likeness(sets.before[i]!, sets.after[j]!);
      return like >= LEAST_LIKENESS ? like : 0;
    }),
  );
  return withMoves(trace(scores, befores.length, afters.length), befores, afters);
}

/** The pairs of the best alignment; best[i][j] is the score of what is left from i and j on. */
function trace(scores: readonly number[][], rows: number, columns: number): BlockPair[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const score = scores[i]![j]!;
      const paired = score > 0 ? score + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: BlockPair[] = [];
  for (let i = 0, j = 0; i < rows || j < columns;) {
    const score = scores[i]?.[j] ?? 0;
    if (score > 0 && best[i]![j] === score + best[i + 1]![j + 1]!) {
      pairs.push({ before: i++, after: j++, kind: score === SAME ? "same" : "changed" });
    } else if (j === columns || (i < rows && best[i]![j] === best[i + 1]![j])) {
      pairs.push({ before: i++, after: null, kind: "removed" });
    } else {
      pairs.push({ before: null, after: j++, kind: "added" });
    }
  }
  return pairs;
}

function withMoves(
  pairs: readonly BlockPair[],
  befores: readonly string[],
  afters: readonly string[],
): BlockPair[] {
  const wordsOf = ({ before, after }: BlockPair) =>
    before === null ? afters[after ?? -1] : befores[before];
  const wordsIn = (kind: BlockPair["kind"]) =>
    new Set(pairs.filter((pair) => pair.kind === kind).map(wordsOf));
  const [removed, added] = [wordsIn("removed"), wordsIn("added")];
  return pairs.map((pair) => {
    const others = pair.kind === "removed" ? added : pair.kind === "added" ? removed : null;
    return others?.has(wordsOf(pair)) ? { ...pair, kind: "moved" } : pair;
  });
}
