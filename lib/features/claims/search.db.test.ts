import { beforeAll, describe, expect, it } from "vitest";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import type { ClaimRow } from "./claim-row";
import { CLAIM_STATUSES } from "./domain";
import { claimFacets } from "./facets";
import { CLAIM_SORTS } from "./query";
import { searchClaims } from "./search";
import { ask, type Fact, fillDesks, refs, type SearchDesks, walk } from "./search-fixture";

const db = testDatabase();
let desk: SearchDesks["desk"];
let other: SearchDesks["other"];
let claims: Fact[];

beforeAll(async () => {
  ({ desk, other, claims } = await fillDesks(db));
});

const listed = () => claims.filter((claim) => !claim.archived);

/** The last page of a query, come to from its first. */
async function lastPage(scope: WorkspaceScope, query: object) {
  let page = await searchClaims(scope, ask(query));
  while (page.next) page = await searchClaims(scope, ask({ ...query, cursor: page.next }));
  return page;
}

/** One column of the whole list, sorted. */
async function columnOf(sort: string, value: (claim: ClaimRow) => string | null) {
  return (await walk(desk.viewer, { sort })).map(value);
}

const has =
  (...parts: string[]) =>
  (claim: { statement: string }) =>
    parts.every((part) => claim.statement.includes(part));

describe("a page of claims", () => {
  it("holds what a row shows", async () => {
    const fact = listed().find((claim) => claim.units.length > 1 && claim.assignee)!;
    const page = await searchClaims(desk.viewer, ask({ q: fact.ref }));
    expect(page).toMatchObject({ next: null, previous: null });
    const { id, ref, statement, kind, status, speaker, assignee } = fact;
    const figure = { qualifier: "about", measures: "count", subject: null, period: null };
    const article = { slug: fact.article, number: Number(ref[1]), title: expect.any(String) };
    const row = { id, ref, statement, kind, status, speaker, assignee, article, revision: 1 };
    expect(page.claims).toEqual([
      {
        ...row,
        figures: fact.units.map((unit, position) => ({
          ...figure,
          unit,
          value: position === 0 ? "12.5" : null,
        })),
        evidenceCount: fact.evidence,
        updatedAt: fact.updatedAt.toISOString(),
        hit: null,
      },
    ]);
  });

  it("begins with the first reference, without deleted claims and archived articles", async () => {
    expect(refs(await walk(desk.viewer, {}))).toEqual(refs(listed()));
    expect(refs(await walk(desk.viewer, { archived: "1" }))).toEqual(refs(claims));
  });

  it("shows nothing of another desk", async () => {
    const mine = new Set(claims.map((claim) => claim.id));
    const theirs = await walk(other.owner, { archived: "1" });
    expect(theirs.length).toBeGreaterThan(20);
    expect(theirs.filter((claim) => mine.has(claim.id))).toEqual([]);
    const names = { assignee: desk.checker.actor.memberId!, article: "article-3" };
    expect(await walk(other.owner, { assignee: names.assignee })).toEqual([]);
    expect(await walk(other.owner, { article: names.article })).toEqual([]);
    expect((await claimFacets(other.owner, ask({ archived: "1" }))).total).toBe(theirs.length);
  });
});

describe.each(CLAIM_SORTS)("sorted by %s", (sort) => {
  const words = sort === "relevance" ? { q: "patents or valley" } : {};

  it.each(["asc", "desc"] as const)("walks every claim once, %s and back", async (direction) => {
    const query = { ...words, sort, direction, limit: 7 };
    const forth = await walk(desk.viewer, query);
    expect(refs(forth).toSorted()).toEqual(refs(listed()).toSorted());
    const back: ClaimRow[] = [];
    let last = await searchClaims(desk.viewer, ask({ ...query, limit: 200 }));
    expect(refs(last.claims)).toEqual(refs(forth));
    // From behind the last claim: the cursor after it, turned round.
    const end = await lastPage(desk.viewer, query);
    back.unshift(...end.claims);
    for (let cursor = end.previous; cursor; cursor = last.previous) {
      last = await searchClaims(desk.viewer, ask({ ...query, cursor }));
      back.unshift(...last.claims);
    }
    expect(refs(back)).toEqual(refs(forth));
  });

  it("runs the other way round, descending", async () => {
    const up = await walk(desk.viewer, { ...words, sort, direction: "asc" });
    const down = await walk(desk.viewer, { ...words, sort, direction: "desc" });
    expect(refs(down)).toEqual(refs(up).toReversed());
  });
});

describe("the order", () => {
  it("of statuses is that of the work", async () => {
    const found = await columnOf("status", (claim) => claim.status);
    const inOrder = found.toSorted(
      (a, b) =>
        CLAIM_STATUSES.indexOf(a as Fact["status"]) - CLAIM_STATUSES.indexOf(b as Fact["status"]),
    );
    expect(found).toEqual(inOrder);
  });

  it("of people is that of their names, nobody last", async () => {
    const found = await columnOf("assignee", (claim) => claim.assignee?.name ?? null);
    const named = found.filter((name) => name !== null);
    expect(named).toEqual(named.toSorted());
    expect(found.slice(named.length).every((name) => name === null)).toBe(true);
  });

  it("of changes has the newest first", async () => {
    const found = await columnOf("updated", (claim) => claim.updatedAt);
    expect(found).toEqual(found.toSorted((a, b) => String(b).localeCompare(String(a))));
  });
});

describe("words", () => {
  it("find claims by their stem, and show where", async () => {
    const found = await walk(desk.viewer, { q: "harvesting" });
    expect(refs(found).toSorted()).toEqual(
      refs(listed().filter((claim) => claim.statement.includes("harvests"))).toSorted(),
    );
    for (const { statement, hit } of found) {
      expect(hit!.statement.map((segment) => segment.text).join("")).toBe(statement);
      const hits = hit!.statement.filter((segment) => segment.isHit);
      expect(new Set(hits.map((segment) => segment.text))).toEqual(new Set(["harvests"]));
    }
  });

  it("rank a claim higher where they come more often, and the statement above the speaker", async () => {
    const found = await walk(desk.viewer, { q: "lakes" });
    const times = found.map((claim) => claim.statement.split("lakes").length - 1);
    expect(new Set(times)).toEqual(new Set([1, 2]));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const [first] = await walk(desk.viewer, { q: "Lovelace" });
    expect(first!.hit!.speaker!.some((segment) => segment.isHit)).toBe(true);
  });

  it("take quotes, or, and minus as a search engine does", async () => {
    const both = await walk(desk.viewer, { q: '"banks and lakes"' });
    expect(refs(both).toSorted()).toEqual(refs(listed().filter(has("banks and lakes"))).toSorted());
    const without = await walk(desk.viewer, { q: "banks -lakes" });
    const wanted = listed().filter((claim) => has("banks")(claim) && !has("lakes")(claim));
    expect(refs(without).toSorted()).toEqual(refs(wanted).toSorted());
  });

  it("find one claim by its reference, whatever its case", async () => {
    const { ref } = listed()[5]!;
    expect(refs(await walk(desk.viewer, { q: ` ${ref.toLowerCase()} ` }))).toEqual([ref]);
    expect(await walk(desk.viewer, { q: "A9-1" })).toEqual([]);
    expect(await walk(desk.viewer, { q: "A999999-999999" })).toEqual([]);
  });

  it.each([
    [
      "27,000",
      ["27000", "27,000", "27 000", "27\u00a0000", "27\u202f000", '"27,000 firms"'],
      "27,000",
    ],
    ["1\u2009234\u2009567", ["1234567", "1,234,567"], "1\u2009234\u2009567"],
    ["12000", ["12,000", "12 000", "12000"], "12000"],
    ["1.5", ["1.5"], "1.5"],
  ])("find the number %s however its digits are grouped", async (number, queries, marked) => {
    const { id, ref, statement: before } = listed()[0]!;
    const write = (statement: string) =>
      db.prisma.claim.update({ where: { id }, data: { statement }, select: { id: true } });
    const statement = `It counted ${number} firms in 2019, 300 of them small.`;
    await write(statement);
    for (const q of queries) {
      const found = (await walk(desk.viewer, { q })).find((claim) => claim.ref === ref);
      expect(found?.hit?.statement.map((segment) => segment.text).join("")).toBe(statement);
      expect(found?.hit?.statement.find((segment) => segment.isHit)?.text).toBe(marked);
    }
    for (const q of ["27", "000", "2019300", "1,5"]) {
      expect(refs(await walk(desk.viewer, { q }))).not.toContain(ref);
    }
    await write(before);
  });

  it.each([
    "the of and",
    "a & | ! ( ) :* <->",
    "'; DROP TABLE claims; --",
    "100%",
    "_%",
    "\\",
    '"unclosed',
    "-",
    "or or or",
    "<mark>lakes</mark>",
    "🚀 𝒳",
    "lakes ".repeat(80),
  ])("may be anything: %.30s", async (q) => {
    await expect(searchClaims(desk.viewer, ask({ q }))).resolves.toMatchObject({ previous: null });
    await expect(claimFacets(desk.viewer, ask({ q }))).resolves.toBeDefined();
  });

  it("never come back as mark-up", async () => {
    const statement = 'A <b>lakes</b> & "lakes" https://example.org/lakes?a=1 stays.';
    const { id, ref } = listed()[0]!;
    await db.prisma.claim.update({ where: { id }, data: { statement }, select: { id: true } });
    const [row] = (await walk(desk.viewer, { q: "lakes stays" })).filter(
      (claim) => claim.ref === ref,
    );
    expect(row!.hit!.statement.map((segment) => segment.text).join("")).toBe(statement);
    expect(row!.hit!.statement.filter((segment) => segment.isHit).length).toBeGreaterThan(1);
    const { statement: before } = claims.find((claim) => claim.id === id)!;
    await db.prisma.claim.update({
      where: { id },
      data: { statement: before },
      select: { id: true },
    });
  });
});
