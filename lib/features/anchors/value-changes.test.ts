import { describe, expect, it } from "vitest";
import { sayingOf, valueChangesOf } from "./value-changes";

/** The passage is what stands in brackets. */
function changes(from: string, to: string): string[] {
  const [before, after] = [from, to].map((marked) => ({
    text: marked.replace(/[[\]]/g, ""),
    range: { start: marked.indexOf("["), end: marked.indexOf("]") - 1 },
  }));
  return valueChangesOf(before!, after!).map(
    ({ kind, from: old, to: now }) => `${kind}: ${old} → ${now}`,
  );
}

describe("changed values", () => {
  it.each([
    ["[Wool from Osmia grew 3 %]", "[Wool from Osmia grew 8 %]", ["number: 3 % → 8 %"]],
    ["[Wool grew 3 %]", "[Wool grew three per cent]", []],
    ["[In May wool from hills grew]", "[Wool from hills grew in May]", []],
    ["[wool from Osmia grew], tin 3 %", "[wool from Osmia grew], tin 8 %", []],
    ["[wool from Osmia grew] in May", "[wool from Osmia grew] in June", ["date: May → June"]],
    [
      "[wool from Osmia grew] then",
      "[wool from Osmia may have grown] then",
      ["direction: grew → grown", "modality: null → may"],
    ],
    ["tin has [67 %] in Osmia", "tin has [67 %] in Drava", ["name: Osmia → Drava"]],
    ["[It never fell by much]", "[It fell by much]", ["negation: never → null"]],
    ["[Ida met Jonas and Mira there]", "[Ida met Mira there]", ["name: Jonas → null"]],
  ])("from %j to %j", (from, to, expected) => {
    expect(changes(from, to)).toEqual(expected);
  });
});

describe("what a text says", () => {
  it.each([
    ["wool grew 3 %", "the wool grew three per cent"],
    ["They said that wool grew", "They said wool grew"],
    ["He paid $3.5 million", "He paid $3,500,000"],
    ["wool grew", "Wool grew"],
  ])("is the same in %j and %j", (a, b) => {
    expect(sayingOf(a, b)).toEqual(sayingOf(b, a));
  });

  it.each([
    ["wool grew 3 %", "wool grew 8 %"],
    ["exports of wool grew", "imports of wool grew"],
    ["it was praised", "it was mocked"],
    ["it grew by 3 %", "it grew to 3 %"],
    ["few men left", "a few men left"],
    ["wool, he said, grew", "wool he said grew"],
    ["10² m", "102 m"],
  ])("is not the same in %j and %j", (a, b) => {
    expect(sayingOf(a, b)).not.toEqual(sayingOf(b, a));
  });
});
