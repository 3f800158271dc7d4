import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { findArticle, getArticle, versionsOf, versionText } from "./data";
import { importText } from "./importing";
import { archiveArticle, editArticle, restoreArticle } from "./mutations";
import { listArticles } from "./overview";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
  other = await makeDesk(db, `other-${newId()}`);
});

const details = {
  title: "A title",
  publisher: null,
  author: null,
  publishedOn: null,
  deadline: null,
};

async function addArticle(text = "The harbour grows\n\nIt has twelve piers.") {
  const added = await importText(desk.editor, { source: { text }, sourceFile: null });
  if (!added.ok) throw new Error(added.error.message);
  return getArticle(desk.editor, added.value.article.id);
}

async function eventsOf(articleId: string) {
  const events = await db.prisma.auditEvent.findMany({
    where: { articleId },
    orderBy: { sequence: "asc" },
  });
  return events.map(({ type, payload, actorId }) => ({ type, payload, actorId }));
}

describe("editing", () => {
  test("saves the fields, keeps the address, and tells what changed", async () => {
    const { id, slug } = await addArticle();
    const changed = { ...details, publisher: "The Post", deadline: "2026-03-04" };
    const saved = await editArticle(desk.editor, { articleId: id, revision: 1, details: changed });
    expect(saved).toMatchObject({ ok: true, value: { ...changed, slug, revision: 2 } });
    expect(await getArticle(desk.viewer, id)).toMatchObject(changed);
    expect((await eventsOf(id)).at(-1)).toEqual({
      type: "article.edited",
      actorId: desk.editor.actor.memberId,
      payload: {
        number: 1,
        changes: {
          title: { before: "The harbour grows", after: "A title" },
          publisher: { before: null, after: "The Post" },
          deadline: { before: null, after: "2026-03-04" },
        },
      },
    });
  });

  test("a save that changes nothing writes nothing", async () => {
    const { id, title } = await addArticle();
    const input = { articleId: id, revision: 1, details: { ...details, title } };
    expect(await editArticle(desk.editor, input)).toMatchObject({
      ok: true,
      value: { revision: 1 },
    });
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test("of two people who save the same revision, the second sees what the first did", async () => {
    const { id } = await addArticle();
    const save = (title: string) =>
      editArticle(desk.editor, { articleId: id, revision: 1, details: { ...details, title } });
    const results = await Promise.all([save("One"), save("Two")]);
    const winner = results.find((result) => result.ok);
    const loser = results.find((result) => !result.ok);
    expect(loser).toMatchObject({ error: { code: "stale", current: winner?.value } });
    expect(await getArticle(desk.editor, id)).toEqual(winner?.value);
  });
});

describe("archiving", () => {
  test("puts an article away and brings it back, each once in the history", async () => {
    const { id } = await addArticle();
    await archiveArticle(desk.editor, { articleId: id });
    const again = await archiveArticle(desk.editor, { articleId: id });
    expect(again).toMatchObject({ ok: true, value: { revision: 2 } });
    expect((await listArticles(desk.viewer, { archived: false })).rows).toEqual([]);
    expect((await listArticles(desk.viewer, { archived: true })).rows).toMatchObject([{ id }]);
    await restoreArticle(desk.editor, { articleId: id });
    expect((await listArticles(desk.viewer, { archived: false })).rows).toMatchObject([{ id }]);
    const types = (await eventsOf(id)).map((event) => event.type);
    expect(types).toEqual([
      "article.added",
      "version.added",
      "article.archived",
      "article.restored",
    ]);
  });
});

describe("who may", () => {
  test.each(["checker", "viewer"] as const)("a %s reads and changes nothing", async (role) => {
    const { id, slug } = await addArticle();
    const scope = desk[role];
    expect(await findArticle(scope, slug)).toMatchObject({ id });
    const input = { articleId: id, revision: 1, details };
    await expect(editArticle(scope, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(archiveArticle(scope, { articleId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(restoreArticle(scope, { articleId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    const text = { source: { text: "x" }, sourceFile: null };
    await expect(importText(scope, text)).rejects.toMatchObject({ code: "forbidden" });
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test("another desk's article is not there, whatever is asked of it", async () => {
    const { id, slug } = await addArticle();
    const [version] = await versionsOf(desk.editor, id);
    const stranger = other.owner;
    const missing = { code: "not_found" };
    expect(await findArticle(stranger, slug)).toBeNull();
    expect(await versionsOf(stranger, id)).toEqual([]);
    expect((await listArticles(stranger, { archived: false })).rows).toEqual([]);
    await expect(getArticle(stranger, id)).rejects.toMatchObject(missing);
    await expect(versionText(stranger, version!.id)).rejects.toMatchObject(missing);
    const input = { articleId: id, revision: 1, details };
    await expect(editArticle(stranger, input)).rejects.toMatchObject(missing);
    await expect(archiveArticle(stranger, { articleId: id })).rejects.toMatchObject(missing);
    for (const nothing of [newId(), "no id"]) {
      await expect(getArticle(stranger, nothing)).rejects.toMatchObject(missing);
      await expect(versionText(stranger, nothing)).rejects.toMatchObject(missing);
    }
  });
});
