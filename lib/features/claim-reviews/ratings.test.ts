import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REVIEW } from "./claim-review-fixture";
import { exactDecimal, shareOf } from "./ratings";
import { readClaimReviews } from "./reading";

function readRating(reviewRating: unknown) {
  const { found } = readClaimReviews(JSON.stringify({ ...REVIEW, reviewRating }), null);
  return found[0]?.verdict.rating ?? null;
}

const NOTHING = { text: null, value: null, best: null, worst: null, explanation: null };

describe("a rating", () => {
  it.each([
    ["a text alone", "Mostly false", { text: "Mostly false" }],
    ["a number alone", 3, { value: "3" }],
    [
      "numbers as strings",
      { ratingValue: "2,5", bestRating: "5", worstRating: " 1 " },
      { value: "2.5", best: "5", worst: "1" },
    ],
    [
      "words where the number stands",
      { ratingValue: "Falso", bestRating: 5 },
      { text: "Falso", best: "5" },
    ],
    [
      "an alternate name",
      { alternateName: " <b>Half</b> true ", name: "x" },
      { text: "Half true" },
    ],
    ["a name", { alternateName: "", name: "Half true" }, { text: "Half true" }],
    ["an explanation alone", { ratingExplanation: "Nobody counted." }, { text: "Nobody counted." }],
    [
      "all of it",
      {
        "@type": "Rating",
        ratingValue: -1,
        bestRating: 10,
        worstRating: -10,
        alternateName: "No",
        ratingExplanation: "<p>One.</p>\n\nTwo.",
      },
      { text: "No", value: "-1", best: "10", worst: "-10", explanation: "One. \n\nTwo." },
    ],
    [
      "a list of which one says something",
      [{ ratingValue: "" }, { alternateName: "True" }],
      { text: "True" },
    ],
  ])("is %s", (_, written, rating) => {
    expect(readRating(written)).toEqual({ ...NOTHING, ...rating });
  });

  it.each([
    ["nothing", undefined],
    ["empty strings", { ratingValue: "", alternateName: " " }],
    ["a scale without a value", { bestRating: 5, worstRating: 1 }],
  ])("is not %s", (_, written) => {
    expect(readRating(written)).toBe(null);
  });
});

describe("a number as it is written", () => {
  it.each([
    ["4", "4"],
    ["04.50", "4.5"],
    ["-1", "-1"],
    ["−1", "-1"],
    [".5", "0.5"],
    ["4,5", "4.5"],
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["0.1234567890123456789", "0.1234567890123456789"],
    ["1,234", null],
    ["80 %", null],
    ["4/5", null],
    ["1e3", null],
    ["Infinity", null],
    ["", null],
    ["9".repeat(31), null],
  ])("%s is %s", (written, exact) => {
    expect(exactDecimal(written)).toBe(exact);
  });
});

describe("the share of a rating", () => {
  it.each([
    ["the best", "5", "5", "1", 1],
    ["the worst", "1", "5", "1", 0],
    ["between", "2", "5", "1", 0.25],
    ["upside down, the best", "1", "1", "5", 1],
    ["upside down, between", "2", "1", "5", 0.75],
    ["below nothing", "-5", "10", "-10", 0.25],
    ["without bounds, as schema.org has it", "4", null, null, 0.75],
    ["without a worst one", "50", "100", null, 49 / 99],
    ["no value", null, "5", "1", null],
    ["one bound for both", "3", "3", "3", null],
    ["beyond the best", "6", "5", "1", null],
    ["below the worst", "0", "5", null, null],
  ])("%s", (_, value, best, worst, share) => {
    expect(shareOf({ value, best, worst })).toBe(share);
  });

  it("turns with its scale, and stays within 0 and 1", () => {
    const whole = fc.integer({ min: -1000, max: 1000 }).map(String);
    fc.assert(
      fc.property(whole, whole, whole, (value, best, worst) => {
        const share = shareOf({ value, best, worst });
        const turned = shareOf({ value, best: worst, worst: best });
        if (share === null) expect(turned).toBe(null);
        else {
          expect(share + turned!).toBeCloseTo(1);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
