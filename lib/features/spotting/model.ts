import { inflateSync } from "node:zlib";
import { BUCKETS, featureGroups, shareOf } from "./sparse-features";
import weights from "./weights.json";

/** A linear model: what a bucket adds for each occurrence is `steps[bucket] * step`. */
export type Model = {
  steps: Int8Array;
  step: number;
  bias: number;
  /** The sum at which a sentence counts as holding a claim, and how steeply the score turns there. */
  threshold: number;
  slope: number;
};

/** A score from here on proposes the sentence. */
export const THRESHOLD = 0.5;

let loaded: Model | null = null;

/** The model as it was trained (docs/spotter.md), unpacked at the first call. */
function spotterModel(): Model {
  loaded ??= unpacked();
  return loaded;
}

function unpacked(): Model {
  const { steps, ...rest } = weights;
  const bytes = inflateSync(Buffer.from(steps, "base64"));
  if (bytes.length !== BUCKETS) throw new Error("weights.json is of another version: train anew.");
  return { ...rest, steps: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/**
 * How much a sentence looks like one that holds a checkable factual claim: above 0 and below 1,
 * {@link THRESHOLD} where it begins to be proposed. The same sentence always has the same score. It
 * orders sentences; it is no probability.
 */
export function scoreOf(sentence: string, model = spotterModel()): number {
  return 1 / (1 + Math.exp(-model.slope * (sumOf(sentence, model) - model.threshold)));
}

/** What the weights of a sentence's features come to. */
export function sumOf(sentence: string, model: Omit<Model, "threshold" | "slope">): number {
  let sum = 0;
  for (const group of featureGroups(sentence)) {
    let steps = 0;
    for (const bucket of group.buckets) steps += model.steps[bucket]!;
    sum += steps * shareOf(group);
  }
  return sum * model.step + model.bias;
}
