import { describe, expect, it } from "vitest";
import { evidenceDifferences, newEvidence } from "./evidence-draft";
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
});
