import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOfQuote } from "./quote-places";

describe("places of a quote", () => {
  it.each([
    ["one two three", "two", ["two"]],
    ["one one", "one", ["one", "one"]],
    ["one two", "three", []],
    ["one two", "  ", []],
    ["one\n\ntwo  three", "one two three", ["one\n\ntwo  three"]],
    ["She said “no”.", 'said "no"', ["said “no”"]],
    ["China's share", "China’s share", ["China's share"]],
    ["a.b a+b", "a+b", ["a+b"]],
    ["🚀 up", "🚀", ["🚀"]],
  ])("in %j of %j", (text, quote, expected) => {
    expect(placesOfQuote(text, quote).map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    );
  });

  it("finds any passage that begins and ends with a word", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, quote, after) => {
        fc.pre(quote.trim() === quote && quote !== "");
        const places = placesOfQuote(`${before} ${quote} ${after}`, quote);
        expect(places.length).toBeGreaterThan(0);
      }),
    );
  });
});
