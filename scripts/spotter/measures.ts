/** What a score says about each row, and what people said. */
export type Scored = { scores: readonly number[]; labels: readonly number[] };

/** The mean of the F1 of both classes, where scores from `threshold` on count as 1. */
export function macroF1({ scores, labels }: Scored, threshold: number): number {
  const proposed = scores.filter((score) => score >= threshold).length;
  const right = scores.filter((score, at) => score >= threshold && labels[at] === 1).length;
  return macroF1Of(right, proposed, labels.filter((label) => label === 1).length, labels.length);
}

function macroF1Of(right: number, proposed: number, claims: number, all: number): number {
  const wrong = proposed - right + (claims - right);
  const rightly = all - right - wrong;
  const claim = (2 * right) / (2 * right + wrong || 1);
  const other = (2 * rightly) / (2 * rightly + wrong || 1);
  return (claim + other) / 2;
}

/** Precision and recall of what scores from `threshold` on propose. */
export function precisionAndRecall({ scores, labels }: Scored, threshold: number) {
  const proposed = scores.filter((score) => score >= threshold).length;
  const right = scores.filter((score, at) => score >= threshold && labels[at] === 1).length;
  const claims = labels.filter((label) => label === 1).length;
  return { precision: right / (proposed || 1), recall: right / (claims || 1) };
}

/** Average precision: the mean, over the rows of class 1, of the precision down to each. */
export function averagePrecision({ scores, labels }: Scored): number {
  let right = 0;
  let sum = 0;
  for (const [rank, at] of byScore(scores).entries()) {
    if (labels[at] !== 1) continue;
    right += 1;
    sum += right / (rank + 1);
  }
  return sum / (right || 1);
}

/**
 * The threshold with the best mean macro-F1 over several sets, where F1 at a threshold is the mean
 * over the thresholds near it: the peak of one sample is chance.
 */
export function bestThreshold(sets: readonly Scored[]): number {
  const steps = 400;
  const all = sets.flatMap(({ scores }) => scores);
  const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const at = (step: number) => low + ((high - low) * step) / steps;
  const f1 = Array.from({ length: steps + 1 }, (_, step) =>
    mean(sets.map((set) => macroF1(set, at(step)))),
  );
  const smooth = f1.map((_, step) => mean(f1.slice(Math.max(0, step - 5), step + 6)));
  return at(smooth.indexOf(Math.max(...smooth)));
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
}

function byScore(scores: readonly number[]): number[] {
  return scores.map((_, at) => at).toSorted((a, b) => scores[b]! - scores[a]!);
}
