import { describe, expect, it } from "vitest";
import { fileName } from "./formats";
import { sampleReport } from "./report-fixture";
import { reportChoiceSchema } from "./schema";

describe("the name of a report's file", () => {
  const { head } = sampleReport();
  const nameOf = (articles: "all" | string[], asOf: string | null = "2026-11-21T04:00:00.000Z") =>
    fileName({ ...head, asOf, choice: reportChoiceSchema.parse({ articles }) }, "md");

  it("is that of the article where one was chosen", () => {
    expect(nameOf(["blockchain"])).toBe("plumbline-blockchain-2026-11-21.md");
  });

  it("is that of the desk where all or several were", () => {
    expect(nameOf("all")).toBe("plumbline-desk-2026-11-21.md");
    expect(nameOf(["blockchain", "rails"])).toBe("plumbline-desk-2026-11-21.md");
  });

  it("ends as files of its kind do", () => {
    expect(fileName(head, "claimreview")).toBe("plumbline-desk-2026-11-21.jsonld");
  });

  it("has no day where nothing has happened", () => {
    expect(nameOf("all", null)).toBe("plumbline-desk.md");
  });
});
