import { beforeEach, describe, expect, test } from "vitest";
import { MAX_TEXT_BYTES } from "@/lib/core/canonical-text";
import { newId } from "@/lib/core/ids";
import { codePointLength, toCodePoints } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { anchorAt } from "@/lib/core/text-quote";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { getArticle, versionsOf, versionText } from "./data";
import { addVersion, importText } from "./importing";
import { archiveArticle } from "./mutations";

const db = testDatabase();
let desk: TestDesk;

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
});

const COPY = "The harbour grows\n\nTwelve piers stand there. Ships come in.";
const ORIGINAL =
  "\uFEFFHarbour 🚀🚀 growing\r\n\r\nThere are 12 piers 🛳 in it.\rShips come, ships go.";
const CANONICAL = "Harbour 🚀🚀 growing\n\nThere are 12 piers 🛳 in it.\nShips come, ships go.";
const encode = (text: string) => new TextEncoder().encode(text);
const paste = (text: string) => ({ source: { text }, sourceFile: null });
const upload = (text: string, sourceFile: string) => ({
  source: { bytes: encode(text) },
  sourceFile,
});

async function addCopy(text = COPY) {
  const added = await importText(desk.editor, paste(text));
  if (!added.ok) throw new Error(added.error.message);
  const articleId = added.value.article.id;
  const [version] = await versionsOf(desk.editor, articleId);
  return { articleId, versionId: version!.id };
}

async function addClaim(
  place: { articleId: string; versionId: string },
  number: number,
  words: string,
) {
  const { workspaceId } = desk;
  const { articleId, versionId } = place;
  const text = await versionText(desk.editor, versionId);
  const start = text.indexOf(words);
  const claimId = newId();
  await db.prisma.claim.create({
    data: { id: claimId, workspaceId, articleId, number, kind: "figure", statement: words },
  });
  const anchor = anchorAt(text, start, start + words.length)!;
  await db.prisma.anchor.create({
    data: { id: newId(), workspaceId, claimId, versionId, ...anchor, state: "exact" },
  });
  return claimId;
}

/** Makes `CANONICAL` the expected original of an article, with one claim's place in it. */
async function expectOriginal(articleId: string, claimId: string, words: string) {
  const { workspaceId } = desk;
  const id = newId();
  const identity = { sha256: sha256(CANONICAL), length: codePointLength(CANONICAL) };
  await db.prisma.expectedVersion.create({
    data: { id, workspaceId, articleId, kind: "original", ...identity },
  });
  const at = CANONICAL.indexOf(words);
  const [start = 0, end = 0] = toCodePoints(CANONICAL, [at, at + words.length]);
  await db.prisma.expectedAnchor.create({
    data: { id: newId(), workspaceId, claimId, expectedVersionId: id, start, end },
  });
}

function placeOf(words: string) {
  const start = CANONICAL.indexOf(words);
  return { exact: words, start, end: start + words.length };
}

async function anchorsIn(articleId: string, number: number) {
  const anchors = await db.prisma.anchor.findMany({
    where: { version: { articleId, number } },
    orderBy: { claim: { number: "asc" } },
  });
  return anchors.map(({ state, exact, start, end }) => ({ state, exact, start, end }));
}

describe("a new text", () => {
  test("becomes an article: numbered, titled by its first line, its line ends unified", async () => {
    const result = await importText(desk.editor, upload(ORIGINAL, "texts/harbour.txt"));
    expect(result).toMatchObject({
      ok: true,
      value: {
        outcome: "article_added",
        article: { number: 1, slug: "harbour-growing", title: "Harbour 🚀🚀 growing" },
        version: { number: 1, kind: "draft", anchored: 0, orphaned: 0 },
      },
    });
    const articleId = result.ok ? result.value.article.id : "";
    const [version] = await versionsOf(desk.viewer, articleId);
    expect(version).toMatchObject({
      sha256: sha256(CANONICAL),
      length: codePointLength(CANONICAL),
      sourceFile: "harbour.txt",
    });
    expect(await versionText(desk.viewer, version!.id)).toBe(CANONICAL);
    const events = await db.prisma.auditEvent.findMany({ where: { articleId } });
    expect(events.map((event) => event.type)).toEqual(["article.added", "version.added"]);
    expect(events.every(({ actorId }) => actorId === desk.editor.actor.memberId)).toBe(true);
  });

  test("takes what is known about it, and a free address that no page of the desk has", async () => {
    const details = { publisher: "The Post", author: "A. Reporter", deadline: "2026-05-06" };
    const known = { ...details, publishedOn: "2026-02-03", title: "New" };
    const slugs: string[] = [];
    for (const text of ["one", "two"]) {
      const result = await importText(desk.editor, { ...paste(text), details: known });
      if (!result.ok) throw new Error(result.error.message);
      slugs.push(result.value.article.slug);
      expect(await getArticle(desk.viewer, result.value.article.id)).toMatchObject(known);
    }
    expect(slugs).toEqual(["new-2", "new-3"]);
  });

  test("numbers stay unique when many are added at once", async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `Like title\n\n${index}`);
    const results = await Promise.all(texts.map((text) => importText(desk.editor, paste(text))));
    const articles = results.flatMap((result) => (result.ok ? [result.value.article] : []));
    const numbers = articles.map((article) => article.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(articles.map((article) => article.slug)).size).toBe(8);
  });
});

describe("an original that is known by its hash", () => {
  test("becomes the next version, every claim where it stands there", async () => {
    const copy = await addCopy();
    const piers = await addClaim(copy, 1, "Twelve piers stand there");
    await addClaim(copy, 2, "Ships come");
    await addClaim(copy, 3, "The harbour grows");
    await expectOriginal(copy.articleId, piers, "12 piers 🛳");
    const result = await importText(desk.editor, upload(ORIGINAL, "original.txt"));
    expect(result).toMatchObject({
      ok: true,
      value: {
        outcome: "version_added",
        article: { id: copy.articleId },
        version: { number: 2, kind: "original", anchored: 1, undecided: 2, orphaned: 0 },
      },
    });
    expect(await anchorsIn(copy.articleId, 2)).toEqual([
      { state: "exact", ...placeOf("12 piers 🛳") },
      { state: "edited", ...placeOf("Ships come") },
      { state: "edited", ...placeOf("Harbour 🚀🚀 growing") },
    ]);
  });

  test("is recognised on the article's page too", async () => {
    const copy = await addCopy();
    const claim = await addClaim(copy, 1, "Twelve piers");
    await expectOriginal(copy.articleId, claim, "12 piers");
    const input = { ...upload(ORIGINAL, "o.txt"), articleId: copy.articleId };
    expect(await addVersion(desk.editor, input)).toMatchObject({
      value: { version: { number: 2, kind: "original", anchored: 1 } },
    });
  });

  test("is not taken for a version of another article", async () => {
    const copy = await addCopy();
    await expectOriginal(copy.articleId, await addClaim(copy, 1, "Twelve piers"), "12 piers");
    const { articleId } = await addCopy("Another article");
    const result = await addVersion(desk.editor, { ...upload(ORIGINAL, "o.txt"), articleId });
    expect(result).toMatchObject({ error: { code: "other_article", article: { number: 1 } } });
    expect(await versionsOf(desk.editor, articleId)).toHaveLength(1);
  });

  test("waits until its article is back from the archive", async () => {
    const copy = await addCopy();
    await expectOriginal(copy.articleId, await addClaim(copy, 1, "Twelve piers"), "12 piers");
    await archiveArticle(desk.editor, { articleId: copy.articleId });
    const result = await importText(desk.editor, upload(ORIGINAL, "o.txt"));
    expect(result).toMatchObject({ error: { code: "article_archived" } });
    expect(await versionsOf(desk.editor, copy.articleId)).toHaveLength(1);
  });
});

describe("a text that the desk has", () => {
  test("is not taken twice, and the answer says where it is", async () => {
    const { articleId } = await addCopy();
    const again = await importText(desk.editor, upload(COPY.replaceAll("\n", "\r\n"), "c.txt"));
    expect(again).toMatchObject({
      error: { code: "already_imported", version: 1, article: { id: articleId } },
    });
    const input = { ...paste(COPY), articleId };
    expect(await addVersion(desk.editor, input)).toMatchObject({
      error: { code: "already_imported" },
    });
  });

  test("is taken once when two people bring it at once", async () => {
    const copy = await addCopy();
    await expectOriginal(copy.articleId, await addClaim(copy, 1, "Twelve piers"), "12 piers");
    for (const text of [ORIGINAL, "A text that nobody knows"]) {
      const results = await Promise.all([
        importText(desk.editor, upload(text, "a.txt")),
        importText(desk.owner, upload(text, "b.txt")),
        addVersion(desk.editor, { ...upload(text, "c.txt"), articleId: copy.articleId }),
      ]);
      const codes = results.map((result) => (result.ok ? "added" : result.error.code)).toSorted();
      expect(codes).toEqual(["added", "already_imported", "already_imported"]);
    }
  });

  test("may be brought to another desk all the same", async () => {
    await addCopy();
    const other = await makeDesk(db, `other-${newId()}`);
    const result = await importText(other.editor, paste(COPY));
    expect(result).toMatchObject({ value: { outcome: "article_added", article: { number: 1 } } });
  });
});

describe("a file without text", () => {
  test.each([
    ["empty", encode(""), "empty"],
    ["blank", encode(" \r\n \t"), "empty"],
    ["not UTF-8", Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), "not_utf8"],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]), "binary"],
    ["NUL-bearing", encode("a\0b"), "binary"],
    ["of 50 MB", new Uint8Array(50 * 1024 * 1024).fill(0x61), "too_large"],
    ["with 6 MB of text", new Uint8Array(6 * 1024 * 1024).fill(0x61), "text_too_large"],
  ])("that is %s is refused, and nothing is written", async (_, bytes, code) => {
    const input = { source: { bytes }, sourceFile: "a.txt" };
    expect(await importText(desk.editor, input)).toMatchObject({ ok: false, error: { code } });
    const articles = await db.prisma.article.count({ where: { workspaceId: desk.workspaceId } });
    expect(articles).toBe(0);
  });

  test("of the largest size allowed comes in", async () => {
    const bytes = new Uint8Array(MAX_TEXT_BYTES).fill(0x61);
    const result = await importText(desk.editor, { source: { bytes }, sourceFile: "a.txt" });
    expect(result).toMatchObject({ ok: true });
  });
});

describe("an article of another desk", () => {
  test("takes no version", async () => {
    const { articleId } = await addCopy();
    const other = await makeDesk(db, `other-${newId()}`);
    for (const id of [articleId, newId()]) {
      const input = { ...paste("Another text"), articleId: id };
      await expect(addVersion(other.owner, input)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await versionsOf(desk.editor, articleId)).toHaveLength(1);
  });
});
