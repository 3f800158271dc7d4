import { type Model, sumOf } from "@/lib/features/spotting/model";
import { BUCKETS, featureGroups, shareOf } from "@/lib/features/spotting/sparse-features";
import type { Row } from "./datasets";
import { supportVectorWeights, type Vector } from "./support-vectors";

export type Weighted = Row & { cost: number };

/** A model without a threshold. */
export type Weights = Omit<Model, "threshold" | "slope">;

const BIAS = BUCKETS;
const BIAS_VALUE = 0.5;
/** About the mean length of a group of rare features, to bring its values near 1. */
const SCALE = 1 / Math.sqrt(30);

/** Fits the model to the rows, and rounds its weights to steps of eight bits. */
export function fit(rows: readonly Weighted[]): Weights {
  const counts = rows.map(({ text }) => countsOf(text));
  const rarity = rarityOf(counts);
  const examples = rows.map(({ label, cost }, at) => ({
    vector: vectorOf(counts[at]!, rarity),
    label,
    cost,
  }));
  const fitted = supportVectorWeights(examples, BUCKETS + 1);
  const weights = rarity.map((rare, bucket) => rare * SCALE * fitted[bucket]!);
  return rounded(weights, fitted[BIAS]! * BIAS_VALUE);
}

/** Scores of rows that each were left out of the training, in `parts` parts. */
export function heldOutSums(
  rows: readonly Weighted[],
  always: readonly Weighted[],
  parts: number,
): number[] {
  const sums: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    const weights = fit([...rows.filter((_, at) => at % parts !== part), ...always]);
    for (let at = part; at < rows.length; at += parts) sums[at] = sumOf(rows[at]!.text, weights);
  }
  return sums;
}

function countsOf(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const group of featureGroups(text)) {
    const share = shareOf(group);
    for (const bucket of group.buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + share);
  }
  return counts;
}

/** Inverse document frequency of each bucket, smoothed. */
function rarityOf(counts: readonly Map<number, number>[]): Float64Array {
  const found = new Float64Array(BUCKETS);
  for (const buckets of counts) for (const bucket of buckets.keys()) found[bucket]! += 1;
  return found.map((rows) => Math.log((1 + counts.length) / (1 + rows)) + 1);
}

function vectorOf(counts: Map<number, number>, rarity: Float64Array): Vector {
  const indexes = Int32Array.from([...counts.keys(), BIAS]);
  const values = Float64Array.from(indexes, (bucket) =>
    bucket === BIAS ? BIAS_VALUE : counts.get(bucket)! * rarity[bucket]! * SCALE,
  );
  return { indexes, values };
}

/** The few largest weights are clipped, so that the steps between the others stay small. */
function rounded(weights: Float64Array, bias: number): Weights {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const step = largest / 127;
  const steps = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
  return { steps, step, bias };
}
