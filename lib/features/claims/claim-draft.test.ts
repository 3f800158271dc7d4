import { describe, expect, it } from "vitest";
import { claimDifferences, claimDraft, EMPTY_FIGURE } from "./claim-draft";
import { claimContentSchema, type ClaimContent } from "./schema";

const content: ClaimContent = {
  statement: "China has 67% of the patents.",
  kind: "figure",
  speaker: null,
  figures: [
    {
      value: "67",
      unit: "%",
      qualifier: "exactly",
      measures: "share of patents",
      subject: "China",
      period: null,
    },
  ],
};

describe("claim drafts", () => {
  it("save as what they were made of", () => {
    expect(claimContentSchema.parse(claimDraft(content))).toEqual(content);
  });

  it("tell in words where two differ", () => {
    const mine = claimDraft(content);
    const theirs = {
      ...mine,
      speaker: "The Office",
      figures: [...mine.figures, { ...EMPTY_FIGURE, unit: "people", measures: "guests" }],
    };
    expect(claimDifferences(mine, mine)).toEqual([]);
    expect(claimDifferences(mine, theirs)).toEqual([
      { part: "speaker", label: "Speaker", mine: "", theirs: "The Office" },
      {
        part: "figures",
        label: "Figures",
        mine: "67% – share of patents, China",
        theirs: "67% – share of patents, China\nno number given (people) – guests",
      },
    ]);
  });
});
