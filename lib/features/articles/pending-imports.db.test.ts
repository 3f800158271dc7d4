import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { joinDesk, makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { versionContent, versionsOf } from "./data";
import { importText } from "./importing";
import {
  dropPending,
  importPendingArticle,
  importPendingVersion,
  keepPending,
  listPending,
} from "./pending-imports";
import type { PendingView } from "./preview";

const db = testDatabase();
let desk: TestDesk;

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
});

const DRAFT = "# Piers\n\nTwelve piers stand there.\n\n- One is new.\n";
const file = (text = DRAFT, name = "draft.md") => ({
  source: { bytes: new TextEncoder().encode(text) },
  sourceFile: name,
  articleId: null,
});
const NO_DETAILS = {
  title: null,
  publisher: null,
  author: null,
  publishedOn: null,
  deadline: null,
};

async function kept(scope: WorkspaceScope, brought = file()): Promise<PendingView> {
  const result = await keepPending(scope, brought);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const take = (scope: WorkspaceScope, { id }: { id: string }) =>
  importPendingArticle(scope, { pendingId: id, details: NO_DETAILS });

describe("what is read", () => {
  test("is shown before anything is stored, and stored as it was shown", async () => {
    const pending = await kept(desk.editor);
    expect(pending).toMatchObject({
      format: "md",
      name: "draft.md",
      fetched: null,
      rawSha256: sha256(DRAFT),
      properties: { title: "Piers", author: null },
      becomes: null,
      words: 8,
      blocks: 3,
      pages: null,
      beginning: { text: DRAFT.trimEnd(), isWhole: true },
    });
    expect(await db.prisma.article.count({ where: { workspaceId: desk.workspaceId } })).toBe(0);
    const details = { ...NO_DETAILS, title: "The piers", author: "A. Reporter" };
    const imported = await importPendingArticle(desk.editor, { pendingId: pending.id, details });
    if (!imported.ok) throw new Error(imported.error.message);
    expect(imported.value).toMatchObject({
      outcome: "article_added",
      article: { title: "The piers" },
    });
    const [version] = await versionsOf(desk.viewer, imported.value.article.id);
    expect(version).toMatchObject({
      format: "md",
      sourceFile: "draft.md",
      rawSha256: sha256(DRAFT),
    });
    const { text, blocks } = await versionContent(desk.viewer, version!.id);
    expect(text).toBe(DRAFT);
    expect(blocks).toEqual(pending.beginning.blocks);
    expect(blocks.map(({ role }) => role)).toEqual(["heading", "paragraph", "list_item"]);
  });

  test("is there on return until it is imported or dropped", async () => {
    const one = await kept(desk.editor);
    const two = await kept(desk.editor, file("Another text."));
    expect(await listPending(desk.editor)).toEqual([one, two]);
    await dropPending(desk.editor, { pendingId: two.id });
    await take(desk.editor, one);
    expect(await listPending(desk.editor)).toEqual([]);
  });

  test("is refused where the desk has it, and says where", async () => {
    await importText(desk.editor, { source: { text: DRAFT }, sourceFile: null });
    const again = await keepPending(desk.editor, file());
    expect(again).toMatchObject({ error: { code: "already_imported", article: { number: 1 } } });
    expect(await db.prisma.pendingImport.count()).toBe(0);
  });

  test("is refused where it cannot be read, and nothing is kept", async () => {
    const broken = await keepPending(desk.editor, file("no file of Word", "a.docx"));
    expect(broken).toMatchObject({ error: { code: "damaged" } });
    expect(await db.prisma.pendingImport.count()).toBe(0);
  });
});

describe("another member", () => {
  test("finds nothing, of the same desk or of another", async () => {
    const pending = await kept(desk.editor);
    const colleague = await joinDesk(db, desk.workspaceId, "owner", "Colleague");
    const other = await makeDesk(db, `other-${newId()}`);
    for (const scope of [colleague, other.editor]) {
      expect(await listPending(scope)).toEqual([]);
      expect(await take(scope, pending)).toMatchObject({ error: { code: "preview_gone" } });
      await dropPending(scope, { pendingId: pending.id });
    }
    expect(await listPending(desk.editor)).toEqual([pending]);
  });

  test("below an editor may not even have a file read", async () => {
    for (const scope of [desk.checker, desk.viewer]) {
      await expect(keepPending(scope, file())).rejects.toMatchObject({ code: "forbidden" });
      await expect(listPending(scope)).rejects.toMatchObject({ code: "forbidden" });
      await expect(take(scope, { id: newId() })).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("after a day", () => {
  test("it is gone, and goes from the database with the next one", async () => {
    const old = await kept(desk.editor);
    const createdAt = new Date(Date.now() - 24 * 60 * 60 * 1000 - 1000);
    await db.prisma.pendingImport.updateMany({ where: { id: old.id }, data: { createdAt } });
    expect(await listPending(desk.editor)).toEqual([]);
    expect(await take(desk.editor, old)).toMatchObject({ error: { code: "preview_gone" } });
    const fresh = await kept(desk.owner, file("Another text."));
    const rows = await db.prisma.pendingImport.findMany({
      where: { workspaceId: desk.workspaceId },
      select: { id: true },
    });
    expect(rows).toEqual([{ id: fresh.id }]);
  });
});

test("a member has a hundred of them: the oldest goes for the newest", async () => {
  const first = await kept(desk.editor);
  const row = await db.prisma.pendingImport.findUniqueOrThrow({ where: { id: first.id } });
  const { document, preview, ...shown } = row;
  const read = {
    document: document!,
    preview: preview!,
    sha256: shown.sha256,
    length: shown.length,
  };
  const { workspaceId } = desk;
  const { memberId } = desk.editor.actor;
  await db.prisma.pendingImport.createMany({
    data: Array.from({ length: 99 }, (_, index) => ({
      id: newId(),
      workspaceId,
      memberId: memberId!,
      ...read,
      createdAt: new Date(Date.now() + index),
    })),
  });
  const others = await kept(desk.owner, file("A colleague's."));
  const rows = () => db.prisma.pendingImport.findMany({ where: { workspaceId } });
  expect(await rows()).toHaveLength(101);
  const last = await kept(desk.editor, file("The last one."));
  const ids = (await rows()).map(({ id }) => id);
  expect(ids).toHaveLength(101);
  expect(ids).toEqual(expect.arrayContaining([others.id, last.id]));
  expect(ids).not.toContain(first.id);
});

describe("at once", () => {
  test("two presses import it once", async () => {
    const pending = await kept(desk.editor);
    const results = await Promise.all([take(desk.editor, pending), take(desk.editor, pending)]);
    const codes = results.map((result) => (result.ok ? "added" : result.error.code)).toSorted();
    expect(codes).toEqual(["added", "preview_gone"]);
  });

  test("two people with the same file import it once, and the second keeps the preview", async () => {
    const [mine, theirs] = await Promise.all([kept(desk.editor), kept(desk.owner)]);
    const results = await Promise.all([take(desk.editor, mine), take(desk.owner, theirs)]);
    const codes = results.map((result) => (result.ok ? "added" : result.error.code)).toSorted();
    expect(codes).toEqual(["added", "already_imported"]);
    const left = await db.prisma.pendingImport.count({ where: { workspaceId: desk.workspaceId } });
    expect(left).toBe(1);
  });
});

/** An article whose original is `DRAFT`, which is not here yet. */
async function expectOriginal() {
  const { articleId } = await makeArticle(db, desk);
  const { workspaceId } = desk;
  const identity = { sha256: sha256(DRAFT), length: codePointLength(DRAFT) };
  await db.prisma.expectedVersion.create({
    data: { id: newId(), workspaceId, articleId, kind: "original", ...identity },
  });
  return articleId;
}

describe("a text that belongs to an article", () => {
  test("says so in its preview, and becomes its version", async () => {
    const articleId = await expectOriginal();
    const pending = await kept(desk.editor);
    expect(pending.becomes).toMatchObject({ kind: "original", article: { id: articleId } });
    expect(await take(desk.editor, pending)).toMatchObject({
      value: { outcome: "version_added", version: { number: 2, kind: "original" } },
    });
  });

  test("is no version of another one", async () => {
    await expectOriginal();
    const other = await importText(desk.editor, { source: { text: "Other." }, sourceFile: null });
    const articleId = other.ok ? other.value.article.id : "";
    expect(await keepPending(desk.editor, { ...file(), articleId })).toMatchObject({
      error: { code: "other_article", article: { number: 1 } },
    });
  });

  test("is a draft where that is what it was brought as", async () => {
    const { articleId } = await makeArticle(db, desk);
    const result = await keepPending(desk.editor, { ...file(), articleId });
    const pendingId = result.ok ? result.value.id : "";
    expect(result).toMatchObject({
      value: { becomes: { kind: "draft", article: { id: articleId } } },
    });
    expect(await importPendingVersion(desk.editor, { pendingId, articleId })).toMatchObject({
      value: { outcome: "version_added", version: { number: 2, kind: "draft" } },
    });
    const events = await db.prisma.auditEvent.findMany({ where: { articleId } });
    expect(events.map(({ type }) => type)).toEqual(["version.added"]);
  });

  test("of another desk answers as none", async () => {
    const { articleId } = await makeArticle(db, desk);
    const other = await makeDesk(db, `other-${newId()}`);
    const asked = keepPending(other.editor, { ...file(), articleId });
    await expect(asked).rejects.toMatchObject({ code: "not_found" });
  });
});
