import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { transact } from "@/lib/platform/db/transact";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { getSource, listSources } from "./data";
import { deriveSource, editSource } from "./mutations";
import { sourceQuerySchema } from "./query";
import { sourceFor } from "./record";

const db = testDatabase();
let other: TestDesk;
let desk: TestDesk;
let desks = 0;

beforeAll(async () => {
  other = await makeDesk(db, "other");
});

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${(desks += 1)}`);
});

function record(name: string, owner = desk): Promise<string> {
  const url = `https://${name}.example.org/100%25`;
  const cited = { url, citation: null, title: `The ${name}`, publisher: null };
  return transact(db, (tx) => sourceFor(tx, owner.checker, cited));
}

const read = (id: string) => getSource(desk.viewer, id);
const ask = (query: Record<string, unknown>) =>
  listSources(desk.viewer, sourceQuerySchema.parse(query));
const titles = async (query: Record<string, unknown>) =>
  (await ask(query)).sources.map(({ title }) => title);

async function derive(sourceId: string, from: string | null) {
  const { revision } = await read(sourceId);
  return deriveSource(desk.checker, { sourceId, revision, from });
}

const rootOf = async (id: string) => (await read(id)).root.id;
const circle = { ok: false, error: { code: "derives_in_circle" } };

describe("what the desk knows of a source", () => {
  it("is changed with what changed in the history, and never over somebody else's words", async () => {
    const sourceId = await record("paper");
    const change = { sourceId, revision: 1, content: { kind: "news" as const, language: "de-CH" } };
    const both = await Promise.all([
      editSource(desk.checker, change),
      editSource(desk.editor, { ...change, content: { reliability: "Corrects itself." } }),
    ]);
    const kept = both.find(({ ok }) => ok);
    const refused = both.find(({ ok }) => !ok);
    expect(kept).toMatchObject({ value: { title: "The paper", revision: 2 } });
    expect(refused).toMatchObject({
      error: { code: "stale", current: kept && "value" in kept ? kept.value : null },
    });
    const events = await db.prisma.auditEvent.findMany({
      where: { workspaceId: desk.workspaceId, type: "source.edited" },
    });
    expect(events).toMatchObject([{ payload: { sourceId, title: "The paper" } }]);
    const now = await read(sourceId);
    const { title, publisher, kind, language, reliability } = now;
    const same = { title, publisher, kind, language, reliability };
    expect(await editSource(desk.checker, { sourceId, revision: 2, content: same })).toEqual({
      ok: true,
      value: now,
    });
  });

  it("is nobody's on another desk, and no viewer's to change", async () => {
    const sourceId = await record("secret");
    const elsewhere = { code: "not_found" };
    const change = { sourceId, revision: 1, content: { title: "Mine" } };
    await expect(getSource(other.owner, sourceId)).rejects.toMatchObject(elsewhere);
    await expect(editSource(other.owner, change)).rejects.toMatchObject(elsewhere);
    const derivation = { sourceId, revision: 1, from: null };
    await expect(deriveSource(other.owner, derivation)).rejects.toMatchObject(elsewhere);
    const forbidden = { code: "forbidden" };
    await expect(editSource(desk.viewer, change)).rejects.toMatchObject(forbidden);
    await expect(deriveSource(desk.viewer, derivation)).rejects.toMatchObject(forbidden);
    const theirs = await record("theirs", other);
    expect(await derive(sourceId, theirs)).toMatchObject({ error: { code: "source_unknown" } });
  });
});

describe("what a source derives from", () => {
  it("is where it goes back to, with all that derives from it", async () => {
    const [release, agency, paper, blog] = await Promise.all(
      ["release", "agency", "paper", "blog"].map((name) => record(name)),
    );
    await derive(blog!, paper!);
    await derive(paper!, agency!);
    expect(await derive(agency!, release!)).toMatchObject({
      ok: true,
      value: { derivesFrom: { id: release }, root: { id: release }, revision: 2 },
    });
    for (const id of [agency, paper, blog]) expect(await rootOf(id!)).toBe(release);
    expect(await titles({ derivesFrom: agency })).toEqual(["The paper"]);
    await derive(paper!, null);
    expect(await Promise.all([release, agency, paper, blog].map((id) => rootOf(id!)))).toEqual([
      release,
      release,
      paper,
      paper,
    ]);
    const events = await db.prisma.auditEvent.findMany({
      where: { workspaceId: desk.workspaceId, type: "source.derived" },
      orderBy: { sequence: "desc" },
      take: 1,
    });
    expect(events).toMatchObject([{ payload: { before: "The agency", after: null } }]);
  });

  it("is never itself or what derives from it", async () => {
    const [one, two] = [await record("one"), await record("two")];
    await derive(two, one);
    expect(await derive(one, one)).toMatchObject(circle);
    expect(await derive(one, two)).toMatchObject(circle);
    expect(await rootOf(one)).toBe(one);
  });

  it("is no circle where several say so at once", async () => {
    const ids = await Promise.all(["a", "b", "c", "d"].map((name) => record(name)));
    const around = ids.map((id, index) => derive(id, ids[(index + 1) % ids.length]!));
    const said = await Promise.all(around);
    expect(said.filter(({ ok }) => !ok)).toMatchObject([circle]);
    const roots = await Promise.all(ids.map(rootOf));
    expect(new Set(roots).size).toBe(1);
    expect((await read(roots[0]!)).derivesFrom).toBeNull();
  });

  it("is not said on what somebody changed meanwhile", async () => {
    const [one, two] = [await record("one"), await record("two")];
    const change = { sourceId: one, revision: 1, content: { title: "Another" } };
    await editSource(desk.editor, change);
    expect(
      await deriveSource(desk.checker, { sourceId: one, revision: 1, from: two }),
    ).toMatchObject({ error: { code: "stale", current: { title: "Another" } } });
  });
});

describe("the list of sources", () => {
  it("is read page by page, forth and back, those changed last first", async () => {
    for (const name of ["one", "two", "three"]) await record(name);
    await record("theirs", other);
    const all = await titles({});
    expect(all.toSorted()).toEqual(["The one", "The three", "The two"]);
    const first = await ask({ limit: 2 });
    expect(first.previous).toBeNull();
    const second = await ask({ limit: 2, cursor: first.next });
    expect([...first.sources, ...second.sources].map(({ title }) => title)).toEqual(all);
    expect(second.next).toBeNull();
    expect((await ask({ limit: 2, cursor: second.previous })).sources).toEqual(first.sources);
  });

  it.each([
    ["REGISTER", ["The register"]],
    ["gist org", ["The register"]],
    ["the example", ["The paper", "The register"]],
    ["100%", ["The paper", "The register"]],
    ["p_per", []],
    [String.raw`\ `, []],
  ])("finds %s in title and address", async (q, found) => {
    await record("register");
    await record("paper");
    expect((await titles({ q })).toSorted()).toEqual(found);
  });

  it("is narrowed down by kind", async () => {
    const sourceId = await record("register");
    await record("paper");
    await editSource(desk.checker, { sourceId, revision: 1, content: { kind: "study" } });
    expect(await titles({ kind: "study" })).toEqual(["The register"]);
    expect(await titles({ kind: "news" })).toEqual([]);
  });

  it("searches by index", async () => {
    const client = await db.pool.connect();
    await client.query("BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      "EXPLAIN SELECT 1 FROM sources s WHERE source_words(s.title, s.publisher, s.url, s.citation) LIKE '%register%'",
    );
    await client.query("ROLLBACK");
    client.release();
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("sources_words_idx");
  });
});
