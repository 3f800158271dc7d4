import { describe, expect, it } from "vitest";
import { segmentsOf } from "./claim-row";

const hit = (text: string) => `\u0002${text}\u0003`;

describe("segmentsOf", () => {
  it.each([
    ["nothing marked", "plain", [["plain", false]]],
    ["the whole", hit("all"), [["all", true]]],
    [
      "the middle and the end",
      `a ${hit("b")} c ${hit("d")}`,
      [
        ["a ", false],
        ["b", true],
        [" c ", false],
        ["d", true],
      ],
    ],
    [
      "two in a row",
      `${hit("a")}${hit("b")}`,
      [
        ["a", true],
        ["b", true],
      ],
    ],
    ["an empty text", "", []],
  ])("cuts %s", (_, marked, expected) => {
    const text = expected.map(([part]) => part).join("");
    expect(segmentsOf(marked, text).map((part) => [part.text, part.isHit])).toEqual(expected);
  });

  it.each([
    [`more than ${hit("27000")} firms`, "more than 27,000 firms", "27,000"],
    [hit("1234567"), "1\u202f234\u202f567", "1\u202f234\u202f567"],
    [`12000 of ${hit("1234")}, rounded`, "12,000 of 1,234, rounded", "1,234"],
  ])("gives a number back its groups: %s", (marked, text, words) => {
    const segments = segmentsOf(marked, text);
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
    expect(segments.filter(({ isHit }) => isHit)).toEqual([{ text: words, isHit: true }]);
  });

  it.each([
    [`${hit("27000")} firms`, "27,000 firms, and more"],
    [hit("27000"), "27.,000"],
    [hit("ab"), "a b"],
  ])("marks nothing where more differs than groups: %s", (marked, text) => {
    expect(segmentsOf(marked, text)).toEqual([{ text, isHit: false }]);
  });

  it("marks nothing rather than show another text", () => {
    expect(segmentsOf(`some ${hit("words")}`, "some other words")).toEqual([
      { text: "some other words", isHit: false },
    ]);
  });
});
