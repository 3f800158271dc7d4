import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { createClaim } from "@/lib/features/claims/mutations";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { coverageOfVersion, dismissalsOf } from "./data";
import { dismissPassages, takeBackDismissals } from "./mutations";
import { candidatesIn } from "./reading";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let article: TestArticle;

const TEXT = "The pier is old. It moved 67 % of the grain. Gulls cry.";

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
  other = await makeDesk(db, `other-${newId()}`);
  article = await makeArticle(db, desk, TEXT);
});

function at(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function input(...words: string[]) {
  return {
    versionId: article.versionId,
    passages: words.map(at),
    reason: "opinion" as const,
    newestKnown: 1,
  };
}

async function dismiss(...words: string[]) {
  const done = await dismissPassages(desk.checker, input(...words));
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

function coverage(scope: WorkspaceScope) {
  return coverageOfVersion(scope, { id: article.versionId, sha256: sha256(TEXT) });
}

async function events() {
  const found = await db.prisma.auditEvent.findMany({
    where: { workspaceId: desk.workspaceId },
    orderBy: { sequence: "asc" },
  });
  return found.map(({ type, payload, articleId }) => ({ type, payload, articleId }));
}

describe("dismissing", () => {
  test("keeps the words, who did it and why, and tells it once for a run", async () => {
    const { dismissals, added } = await dismiss("The pier is old.", "Gulls cry.");
    expect(dismissals).toEqual([
      expect.objectContaining({
        exact: "The pier is old.",
        reason: "opinion",
        by: { memberId: desk.checker.actor.memberId, name: expect.stringContaining("checker") },
      }),
      expect.objectContaining({ exact: "Gulls cry.", ...at("Gulls cry.") }),
    ]);
    expect(added).toEqual(dismissals.map(({ id }) => id));
    expect(await events()).toEqual([
      {
        type: "passage.dismissed",
        articleId: article.articleId,
        payload: {
          version: 1,
          reason: "opinion",
          count: 2,
          words: ["The pier is old.", "Gulls cry."],
        },
      },
    ]);
    expect((await coverage(desk.viewer)).numbers).toEqual({
      sentences: 3,
      claim: 0,
      noFact: 2,
      open: 1,
      flagged: 1,
      percent: 66,
    });
  });

  test("of two at once the second finds it done, and the first one's reason stays", async () => {
    const [one, two] = await Promise.all([
      dismissPassages(desk.checker, input("Gulls cry.")),
      dismissPassages(desk.editor, { ...input("Gulls cry."), reason: "prediction" }),
    ]);
    if (!one.ok || !two.ok) throw new Error("refused");
    const [kept] = await dismissalsOf(desk.viewer, article.versionId);
    expect(one.value.added.length + two.value.added.length).toBe(1);
    expect([one.value.dismissals, two.value.dismissals]).toEqual([[kept], [kept]]);
    expect(await events()).toHaveLength(1);
  });

  test("many at once over the same sentences in any order end with each dismissed once", async () => {
    const sentences = ["The pier is old.", "It moved 67 % of the grain.", "Gulls cry."];
    await Promise.all(
      [sentences, sentences.toReversed(), sentences.slice(1), sentences.slice(0, 2)].map((run) =>
        dismiss(...run),
      ),
    );
    const found = await dismissalsOf(desk.viewer, article.versionId);
    expect(found.map(({ exact }) => exact)).toEqual(sentences);
    const told = (await events()).map(({ payload }) => (payload as { count: number }).count);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test("a claim made in a dismissed sentence stays beside the dismissal", async () => {
    await dismiss("Gulls cry.");
    const made = await createClaim(desk.checker, {
      articleId: article.articleId,
      versionId: article.versionId,
      range: at("Gulls cry"),
      content: { statement: "Gulls cry.", kind: "event", speaker: null, figures: [] },
    });
    expect(made.ok).toBe(true);
    const { sentences, dismissals } = await coverage(desk.viewer);
    expect(sentences.at(-1)?.state).toBe("claim");
    expect(dismissals).toHaveLength(1);
  });

  test("a sentence whose every proposal was dismissed has been looked at", async () => {
    const [proposal] = candidatesIn({ text: TEXT, sha256: sha256(TEXT), blocks: [] });
    const { start, end } = proposal!;
    expect(TEXT.slice(start, end)).toBe("It moved 67 % of the grain");
    const part = { ...input(), passages: [{ start, end: end - 10 }] };
    await dismissPassages(desk.checker, part);
    expect((await coverage(desk.viewer)).numbers).toMatchObject({ noFact: 0, flagged: 1 });
    await dismissPassages(desk.checker, { ...input(), passages: [{ start, end }] });
    expect((await coverage(desk.viewer)).numbers).toMatchObject({ noFact: 1, flagged: 0 });
  });

  test("a passage outside the text is refused whole", async () => {
    const passages = [at("Gulls cry."), { start: 10, end: TEXT.length + 1 }];
    expect(await dismissPassages(desk.checker, { ...input(), passages })).toMatchObject({
      ok: false,
      error: { code: "range_outside_text" },
    });
    expect(await events()).toEqual([]);
  });

  test("a tab that does not know the newest version marks nothing", async () => {
    const { articleId } = article;
    const { workspaceId } = desk;
    const version = { id: newId(), workspaceId, articleId, number: 2, kind: "draft" } as const;
    await db.prisma.articleVersion.create({
      data: { ...version, text: "New.", sha256: "b".repeat(64), length: 4 },
    });
    expect(await dismissPassages(desk.checker, input("Gulls cry."))).toMatchObject({
      ok: false,
      error: { code: "version_replaced", message: expect.stringContaining("Version 2") },
    });
    const knowing = { ...input("Gulls cry."), newestKnown: 2 };
    expect(await dismissPassages(desk.checker, knowing)).toMatchObject({ ok: true });
  });
});

describe("taking back", () => {
  test("undoes a run in one event; a second time it does nothing", async () => {
    const { added } = await dismiss("The pier is old.", "Gulls cry.");
    expect(await takeBackDismissals(desk.editor, { dismissalIds: added })).toMatchObject({
      value: { takenBack: 2 },
    });
    expect(await takeBackDismissals(desk.checker, { dismissalIds: added })).toMatchObject({
      value: { takenBack: 0 },
    });
    expect(await dismissalsOf(desk.viewer, article.versionId)).toEqual([]);
    expect((await events()).at(-1)).toEqual({
      type: "passage.restored",
      articleId: article.articleId,
      payload: { version: 1, count: 2, words: ["The pier is old.", "Gulls cry."] },
    });
    expect(await events()).toHaveLength(2);
  });

  test("what was taken back can be dismissed again, and the old record stays", async () => {
    const { added } = await dismiss("Gulls cry.");
    await takeBackDismissals(desk.checker, { dismissalIds: added });
    expect((await dismiss("Gulls cry.")).added).toHaveLength(1);
    expect(await db.prisma.dismissal.count({ where: { versionId: article.versionId } })).toBe(2);
  });

  test("two at once take it back once", async () => {
    const { added } = await dismiss("Gulls cry.");
    const results = await Promise.all([
      takeBackDismissals(desk.checker, { dismissalIds: added }),
      takeBackDismissals(desk.editor, { dismissalIds: added }),
    ]);
    const takenBack = results.map((result) => (result.ok ? result.value.takenBack : -1));
    expect(takenBack.toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe("who may", () => {
  test("a viewer may neither dismiss nor take back", async () => {
    const { added } = await dismiss("Gulls cry.");
    await expect(dismissPassages(desk.viewer, input("The pier is old."))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(takeBackDismissals(desk.viewer, { dismissalIds: added })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("another desk's version and dismissals are not there", async () => {
    const { added } = await dismiss("Gulls cry.");
    const notThere = { code: "not_found" };
    await expect(dismissPassages(other.owner, input("Gulls cry."))).rejects.toMatchObject(notThere);
    await expect(takeBackDismissals(other.owner, { dismissalIds: added })).rejects.toMatchObject(
      notThere,
    );
    await expect(coverage(other.owner)).rejects.toMatchObject(notThere);
    expect(await dismissalsOf(other.owner, article.versionId)).toEqual([]);
    expect(await dismissalsOf(desk.viewer, article.versionId)).toHaveLength(1);
  });

  test("an archived article takes none", async () => {
    const { added } = await dismiss("Gulls cry.");
    const id = article.articleId;
    await db.prisma.article.update({ where: { id }, data: { archivedAt: new Date() } });
    const notThere = { code: "not_found" };
    await expect(dismissPassages(desk.owner, input("Gulls"))).rejects.toMatchObject(notThere);
    await expect(takeBackDismissals(desk.owner, { dismissalIds: added })).rejects.toMatchObject(
      notThere,
    );
  });
});
