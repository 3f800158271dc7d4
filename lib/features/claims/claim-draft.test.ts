import { describe, expect, it } from "vitest";
import { claimDifferences, claimDraft, EMPTY_FIGURE, endsVerdict } from "./claim-draft";
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

  it("end a verdict with another statement, speaker or figure, and with nothing else", () => {
    const saved = claimDraft(content);
    const [figure] = saved.figures;
    const ends = (changes: Partial<typeof saved>) => endsVerdict(saved, { ...saved, ...changes });
    expect(ends({})).toBe(false);
    expect(ends({ kind: "comparison" })).toBe(false);
    expect(ends({ statement: `${saved.statement} \n` })).toBe(false);
    expect(ends({ statement: "Another." })).toBe(true);
    expect(ends({ speaker: "The Office" })).toBe(true);
    expect(ends({ figures: [{ ...figure!, value: "68" }] })).toBe(true);
    expect(ends({ figures: [] })).toBe(true);
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
