import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, findQuote } from "./text-quote";

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

describe("findQuote", () => {
  const quote = { exact: "3 %", prefix: "grew ", suffix: " in May" };

  it.each([
    ["It grew 3 % in May.", { state: "exact", start: 8, end: 11 }],
    ["Elsewhere: 3 % only.", { state: "exact", start: 11, end: 14 }],
    ["It fell 3 % in May, and grew 3 % in May.", { state: "exact", start: 29, end: 32 }],
    ["It grew 3 % in May, and grew 3 % in May.", { state: "ambiguous" }],
    ["It fell 3 % in June, and 3 % in July.", { state: "ambiguous" }],
    ["It grew 8 % in May.", { state: "orphan" }],
    ["", { state: "orphan" }],
  ])("in %j", (text, found) => {
    expect(findQuote(text, quote)).toEqual(found);
  });

  it("finds nothing for an empty quote", () => {
    expect(findQuote("abc", { exact: "", prefix: "", suffix: "" })).toEqual({ state: "orphan" });
  });

  it("sees overlapping occurrences, and takes none of them", () => {
    expect(findQuote("aaa", { exact: "aa", prefix: "x", suffix: "y" }).state).toBe("ambiguous");
  });

  it("never answers with another place of the text that the quote came from", () => {
    const words = fc.array(fc.constantFrom("a", "b", " ", "🚀", "3 %"), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join("");
        const start = a % text.length;
        const anchor = anchorAt(text, start, start + 1 + (b % (text.length - start)))!;
        const found = findQuote(text, anchor);
        if (found.state !== "exact") return expect(found.state).toBe("ambiguous");
        expect([found.start, found.end]).toEqual([anchor.start, anchor.end]);
      }),
    );
  });
});
