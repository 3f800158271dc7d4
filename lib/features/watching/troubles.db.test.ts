import { beforeAll, expect, it } from "vitest";
import { recordEvent } from "@/lib/features/audit/mutations";
import { createClaim } from "@/lib/features/claims/mutations";
import { addEvidence } from "@/lib/features/evidence/mutations";
import { evidenceContentSchema } from "@/lib/features/evidence/schema";
import { transact } from "@/lib/platform/db/transact";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { enrolLinks } from "./mutations";
import { listTroubles, troubleQuerySchema } from "./troubles";

const db = testDatabase();
let desk: TestDesk;

beforeAll(async () => {
  desk = await makeDesk(db);
  const { articleId, versionId } = await makeArticle(db, desk);
  const claim = await createClaim(desk.checker, {
    articleId,
    versionId,
    range: { start: 0, end: 25 },
    content: { statement: "It is so.", kind: "event", speaker: null, figures: [] },
  });
  if (!claim.ok) throw new Error(claim.error.code);
  for (let index = 0; index < 60; index += 1) {
    const content = evidenceContentSchema.parse({
      url: `https://example.org/${index}`,
      title: `Page ${index}`,
      stance: "supports",
      sourceType: "primary",
    });
    await addEvidence(desk.checker, { claimId: claim.value.id, content });
  }
  await enrolLinks(db);
  await db.pool.query(`
    UPDATE watched_links l SET state = 'moved', checked_at = now(), moved_to = 'https://example.org/',
      since = now() - interval '1 hour' * right(l.url, 1)::int
     FROM sources s WHERE s.id = l.source_id AND s.title <> 'Page 0'`);
  await db.pool.query(`
    UPDATE watched_links l SET state = 'dead', strikes = '{2026-05-01,2026-05-02,2026-05-03}'
     FROM sources s WHERE s.id = l.source_id AND s.title = 'Page 7'`);
}, 60_000);

const list = (query: Record<string, string> = {}, scope = desk.viewer) =>
  listTroubles(scope, troubleQuerySchema.parse(query));

it("lists every link that something is wrong with once, page by page", async () => {
  const first = await list();
  expect(first.troubles).toHaveLength(50);
  const second = await list({ cursor: first.next! });
  expect(second).toMatchObject({ next: null });
  const ids = [...first.troubles, ...second.troubles].map(({ link }) => link.sourceId);
  expect(new Set(ids).size).toBe(59);
  expect(ids).toHaveLength(59);
  expect(first.troubles[0]).toMatchObject({ claimCount: 1, claims: [{ ref: "A1-1" }] });
});

it("narrows the list down to a state", async () => {
  const { troubles } = await list({ state: "dead" });
  expect(troubles.map(({ title }) => title)).toEqual(["Page 7"]);
  expect(troubles[0]!.link.archive).toContain("web.archive.org");
});

it("begins at the last report, unless all is asked for", async () => {
  const payload = { format: "html", articles: [], sha256: "a".repeat(64) };
  await transact(db, (tx) => recordEvent(tx, desk.editor, { type: "report.exported", payload }));
  expect((await list()).troubles).toEqual([]);
  expect((await list({ since: "ever" })).troubles).toHaveLength(50);
});

it("is of one desk", async () => {
  const other = await makeDesk(db, "other");
  expect((await list({ since: "ever" }, other.viewer)).troubles).toEqual([]);
});
