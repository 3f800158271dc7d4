import { describe, expect, it } from "vitest";
import { carryAnchors } from "./carrying";
import { A, B, C, carry } from "./marked-text-fixture";

describe("what is gone", () => {
  it.each([
    [`${A} ⟦Wool grew 3 %⟧ in May. ${B}`, `${A} ${B}`],
    [`⟦${A}⟧`, "Altogether other matters are told here."],
    [`${A}⟦ \n ⟧${B}`, `${A} ${B}`],
    [`⟦${A}⟧`, ""],
  ])("is an orphan: %j", (from, to) => {
    expect(carry(from, to)).toMatchObject({
      state: "orphan",
      fate: "gone",
      place: null,
      method: null,
      accepted: false,
    });
  });
});

describe("the rest", () => {
  it("lists the sentences that are new", () => {
    const from = `${A} Wool grew 3 % in May. ${B}`;
    const to = `${A} Wool grew 8 % in May. Copper had never been so dear.\n\n${B} ${C}`;
    const { newSentences } = carryAnchors({ from, to, anchors: [] });
    expect(newSentences.map(({ start, end }) => to.slice(start, end))).toEqual([
      "Copper had never been so dear.",
      C,
    ]);
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [0, 99],
  ])("refuses [%i, %i)", (start, end) => {
    expect(() => carryAnchors({ from: A, to: A, anchors: [{ id: "a", start, end }] })).toThrow(
      RangeError,
    );
  });
});
