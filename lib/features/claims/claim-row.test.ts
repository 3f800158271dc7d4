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

  it("marks nothing rather than show another text", () => {
    expect(segmentsOf(`some ${hit("words")}`, "some other words")).toEqual([
      { text: "some other words", isHit: false },
    ]);
  });
});
