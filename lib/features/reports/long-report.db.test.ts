import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { openReport } from "./data";
import { exportReport, startExport } from "./mutations";
import { reportChoiceSchema } from "./schema";

const db = testDatabase();

describe("a long report", () => {
  const CLAIMS = 3000;
  let long: TestDesk;

  beforeAll(async () => {
    long = await makeDesk(db, "long");
    const text = `🚀 ${"word ".repeat(CLAIMS)}`;
    const { articleId, versionId } = await makeArticle(db, long, text);
    const within = { workspaceId: long.workspaceId, articleId };
    const rows = Array.from({ length: CLAIMS }, (_, index) => ({
      id: newId(),
      ...within,
      number: index + 1,
      kind: "event" as const,
      statement: `Claim ${index + 1}`,
    }));
    await db.prisma.claim.createMany({ data: rows });
    await db.prisma.anchor.createMany({
      data: rows.map(({ id, number }) => ({
        id: newId(),
        workspaceId: long.workspaceId,
        claimId: id,
        versionId,
        start: 3 + 5 * (number - 1),
        end: 7 + 5 * (number - 1),
        exact: "word",
        prefix: "",
        suffix: "",
        state: "exact" as const,
      })),
    });
  });

  it("comes in order, batch by batch, one state of the desk", async () => {
    const report = await openReport(long.viewer, reportChoiceSchema.parse({}));
    const numbers: number[] = [];
    for await (const batch of report.claims()) {
      expect(batch.length).toBeLessThanOrEqual(500);
      numbers.push(...batch.map((claim) => claim.number));
      for (const { number, anchors } of batch) {
        expect(anchors[0]).toMatchObject({
          start: 2 + 5 * (number - 1),
          end: 6 + 5 * (number - 1),
        });
      }
    }
    const lines: string[] = [];
    for await (const batch of report.lines(["unreviewed"])) {
      lines.push(...batch.map((line) => line.ref));
    }
    await report.close();
    expect(numbers).toEqual(Array.from({ length: CLAIMS }, (_, index) => index + 1));
    expect(lines).toEqual(numbers.map((number) => `A1-${number}`));
  });

  it("gives a page its part", async () => {
    const part = { skip: 2998, take: 500 };
    const report = await openReport(long.viewer, reportChoiceSchema.parse({}), part);
    const refs: string[] = [];
    for await (const batch of report.claims()) refs.push(...batch.map((claim) => claim.ref));
    await report.close();
    expect(refs).toEqual(["A1-2999", "A1-3000"]);
    expect(report.head.articles[0]!.counts.unreviewed).toBe(CLAIMS);
  });

  it("holds no connection, however it ended", async () => {
    const choice = reportChoiceSchema.parse({});
    const cancelled = await startExport(long.viewer, choice, "json");
    await cancelled.next();
    await cancelled.cancel();
    for await (const chunk of exportReport(long.viewer, choice, "csv")) {
      expect(chunk.length).toBeGreaterThan(0);
    }
    expect(db.pool.idleCount).toBe(db.pool.totalCount);
    expect(db.pool.waitingCount).toBe(0);
  });
});
