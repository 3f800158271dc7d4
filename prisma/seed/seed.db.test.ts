import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { readCorpus } from "./read-corpus";
import { seedDatabase, type Seeded } from "./seed";

const db = testDatabase();
const corpus = await readCorpus();
const claims = corpus.flatMap((article) => article.claims);

describe("seeding an empty database", () => {
  let together: Seeded[];
  beforeAll(async () => {
    together = await Promise.all([seedDatabase(db), seedDatabase(db), seedDatabase(db)]);
  });

  test("of servers that start at once, one seeds", () => {
    const nothing = { seeded: false, articles: 0, claims: 0 };
    const all = { seeded: true, articles: 5, claims: claims.length };
    expect(together.toSorted((a, b) => b.claims - a.claims)).toEqual([all, nothing, nothing]);
  });

  test("a second start adds nothing", async () => {
    expect(await seedDatabase(db)).toMatchObject({ seeded: false });
    expect(await db.prisma.workspace.findMany()).toMatchObject([
      { slug: "desk", name: "Plumbline desk", articleCounter: 5 },
    ]);
  });

  test("every claim is there with its figures, and nothing is verified", async () => {
    const { prisma } = db;
    const count = { claims: await prisma.claim.count(), figures: await prisma.figure.count() };
    const figures = claims.flatMap((claim) => claim.figures).length;
    expect(count).toEqual({ claims: claims.length, figures });
    expect(await prisma.claim.count({ where: { status: { not: "unreviewed" } } })).toBe(0);
    expect(await prisma.evidence.count()).toBe(0);
    expect(await prisma.review.count()).toBe(0);
    const last = { where: { article: { number: 4 } }, orderBy: { number: "desc" } } as const;
    const article = await prisma.article.findFirstOrThrow({ where: { number: 4 } });
    expect((await prisma.claim.findFirstOrThrow(last)).number).toBe(article.claimCounter);
  });

  test("each article is a reading copy with every claim exactly in its place", async () => {
    const versions = await db.prisma.articleVersion.findMany({
      include: { anchors: { include: { claim: true } }, article: true },
    });
    expect(versions).toHaveLength(5);
    for (const { article, kind, number, text, anchors } of versions) {
      const seed = corpus.find((each) => each.slug === article.slug)!;
      expect({ kind, number, text }).toEqual({ kind: "reading_copy", number: 1, text: seed.text });
      expect(anchors).toHaveLength(seed.claims.length);
      for (const { start, end, exact, prefix, suffix, state } of anchors) {
        expect(state).toBe("exact");
        expect(text.slice(start!, end!)).toBe(exact);
        expect(text.slice(start! - prefix.length, end! + suffix.length)).toBe(
          prefix + exact + suffix,
        );
      }
    }
  });

  test("the originals are expected by hash, with each claim's place in code points", async () => {
    const expected = await db.prisma.expectedVersion.findMany({
      include: { article: true, anchors: { include: { claim: true } } },
    });
    for (const { article, anchors, ...version } of expected) {
      const { original, claims: own } = corpus.find((each) => each.slug === article.slug)!;
      const { file: sourceFile, ...known } = original;
      expect(version).toMatchObject({ kind: "original", sourceFile, ...known });
      const places = anchors.map(({ claim, start, end }) => [claim.number, [start, end]]);
      expect(Object.fromEntries(places)).toEqual(
        Object.fromEntries(own.map((claim) => [claim.number, claim.original])),
      );
    }
  });

  test("remarks are notes of nobody", async () => {
    const notes = await db.prisma.note.findMany();
    const remarks = claims.flatMap(({ remark }) => (remark === null ? [] : [remark]));
    expect(notes.map((note) => note.body).toSorted()).toEqual(remarks.toSorted());
    expect(notes.every((note) => note.authorId === null && !note.forReport)).toBe(true);
  });

  test("the history begins with it", async () => {
    const events = await db.prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events[0]).toMatchObject({
      type: "workspace.seeded",
      channel: "system",
      actorId: null,
      payload: { articles: 5, claims: claims.length },
    });
    expect(
      events.map((event) => event.type).filter((type) => type === "version.added"),
    ).toHaveLength(5);
  });
});
