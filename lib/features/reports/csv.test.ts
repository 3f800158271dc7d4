import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRow, withoutFormula, writeCsv } from "./csv";
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleNote,
  sampleReport,
  sampleReview,
  textOf,
} from "./report-fixture";

function read(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
}

describe("CSV", () => {
  it("has the columns that its documentation lists, in that order", async () => {
    const report = sampleReport();
    const choice = { ...report.head.choice, history: true };
    const text = await textOf(writeCsv({ ...report, head: { ...report.head, choice } }));
    const [header] = parse(text, { bom: true });
    const section = /\n## CSV\n(.*?)\n## /s.exec(readFileSync("docs/EXPORT.md", "utf8"))?.[1];
    const listed = [...section!.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
    expect(listed).toEqual(header);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["2 = 1 + 1", "2 = 1 + 1"],
    ["", ""],
  ])("makes %j safe for spreadsheets", (text, safe) => {
    expect(withoutFormula(text)).toBe(safe);
  });

  it("leaves numbers as they are", () => {
    expect(csvRow([-5, 0, "-5"])).toBe("-5,0,'-5\r\n");
  });

  it("comes back as it went in, whatever is in the cells", () => {
    const text = fc.string({ unit: "grapheme" });
    const hostile = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "\r\n", "'");
    const anyCell = fc.tuple(fc.option(hostile, { nil: "" }), text).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 })), (rows) => {
        const parsed = parse(rows.map(csvRow).join(""), {
          record_delimiter: "\r\n",
          relax_column_count: true,
        });
        expect(parsed).toEqual(rows.map((row) => row.map(withoutFormula)));
        for (const cell of parsed.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("has one row for each claim, with its newest place and verdict", async () => {
    const claim = sampleClaim({
      status: "verified",
      evidence: [
        sampleEvidence(),
        sampleEvidence({ id: "e2", removedAt: "2026-11-21T04:00:00.000Z" }),
      ],
      reviews: [sampleReview({ verdict: "disputed", holds: false }), sampleReview({ id: "r2" })],
      linked: [
        { ref: "A4-1", status: "disputed", disagrees: true },
        { ref: "A5-1", status: "in_review", disagrees: false },
      ],
      notes: [sampleNote({ body: "=cmd|' /C calc'!A0", author: null })],
    });
    const report = sampleReport([{ article: sampleArticle({ title: "@home" }), claims: [claim] }]);
    const text = await textOf(writeCsv(report));
    expect(text.startsWith("\ufeffclaim,article,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(read(text)).toEqual([
      expect.objectContaining({
        claim: "A1-1",
        article_title: "'@home",
        status: "Verified",
        start: "4",
        end: "24",
        verdict: "Verified",
        verdict_holds: "yes",
        verdicts: "2",
        evidence_count: "1",
        evidence_quotes: "E1: 67 per cent came from China (page 4)",
        linked: "A4-1: Disputed, disagrees\nA5-1: In review",
        notes: "'=cmd|' /C calc'!A0",
      }),
    ]);
  });

  it("has a header alone where there are no claims", async () => {
    expect(read(await textOf(writeCsv(sampleReport([]))))).toEqual([]);
  });
});
