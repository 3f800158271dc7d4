import { describe, expect, it, test } from "vitest";
import { likeness, MANY_CLAIMS, wordWeight } from "./likeness";

describe("a word's weight", () => {
  test("falls from the word of one claim to the word of many", () => {
    const weights = [1, 2, 10, 100, MANY_CLAIMS].map(wordWeight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.at(0)).toBe(1);
    expect(weights.at(-1)).toBe(0.05);
  });

  test("is a whole one where no claim of the desk has the word yet", () => {
    expect(wordWeight(0)).toBe(1);
  });
});

describe("likeness", () => {
  const words = new Map([
    ["patent", 4],
    ["china", MANY_CLAIMS],
    ["2019", 30],
  ]);
  const comparison = { trigrams: 0.5, words, others: ["patent", "china", "2019"], figures: null };

  it("is 1 for the same words, and never more", () => {
    expect(likeness({ ...comparison, trigrams: 1 })).toBeCloseTo(1);
    expect(likeness({ ...comparison, trigrams: 1, figures: "same" })).toBe(1);
  });

  it("is half the trigrams where no word is shared", () => {
    expect(likeness({ ...comparison, others: ["lake"] })).toBe(0.25);
    expect(likeness({ trigrams: 0, words: new Map(), others: [], figures: null })).toBe(0);
  });

  it.each([
    ["a rare word says more than a common one", ["patent"], ["china"]],
    ["two words say more than one", ["patent", "2019"], ["patent"]],
    ["words that only the other claim has take away", ["patent"], ["patent", "lake", "harbour"]],
  ])("%s", (_, more, less) => {
    const most = likeness({ ...comparison, others: more });
    expect(most).toBeGreaterThan(likeness({ ...comparison, others: less }));
  });

  it("rises with an equal figure, and does not fall with another one", () => {
    const others = ["patent"];
    const plain = likeness({ ...comparison, others });
    expect(likeness({ ...comparison, others, figures: "same" })).toBeCloseTo(plain + 0.15);
    expect(likeness({ ...comparison, others, figures: "other" })).toBe(plain);
  });
});
