import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, codePointsOf, toCodePoints, toUtf16 } from "./offsets";

const anyText = fc.string({ unit: "binary" });

describe("offsets", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["🚀", 1],
    ["a🚀b", 3],
    ["貳仟", 2],
    ["e\u0301", 2],
    ["\ud83d", 1],
  ])("counts code points of %j", (text, length) => {
    expect(codePointLength(text)).toBe(length);
  });

  it("converts around an astral character", () => {
    expect(toCodePoints("a🚀b", [0, 1, 3, 4])).toEqual([0, 1, 2, 3]);
    expect(toUtf16("a🚀b", [0, 1, 2, 3])).toEqual([0, 1, 3, 4]);
  });

  it("rounds an offset inside a pair down", () => {
    expect(toCodePoints("🚀", [1])).toEqual([0]);
  });

  it("keeps the order asked for", () => {
    expect(toUtf16("🚀🚀", [2, 0, 1])).toEqual([4, 0, 2]);
  });

  it("refuses what lies outside", () => {
    expect(() => toUtf16("abc", [4])).toThrow(RangeError);
    expect(() => toCodePoints("abc", [-1])).toThrow(RangeError);
  });

  it("agrees with the string iterator, and comes back", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const characters = [...text];
        expect(codePointLength(text)).toBe(characters.length);
        const codePoints = characters.map((_, index) => index);
        expect(toCodePoints(text, toUtf16(text, codePoints))).toEqual(codePoints);
      }),
    );
  });

  it("converts one at a time as it does all at once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offsets = Array.from({ length: text.length + 1 }, (_, index) => index);
        expect(offsets.map(codePointsOf(text))).toEqual(toCodePoints(text, offsets));
      }),
    );
    for (const outside of [-1, 4, 0.5, Number.NaN]) {
      expect(() => codePointsOf("abc")(outside)).toThrow(RangeError);
    }
  });
});
