import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairBlocks } from "./paired-blocks";

function shown(befores: string[], afters: string[]): string[] {
  return pairBlocks(befores, afters).map(
    ({ before, after, kind }) => `${before ?? "–"}:${after ?? "–"} ${kind}`,
  );
}

const A = "Twelve piers stand at the quay.";
const B = "Exports grew by three in May.";
const C = "The tower was sold.";

describe("two texts' paragraphs", () => {
  it.each([
    ["that are the same", [A, B], [A, B], ["0:0 same", "1:1 same"]],
    [
      "of which one changed",
      [A, B],
      [A, "Exports grew by eight in May."],
      ["0:0 same", "1:1 changed"],
    ],
    ["of which one is new", [A, B], [A, C, B], ["0:0 same", "–:1 added", "1:2 same"]],
    ["of which one is gone", [A, C, B], [A, B], ["0:0 same", "1:– removed", "2:1 same"]],
    ["that share no words", [A], [C], ["0:– removed", "–:0 added"]],
    [
      "of which one was moved",
      [C, A, B],
      [A, B, C],
      ["0:– moved", "1:0 same", "2:1 same", "–:2 moved"],
    ],
    ["none before", [], [A], ["–:0 added"]],
  ] as [string, string[], string[], string[]][])("%s", (_, befores, afters, pairs) => {
    expect(shown(befores, afters)).toEqual(pairs);
  });

  it("each stand in one pair, in their order", () => {
    const text = fc.array(fc.constantFrom(A, B, C, "Exports grew by eight in May."));
    fc.assert(
      fc.property(text, text, (befores, afters) => {
        const pairs = pairBlocks(befores, afters);
        const indices = (side: "before" | "after") =>
          pairs.flatMap((pair) => (pair[side] === null ? [] : [pair[side]]));
        expect(indices("before")).toEqual(befores.map((_, index) => index));
        expect(indices("after")).toEqual(afters.map((_, index) => index));
        for (const { before, after, kind } of pairs) {
          if (kind === "same") expect(befores[before!]).toBe(afters[after!]);
        }
      }),
    );
  });
});
