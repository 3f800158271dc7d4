import { describe, expect, it } from "vitest";
import { proposedStance } from "./stance-proposal";

const rating = (text: string | null, value: string | null = null, best = "5", worst = "1") =>
  proposedStance({ rating: { text, value, best, worst, explanation: null } });

describe("the proposed stance", () => {
  it.each([
    ["False", "1", "refutes"],
    ["Pants on fire!", null, "refutes"],
    ["Mostly true", "4", "supports"],
    ["TRUE", null, "supports"],
    [null, "5", "supports"],
    [null, "3", "context"],
    [null, "1", "refutes"],
  ] as const)("of %j and %j is %s", (text, value, stance) => {
    expect(rating(text, value)).toBe(stance);
  });

  it.each([
    ["words that it does not know", "Lacks context", "2"],
    ["words that go on", "True, but not this year", null],
    ["words against the number", "False", "5"],
    ["nothing", null, null],
  ] as const)("is none for %s", (_, text, value) => {
    expect(rating(text, value)).toBe(null);
  });

  it("goes by a scale that is upside down", () => {
    expect(rating(null, "1", "1", "6")).toBe("supports");
    expect(rating("False", "1", "1", "6")).toBe(null);
  });
});
