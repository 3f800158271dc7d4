import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentShares } from "./segment-shares";

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe("segmentShares", () => {
  it("divides in proportion", () => {
    expect(segmentShares([1, 3])).toEqual([25, 75]);
  });

  it("draws nothing of nothing", () => {
    expect(segmentShares([0, 0])).toEqual([0, 0]);
    expect(segmentShares([])).toEqual([]);
  });

  it("lets one among a thousand be seen", () => {
    expect(segmentShares([999, 1, 0])).toEqual([98.5, 1.5, 0]);
  });

  it("always fills the bar, and shows whatever is there", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), (counts) => {
        fc.pre(sum(counts) > 0);
        const shares = segmentShares(counts);
        expect(sum(shares)).toBeCloseTo(100);
        for (const [index, count] of counts.entries()) {
          expect((shares[index] ?? 0) > 0).toBe(count > 0);
        }
      }),
    );
  });
});
