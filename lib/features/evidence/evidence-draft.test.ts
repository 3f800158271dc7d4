import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/core/field-errors";
import { newEvidence, verdictWarning } from "./evidence-draft";
import { evidenceDifferences } from "./evidence-words";
import { addEvidenceFormSchema, evidenceContentSchema } from "./schema";

const untouched = newEvidence("2025-11-21");
const draft = {
  ...untouched,
  url: "https://example.org/",
  title: "A report",
  stance: "supports" as const,
  sourceType: "secondary" as const,
};

describe("evidence drafts", () => {
  it("save what is left empty as nothing", () => {
    expect(evidenceContentSchema.parse(draft)).toEqual({
      url: "https://example.org/",
      citation: null,
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

  it("are asked for what was left open, and for nothing else", () => {
    const claimId = "00000000-0000-4000-8000-000000000000";
    const left = addEvidenceFormSchema.safeParse({ claimId, content: untouched });
    expect(Object.keys(fieldErrors(left.error!)).toSorted()).toEqual([
      "content.sourceType",
      "content.stance",
      "content.title",
      "content.url",
    ]);
    expect(addEvidenceFormSchema.parse({ claimId, content: draft }).content).toEqual(
      evidenceContentSchema.parse(draft),
    );
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
