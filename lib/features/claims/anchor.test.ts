import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt } from "./anchor";

describe("anchorAt", () => {
  it("keeps the quote and its surroundings", () => {
    expect(anchorAt("China filed 67 % of them.", 12, 16)).toEqual({
      start: 12,
      end: 16,
      exact: "67 %",
      prefix: "China filed ",
      suffix: " of them.",
    });
  });

  it("never cuts through a character", () => {
    expect(anchorAt("a🚀b", 2, 3)).toMatchObject({ start: 1, end: 3, exact: "🚀" });
  });

  it.each([
    [2, 2],
    [3, 1],
    [-1, 2],
    [0, 9],
  ])("has no anchor for [%i, %i)", (start, end) => {
    expect(anchorAt("abcd", start, end)).toBeNull();
  });

  it("always describes well-formed pieces of a well-formed text", () => {
    const range = fc.tuple(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(range, ([text, a, b]) => {
        const start = Math.min(a, b) % text.length;
        const anchor = anchorAt(text, start, Math.min(text.length, start + 1 + (b % 5)));
        expect(anchor).not.toBeNull();
        const { prefix, exact, suffix } = anchor!;
        expect([prefix, exact, suffix].every((piece) => piece.isWellFormed())).toBe(true);
        expect(text).toContain(prefix + exact + suffix);
      }),
    );
  });
});
