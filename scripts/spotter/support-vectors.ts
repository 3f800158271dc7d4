/** A sparse vector. */
export type Vector = { indexes: Int32Array; values: Float64Array };

export type Example = { vector: Vector; label: 0 | 1; cost: number };

const ROUNDS = 12;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al.,
 * 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM", algorithm 1). The order of the
 * examples in each round is drawn from a fixed seed, so that the same examples give the same weights.
 */
export function supportVectorWeights(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const alphas = new Float64Array(examples.length);
  const curvatures = examples.map(({ vector, cost }) => squareOf(vector) + 0.5 / cost);
  const order = examples.map((_, at) => at);
  const random = randomNumbers(20_200_526);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { vector, label, cost } = examples[at]!;
      const sign = label === 1 ? 1 : -1;
      const alpha = alphas[at]!;
      const slope = sign * product(weights, vector) - 1 + (0.5 / cost) * alpha;
      const next = Math.max(0, alpha - slope / curvatures[at]!);
      if (next !== alpha) add(weights, vector, (next - alpha) * sign);
      alphas[at] = next;
    }
  }
  return weights;
}

export function product(weights: Float64Array, { indexes, values }: Vector): number {
  let sum = 0;
  for (let i = 0; i < indexes.length; i += 1) sum += weights[indexes[i]!]! * values[i]!;
  return sum;
}

function add(weights: Float64Array, { indexes, values }: Vector, times: number): void {
  for (let i = 0; i < indexes.length; i += 1) weights[indexes[i]!]! += values[i]! * times;
}

function squareOf({ values }: Vector): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Mulberry32 (Ettinger, public domain): numbers from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
