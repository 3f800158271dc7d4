import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followWords, likeness, passageWords, wordSet } from "./passage-words";

describe("the words of a passage", () => {
  it.each([
    ["Wool's up, 3 %.", ["Wool's", "up", ",", "3", "%", "."]],
    ["增长3%", ["增", "长", "3", "%"]],
    ["e\u0301t\u00e9 🚀", ["e\u0301t\u00e9", "🚀"]],
    ["", []],
  ])("of %j", (text, words) => {
    expect(passageWords(text).map(({ word }) => word)).toEqual(words);
    expect(passageWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

describe("likeness", () => {
  it.each([
    ["Wool grew.", "wool, grew", 1],
    ["wool grew", "wool fell", 0.5],
    ["wool", "tin", 0],
    ["", "", 0],
  ])("of %j and %j", (a, b, expected) => {
    expect(likeness(wordSet(a), wordSet(b))).toBe(expected);
  });

  it("is the same both ways, and 1 for a text and itself", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "3"), { minLength: 1 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const score = likeness(wordSet(a), wordSet(b));
        expect(score).toBe(likeness(wordSet(b), wordSet(a)));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(likeness(wordSet(a), wordSet(a))).toBe(1);
      }),
    );
  });
});

describe("following words", () => {
  it.each([
    ["Wool [grew 3 %] then", "Wool [grew 8 %] then"],
    ["Wool has [67 %] now", "Wool has [76 %] now"],
    ["[Wool] grew", "[Fine wool of the hills] grew"],
    ["Wool [grew]", "Wool [grew]"],
    ["Wool grew [much]", "Wool grew [very little indeed]"],
    ["Last year [wool grew] again", "Yet last year [wool grew] again"],
    ["Wool [really] grew", null],
  ])("from %j to %j", (from, to) => {
    const before = from.replace(/[[\]]/g, "");
    const after = to?.replace(/[[\]]/g, "") ?? "Wool grew";
    const range = followWords(before, from.indexOf("["), from.indexOf("]") - 1, after);
    const shown =
      range &&
      `${after.slice(0, range.start)}[${after.slice(range.start, range.end)}]${after.slice(range.end)}`;
    expect(shown).toBe(to);
  });
});
