import { beforeAll, describe, expect, it } from "vitest";
import { toUtf16 } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { importText } from "@/lib/features/articles/importing";
import { createClaim, editClaim } from "@/lib/features/claims/mutations";
import { addEvidence, removeEvidence } from "@/lib/features/evidence/mutations";
import { addNote } from "@/lib/features/notes/mutations";
import { giveVerdict } from "@/lib/features/reviews/mutations";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { settledValue } from "@/lib/platform/testing/settled-value";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { type Export, exportSchema } from "./export-schema";
import { exportReport, startExport } from "./mutations";
import { REPORT_FORMATS, type ReportChoice, reportChoiceSchema, type ReportFormat } from "./schema";

const db = testDatabase();
/** The formats that tell of every claim. */
const TELLING_ALL = REPORT_FORMATS.filter((format) => format !== "claimreview");
const TEXT = "🚀🚀 In 2018 China 🇨🇳 filed 67 % of them. The United States filed 16 %.";

let desk: TestDesk;
let other: TestDesk;

async function textOf(
  scope: WorkspaceScope,
  format: ReportFormat,
  choice: Partial<ReportChoice> = {},
): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportReport(scope, reportChoiceSchema.parse(choice), format)) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function jsonOf(choice: Partial<ReportChoice> = {}, scope = desk.viewer): Promise<Export> {
  return exportSchema.parse(JSON.parse(await textOf(scope, "json", choice)));
}

async function slugs(choice: Partial<ReportChoice>): Promise<string[]> {
  return (await jsonOf(choice)).articles.map(({ slug }) => slug);
}

function countExports(): Promise<number> {
  return db.prisma.auditEvent.count({ where: { type: "report.exported" } });
}

async function claimOn(scope: WorkspaceScope, text: string, exact: string) {
  const { article } = await settledValue(
    importText(scope, { source: { text }, sourceFile: "a.txt" }),
  );
  const version = await db.prisma.articleVersion.findFirstOrThrow({
    where: { articleId: article.id },
  });
  const start = text.indexOf(exact);
  const content = {
    statement: `It says: ${exact}`,
    kind: "figure" as const,
    speaker: null,
    figures: [
      {
        value: "67.5",
        unit: "%",
        qualifier: "about" as const,
        measures: "share",
        subject: null,
        period: null,
      },
    ],
  };
  const range = { start, end: start + exact.length };
  return {
    article,
    content,
    claim: await settledValue(
      createClaim(scope, { articleId: article.id, versionId: version.id, range, content }),
    ),
  };
}

beforeAll(async () => {
  desk = await makeDesk(db, "desk");
  other = await makeDesk(db, "other");
});

describe("a report of a desk", () => {
  let made: Awaited<ReturnType<typeof claimOn>>;

  beforeAll(async () => {
    made = await claimOn(desk.editor, TEXT, "filed 67 % of them");
    const secret = "The other desk's secret claim";
    const theirs = await claimOn(other.editor, `Zażółć ${secret}.`, secret);
    await addNote(other.editor, {
      claimId: theirs.claim.id,
      content: { body: secret, forReport: true },
    });
    const { claim } = made;
    const evidence = await settledValue(
      addEvidence(desk.checker, {
        claimId: claim.id,
        content: {
          url: "https://patents.example/",
          citation: null,
          title: "Patents",
          publisher: null,
          stance: "supports",
          sourceType: "primary",
          quote: null,
          location: null,
          openedOn: "2026-11-20",
          archivedUrl: null,
        },
      }),
    );
    const content = (body: string, forReport: boolean) => ({
      claimId: claim.id,
      content: { body, forReport },
    });
    await addNote(desk.checker, content("an internal remark", false));
    await addNote(desk.checker, content("a remark for readers", true));
    const { revision } = await db.prisma.claim.findUniqueOrThrow({ where: { id: claim.id } });
    await settledValue(
      giveVerdict(desk.checker, {
        claimId: claim.id,
        revision,
        verdict: "verified",
        reasons: "The table says so.",
        evidenceIds: [evidence.id],
      }),
    );
    await settledValue(
      removeEvidence(desk.checker, { evidenceId: evidence.id, revision: evidence.revision }),
    );
  });

  it("gives offsets in code points, astral characters before them or not", async () => {
    const [article] = (await jsonOf()).articles;
    const [anchor] = article!.claims[0]!.anchors;
    expect(article).toMatchObject({
      sourceFile: "a.txt",
      versions: [{ kind: "draft", number: 1 }],
    });
    expect([...TEXT].slice(anchor!.start!, anchor!.end!).join("")).toBe("filed 67 % of them");
    expect(anchor).toMatchObject({ version: 1, sha256: sha256(TEXT), exact: "filed 67 % of them" });
    expect(toUtf16(TEXT, [anchor!.start!])).toEqual([TEXT.indexOf("filed")]);
    const [version] = article!.versions;
    expect(version!.length).toBe([...TEXT].length);
    expect(version).toMatchObject({ format: "txt", sourceUrl: null, rawSha256: null });
    const words = version!.blocks.map(({ start, end }) => [...TEXT].slice(start, end).join(""));
    expect(words).toEqual(TEXT.split("\n").filter((line) => line !== ""));
  });

  it("tells how far each article was looked at, and what is left, in code points", async () => {
    const [article] = (await jsonOf()).articles;
    const text = "The United States filed 16 %.";
    expect(article!.coverage).toMatchObject({
      version: 1,
      sentences: 2,
      claim: 1,
      open: 1,
      percent: 50,
      flaggedSentences: [{ text, signs: ["figure"] }],
    });
    const left = article!.coverage!.flaggedSentences[0]!;
    expect([...TEXT].slice(left.start, left.end).join("")).toBe(text);
    for (const format of ["html", "md"] as const) {
      const written = await textOf(desk.viewer, format);
      expect(written).toContain("50 % of 2 sentences looked at");
      expect(written).toContain("1 of these with something to look up");
    }
  });

  it("keeps what a verdict rested on, though it was removed and the verdict with it", async () => {
    const claim = (await jsonOf()).articles[0]!.claims[0]!;
    expect(claim).toMatchObject({ status: "in_review", figures: [{ value: "67.5" }] });
    expect(claim.reviews).toMatchObject([
      { holds: false, reviewer: "desk checker", evidence: [claim.evidence[0]!.id] },
    ]);
    expect(claim.evidence).toMatchObject([
      { openedOn: "2026-11-20", removedAt: expect.any(String) },
    ]);
    for (const format of ["html", "md"] as const) {
      const words = (await textOf(desk.viewer, format)).replaceAll("\\", "");
      expect(words).toContain("This verdict no longer holds");
      expect(words).toContain("Rested on E1 (removed since).");
    }
  });

  it("holds nothing of another desk, in any format", async () => {
    for (const format of REPORT_FORMATS) {
      const text = await textOf(desk.viewer, format, { notes: "all", history: true });
      expect(text).not.toContain("secret");
    }
    for (const format of TELLING_ALL) {
      expect(await textOf(other.viewer, format)).toContain("secret");
    }
    const slug = made.article.slug;
    await expect(textOf(other.viewer, "json", { articles: [slug] })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("keeps internal notes out of notes and history unless they are asked for", async () => {
    expect(await textOf(desk.viewer, "claimreview", { notes: "all" })).not.toContain("remark");
    for (const format of TELLING_ALL) {
      const text = (choice: Partial<ReportChoice>) =>
        textOf(desk.viewer, format, { history: true, ...choice });
      expect(await text({ notes: "report" })).not.toContain("internal remark");
      expect(await text({ notes: "report" })).toContain("remark for readers");
      expect(await text({ notes: "all" })).toContain("internal remark");
      expect(await text({ notes: "none" })).not.toContain("remark");
    }
  });

  it("has the statuses that were chosen", async () => {
    expect((await jsonOf({ statuses: ["in_review"] })).articles[0]!.claims).toHaveLength(1);
    const { articles } = await jsonOf({ statuses: ["unreviewed", "disputed"] });
    expect(articles[0]!.claims).toHaveLength(0);
  });

  it("takes archived articles where they are asked for or named", async () => {
    const { article } = await claimOn(desk.editor, "An old text.", "old");
    await db.prisma.article.update({
      where: { id: article.id },
      data: { archivedAt: new Date() },
    });
    expect(await slugs({})).toEqual([made.article.slug]);
    expect(await slugs({ archived: true })).toEqual([made.article.slug, article.slug]);
    expect(await slugs({ articles: [article.slug] })).toEqual([article.slug]);
  });

  it("gives the same bytes for the same content, and says by whom it was exported", async () => {
    for (const format of REPORT_FORMATS) {
      const text = await textOf(desk.viewer, format, { history: true });
      expect(await textOf(desk.owner, format, { history: true })).toBe(text);
      const event = await db.prisma.auditEvent.findFirstOrThrow({
        where: { workspaceId: desk.workspaceId, type: "report.exported" },
        orderBy: { sequence: "desc" },
      });
      expect(event).toMatchObject({
        actorId: desk.owner.actor.memberId,
        payload: { format, articles: [made.article.slug], sha256: sha256(text) },
      });
    }
  });

  it("leaves no event of an export that is cancelled", async () => {
    const before = await countExports();
    const choice = reportChoiceSchema.parse({});
    const started = await startExport(desk.viewer, choice, "json");
    expect(started.fileName).toMatch(/^plumbline-desk-\d{4}-\d\d-\d\d\.json$/);
    await started.cancel();
    expect(await countExports()).toBe(before);
  });

  it("marks a verdict that the claim has outgrown", async () => {
    const { claim, content } = made;
    const { revision } = await db.prisma.claim.findUniqueOrThrow({ where: { id: claim.id } });
    const statement = "It says something else.";
    await settledValue(
      editClaim(desk.checker, { claimId: claim.id, revision, content: { ...content, statement } }),
    );
    const written = (await jsonOf()).articles[0]!.claims[0]!;
    expect(written.reviews).toMatchObject([
      { holds: false, statement: "It says: filed 67 % of them", figures: [{ value: "67.5" }] },
    ]);
    expect(await textOf(desk.viewer, "html")).toContain("no longer holds");
  });
});
