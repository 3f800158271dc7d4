import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripMarks } from "./marks";

describe("stripMarks", () => {
  it.each([
    ["[1:one:1] two", "one two", [[1, 0, 3]]],
    [
      "[1:one [2:two:2]:1]",
      "one two",
      [
        [2, 4, 7],
        [1, 0, 7],
      ],
    ],
    [
      "[1:one [2:two:1] three:2]",
      "one two three",
      [
        [1, 0, 7],
        [2, 4, 13],
      ],
    ],
    ["🚀 [12:貳仟:12]", "🚀 貳仟", [[12, 3, 5]]],
    ["at 10:30, [sic]", "at 10:30, [sic]", []],
  ])("reads %j", (marked, text, ranges) => {
    const stripped = stripMarks(marked);
    expect(stripped.problems).toEqual([]);
    expect(stripped.text).toBe(text);
    expect(stripped.ranges.map(({ number, start, end }) => [number, start, end])).toEqual(ranges);
  });

  it.each([
    ["[1:one", "has an opening mark without a closing one"],
    ["one:1]", "has a closing mark without an opening one"],
    ["[1:one:1] [1:two:1]", "is marked more than once"],
    ["[1:[1:one:1]", "is marked more than once"],
    ["[1::1]", "marks no words"],
    ["[1: one:1]", "has blank space at the edge of its mark"],
  ])("finds what is wrong with %j", (marked, problem) => {
    expect(stripMarks(marked).problems).toContainEqual({ claim: 1, problem });
  });

  it("gives back the text and the places that marks were put at", () => {
    const words = fc.array(fc.stringMatching(/^[a-z🚀]{1,6}$/u), { minLength: 1, maxLength: 12 });
    const pair = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(words, fc.array(pair, { maxLength: 5 }), (list, pairs) => {
        const claims = pairs.map(([a, b], index) => {
          const first = a % list.length;
          return { number: index + 1, first, last: first + (b % (list.length - first)) };
        });
        const marked = list.map((word, at) => {
          const opening = claims
            .filter(({ first }) => first === at)
            .map(({ number }) => `[${number}:`);
          const closing = claims
            .filter(({ last }) => last === at)
            .map(({ number }) => `:${number}]`);
          return [...opening, word, ...closing].join("");
        });
        const { text, ranges, problems } = stripMarks(marked.join(" "));
        expect(problems).toEqual([]);
        expect(text).toBe(list.join(" "));
        for (const { number, first, last } of claims) {
          const range = ranges.find((each) => each.number === number)!;
          expect(text.slice(range.start, range.end)).toBe(list.slice(first, last + 1).join(" "));
        }
      }),
    );
  });
});
