import { describe, expect, test } from "vitest";
import { contentOf, decisionOn, scoreWords } from "./proposals";
import type { DismissalView, Proposal } from "./schema";

function dismissal(start: number, end: number): DismissalView {
  const said = { reason: "opinion" as const, by: null, at: "", carriedFrom: null };
  return { id: "d", versionId: "v", start, end, exact: "", ...said };
}

describe("what became of the proposal at [10, 30)", () => {
  const proposal = { start: 10, end: 30 };

  test.each<[name: string, start: number, end: number, kind: string]>([
    ["a claim on the same words", 10, 30, "claim"],
    ["a claim on a word within", 12, 16, "claim"],
    ["a claim around it", 0, 60, "claim"],
    ["a claim on its first half", 0, 20, "claim"],
    ["a claim on the clause before, by its edge", 0, 12, "open"],
    ["a claim beside it", 30, 50, "open"],
  ])("%s", (_, start, end, kind) => {
    expect(decisionOn(proposal, [{ ref: "A1-1", start, end }], []).kind).toBe(kind);
  });

  test.each<[start: number, end: number, kind: string]>([
    [10, 30, "rejected"],
    [0, 40, "rejected"],
    [10, 29, "open"],
    [11, 40, "open"],
  ])("a dismissal of [%d, %d)", (start, end, kind) => {
    expect(decisionOn(proposal, [], [dismissal(start, end)]).kind).toBe(kind);
  });

  test("of a claim and a dismissal the claim counts", () => {
    const claims = [{ ref: "A1-1", start: 10, end: 30 }];
    expect(decisionOn(proposal, claims, [dismissal(0, 40)])).toEqual({
      kind: "claim",
      ref: "A1-1",
    });
  });
});

describe("what it would say as a claim", () => {
  const figures: Proposal["figures"] = [
    {
      value: "67",
      unit: "%",
      qualifier: "exactly",
      measures: "grain",
      subject: null,
      period: null,
    },
  ];
  const proposal: Proposal = {
    start: 0,
    end: 9,
    text: "",
    score: 0.7,
    reasons: ["a share: 67 %"],
    kind: "figure",
    speaker: "Ada",
    figures,
  };

  test.each<[text: string, statement: string]>([
    ["wheat fell", "Wheat fell."],
    ["It moved 67 %\nof the grain.", "It moved 67 % of the grain."],
    ["“Wheat fell.”", "“Wheat fell.”"],
    ["did it fall?", "Did it fall?"],
    ["港口扩大了", "港口扩大了。"],
  ])("%j", (text, statement) => {
    expect(contentOf({ ...proposal, text })).toEqual({
      statement,
      kind: "figure",
      speaker: "Ada",
      figures,
    });
  });
});

test.each([
  [0.95, "Very likely worth checking"],
  [0.7, "Likely worth checking"],
  [0.5, "Perhaps worth checking"],
])("a score of %d reads “%s”", (score, words) => {
  expect(scoreWords(score)).toBe(words);
});
