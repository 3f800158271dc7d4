import { describe, expect, it } from "vitest";
import { rowsBeside } from "./datasets";
import { averagePrecision, bestThreshold, macroF1, precisionAndRecall } from "./measures";
import { product, supportVectorWeights } from "./support-vectors";

const scored = { scores: [0.9, 0.8, 0.7, 0.6, 0.1], labels: [1, 0, 1, 0, 0] };

const row = (id: number, text: string) => ({ id, text, label: 0 as const });

const example = (x: number, y: number, label: 0 | 1) => ({
  vector: { indexes: Int32Array.of(0, 1, 2), values: Float64Array.of(x, y, 1) },
  label,
  cost: 1,
});

describe("measures", () => {
  it("macro-F1 is the mean of both classes", () => {
    // One right of two proposed and of two claims: F1 1/2; of the others two of three: F1 2/3.
    expect(macroF1(scored, 0.75)).toBeCloseTo((1 / 2 + 2 / 3) / 2, 10);
    expect(macroF1({ scores: [1, 0], labels: [1, 0] }, 0.5)).toBe(1);
    expect(macroF1({ scores: [0, 0], labels: [1, 0] }, 0.5)).toBeCloseTo(1 / 3, 10);
  });

  it("precision and recall", () => {
    expect(precisionAndRecall(scored, 0.65)).toEqual({ precision: 2 / 3, recall: 1 });
    expect(precisionAndRecall(scored, 2)).toEqual({ precision: 0, recall: 0 });
  });

  it("average precision is the mean of the precision down to each claim", () => {
    expect(averagePrecision(scored)).toBeCloseTo((1 + 2 / 3) / 2, 10);
  });

  it("finds a threshold between two classes", () => {
    const sets = [{ scores: [-1, -0.9, -0.8, 0.8, 0.9, 1], labels: [0, 0, 0, 1, 1, 1] }];
    expect(macroF1(sets[0]!, bestThreshold(sets))).toBe(1);
  });
});

describe("training", () => {
  it("leaves out what is tested on, by id and by text", () => {
    const rows = [row(1, "One."), row(2, "Two!"), row(3, "three")];
    expect(rowsBeside(rows, [row(1, "x"), row(9, " TWO")])).toEqual([row(3, "three")]);
  });

  it("parts what can be parted, the same way each time", () => {
    const examples = [example(2, 1, 1), example(3, 2, 1), example(-1, 1, 0), example(0, -2, 0)];
    const weights = supportVectorWeights(examples, 3);
    for (const { vector, label } of examples) {
      expect(Math.sign(product(weights, vector))).toBe(label === 1 ? 1 : -1);
    }
    expect(supportVectorWeights(examples, 3)).toEqual(weights);
  });
});
