import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff";

const signs = { same: " ", removed: "-", added: "+" };
const shown = (parts: DiffPart[]) => parts.map(({ kind, text }) => signs[kind] + text);

describe("word diff", () => {
  it.each([
    ["", "", []],
    ["one", "one", [" one"]],
    ["", "one", ["+one"]],
    ["one", "", ["-one"]],
    ["one two three", "one four three", [" one ", "-two", "+four", "  three"]],
    ["a share of 67%", "a share of 76%", [" a share of ", "-67", "+76", " %"]],
    ["one two", "one new two", [" one ", "+new ", " two"]],
  ])("from %j to %j", (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toEqual(expected);
  });

  it("holds both texts", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", " ", ".", "🚀", "中"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: DiffPart["kind"]) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  it("stays quick on long texts that have nothing in common", () => {
    const before = "one ".repeat(3000);
    const after = "two ".repeat(3000);
    expect(shown(wordDiff(before, after)).length).toBeLessThan(5);
  });
});
