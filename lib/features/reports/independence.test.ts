import { describe, expect, it } from "vitest";
import { writeCsv } from "./csv";
import { writeHtml } from "./html";
import { writeMarkdown } from "./markdown";
import { sampleArticle, sampleClaim, sampleEvidence, sampleReport, textOf } from "./report-fixture";

const RELEASE = "https://ministry.example/release";
const REPEATED =
  "source: https://paper.example/a, which goes back to https://ministry.example/release";

const claim = sampleClaim({
  evidence: [
    sampleEvidence({ id: "e1", source: { identity: RELEASE, root: RELEASE } }),
    sampleEvidence({ id: "e2", source: { identity: "https://paper.example/a", root: RELEASE } }),
    sampleEvidence({
      id: "e3",
      source: { identity: "doi:10.1234/a", root: "doi:10.1234/a" },
      removedAt: "2026-11-21T04:00:00.000Z",
    }),
  ],
});
const report = () => sampleReport([{ article: sampleArticle({}), claims: [claim] }]);

describe("the independence of the evidence in a report", () => {
  it.each([
    ["HTML", writeHtml],
    ["Markdown", writeMarkdown],
  ])("stands by the claim and at each piece in %s", async (_, write) => {
    const text = (await textOf(write(report()))).replaceAll("\\", "");
    expect(text).toContain("2 links, 1 independent source");
    expect(text).toContain(REPEATED);
    expect(text).toContain("source: doi:10.1234/a");
  });

  it("has columns of its own in CSV", async () => {
    const text = await textOf(writeCsv(report()));
    expect(text).toContain("evidence_count,independent_sources,");
    expect(text).toContain(",2,1,");
    expect(text).toContain(`E2 ${REPEATED}`);
    expect(text).not.toContain("E3");
  });
});
