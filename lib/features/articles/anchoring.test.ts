import { describe, expect, it } from "vitest";
import { type ClaimToPlace, placeClaims } from "./anchoring";

const TEXT = "🚀🚀 Exports grew 3 % in May. Imports grew 3 % in June.";

function place(claim: Partial<ClaimToPlace>, text = TEXT) {
  return placeClaims(text, [{ claimId: "c", expected: null, quote: null, ...claim }])[0]!;
}

describe("placeClaims", () => {
  it("puts a claim where it is expected, counted in code points", () => {
    const placed = place({ expected: { start: 3, end: 19 } });
    expect(placed).toMatchObject({ state: "exact", start: 5, end: 21, exact: "Exports grew 3 %" });
    expect(placed.prefix).toBe("🚀🚀 ");
    expect(TEXT.slice(placed.start!, placed.end!)).toBe(placed.exact);
  });

  it("prefers the expected place to the quote's", () => {
    const quote = { exact: "Imports", prefix: "", suffix: "" };
    expect(place({ expected: { start: 3, end: 10 }, quote }).exact).toBe("Exports");
  });

  it("puts a claim where its words stand once, with the surroundings they have there", () => {
    const quote = { exact: "3 % in June", prefix: "shrank ", suffix: "!" };
    const prefix = expect.stringMatching(/grew $/);
    expect(place({ quote })).toMatchObject({ state: "exact", prefix, suffix: "." });
  });

  it.each([
    ["twice", { exact: "grew 3 %", prefix: "x", suffix: "y" }],
    ["nowhere", { exact: "grew 8 %", prefix: "x", suffix: "y" }],
  ])("keeps the last quote of a claim whose words stand %s", (_, quote) => {
    const nowhere = { start: null, end: null, state: "orphan" };
    expect(place({ quote })).toEqual({ claimId: "c", ...quote, ...nowhere });
  });

  it("leaves a claim that never had a place an orphan", () => {
    expect(place({})).toMatchObject({ state: "orphan", exact: "", start: null });
  });

  it("keeps each claim's own place", () => {
    const placed = placeClaims(TEXT, [
      { claimId: "b", expected: { start: 28, end: 35 }, quote: null },
      { claimId: "a", expected: null, quote: { exact: "May", prefix: "", suffix: "" } },
      { claimId: "c", expected: { start: 0, end: 1 }, quote: null },
    ]);
    expect(placed.map(({ claimId, exact }) => [claimId, exact])).toEqual([
      ["b", "Imports"],
      ["a", "May"],
      ["c", "🚀"],
    ]);
  });

  it("refuses a text that is not the expected one", () => {
    expect(() => place({ expected: { start: 0, end: 5 } }, "abc")).toThrow(RangeError);
    expect(() => place({ expected: { start: 2, end: 2 } }, "abc")).toThrow(RangeError);
  });
});
