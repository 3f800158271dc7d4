import { describe, expect, it } from "vitest";
import { evidenceDifferences, newEvidence, verdictWarning } from "./evidence-draft";
import { evidenceContentSchema } from "./schema";

const draft = { ...newEvidence("2025-11-21"), url: "https://example.org/", title: "A report" };

describe("evidence drafts", () => {
  it("save what is left empty as nothing", () => {
    expect(evidenceContentSchema.parse(draft)).toEqual({
      url: "https://example.org/",
      title: "A report",
      publisher: null,
      stance: "supports",
      sourceType: "secondary",
      quote: null,
      location: null,
      openedOn: "2025-11-21",
      archivedUrl: null,
    });
  });

  it("tell in words where two differ", () => {
    const theirs = { ...draft, title: "The report", stance: "refutes" as const };
    expect(evidenceDifferences(draft, draft)).toEqual([]);
    expect(evidenceDifferences(draft, theirs)).toEqual([
      { field: "title", label: "Title", mine: "A report", theirs: "The report" },
      { field: "stance", label: "Stance", mine: "Supports", theirs: "Refutes" },
    ]);
  });

  it("warn of the end of a verdict once they would bring it", () => {
    const saving = /saving puts the claim back in review/;
    expect(verdictWarning(draft, { ...draft, title: "The report" })).not.toMatch(saving);
    expect(verdictWarning(draft, { ...draft, quote: "  \n" })).not.toMatch(saving);
    expect(verdictWarning(draft, { ...draft, quote: "Other words" })).toMatch(saving);
  });
});
