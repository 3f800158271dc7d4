import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sections } from "./report";
import { sampleArticle, sampleClaim, sampleReport } from "./report-fixture";

function contentsOf(counts: readonly number[]) {
  return counts.map((count, index) => ({
    article: sampleArticle({ number: index + 1 }),
    claims: Array.from({ length: count }, (_, claim) =>
      sampleClaim({ ref: `A${index + 1}-${claim + 1}`, number: claim + 1 }),
    ),
  }));
}

describe("sections of a report", () => {
  it("cuts batches at the articles, and keeps articles without claims", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (counts, size) => {
          const contents = contentsOf(counts);
          const read = new Map<string, string[]>();
          let open: string | null = null;
          for await (const section of sections(sampleReport(contents, { size }))) {
            const { ref } = section.article;
            expect(section.opens).toBe(open === null);
            if (open !== null) expect(ref).toBe(open);
            read.set(ref, [...(read.get(ref) ?? []), ...section.claims.map((claim) => claim.ref)]);
            open = section.closes ? null : ref;
          }
          expect(open).toBe(null);
          expect([...read]).toEqual(
            contents.map(({ article, claims }) => [article.ref, claims.map((claim) => claim.ref)]),
          );
        },
      ),
    ));

  it("refuses claims of an article that the report does not have", async () => {
    const report = sampleReport(contentsOf([1]));
    report.head.articles = [];
    await expect(sections(report).next()).rejects.toThrow("A1");
  });
});
