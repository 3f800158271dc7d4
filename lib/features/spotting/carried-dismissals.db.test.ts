import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { versionsOf } from "@/lib/features/articles/data";
import { addVersion } from "@/lib/features/articles/importing";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { coverageOfVersion, dismissalsOf } from "./data";
import { dismissPassages, takeBackDismissals } from "./mutations";

const db = testDatabase();
let desk: TestDesk;
let articleId: string;
let versionId: string;

const FIRST = `The pier is old. It moved 67 % of the grain. Gulls cry.

Rain fell. Gulls "sing" at night, they say. Rain fell. The mayor smiled.`;
const SECOND = `It had snowed. The mayor smiled. The pier is old. It moved 76 % of the grain.

Rain fell. Gulls “sing” at night, they say.`;

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
  ({ articleId, versionId } = await makeArticle(db, desk, FIRST));
});

async function dismiss(words: string, from = FIRST.indexOf(words)) {
  const done = await dismissPassages(desk.checker, {
    versionId,
    passages: [{ start: from, end: from + words.length }],
    reason: "opinion",
    newestKnown: null,
  });
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

async function bring(text: string) {
  const source = { text };
  const added = await addVersion(desk.editor, { articleId, source, sourceFile: null });
  if (!added.ok) throw new Error(added.error.message);
  const newest = (await versionsOf(desk.viewer, articleId)).at(-1)!;
  return { ...newest, dismissals: await dismissalsOf(desk.viewer, newest.id) };
}

const words = (dismissals: readonly { exact: string; carriedFrom: number | null }[]) =>
  dismissals.map(({ exact, carriedFrom }) => `${exact} ${carriedFrom}`);

describe("a new version", () => {
  test("keeps what was dismissed where its words stand for certain, with who and when", async () => {
    const said = ["The pier is old.", 'Gulls "sing" at night, they say.', "The mayor smiled."];
    for (const one of said) await dismiss(one);
    const before = await dismissalsOf(desk.viewer, versionId);
    const { dismissals, id } = await bring(SECOND);
    expect(words(dismissals)).toEqual([
      "The mayor smiled. 1",
      "The pier is old. 1",
      "Gulls “sing” at night, they say. 1",
    ]);
    for (const { reason, by, at, start, end, exact } of dismissals) {
      expect(before).toContainEqual(expect.objectContaining({ reason, by, at }));
      expect(SECOND.slice(start, end)).toBe(exact);
    }
    const version = { id, sha256: sha256(SECOND) };
    expect((await coverageOfVersion(desk.viewer, version)).numbers).toMatchObject({ noFact: 3 });
  });

  test("asks again where a word changed, or the place is not certain", async () => {
    await dismiss("It moved 67 % of the grain.");
    await dismiss("Gulls cry.");
    await dismiss("Rain fell.", FIRST.lastIndexOf("Rain fell."));
    expect((await bring(SECOND)).dismissals).toEqual([]);
  });

  test("brings back nothing that was taken back", async () => {
    const { added } = await dismiss("The pier is old.");
    await takeBackDismissals(desk.checker, { dismissalIds: added });
    expect((await bring(SECOND)).dismissals).toEqual([]);
  });

  test("after another still names the one in which it was said", async () => {
    await dismiss("The pier is old.");
    await bring(SECOND);
    const third = await bring(`${SECOND} Fog came.`);
    expect(words(third.dismissals)).toEqual(["The pier is old. 1"]);
    await takeBackDismissals(desk.checker, { dismissalIds: [third.dismissals[0]!.id] });
    expect(await dismissalsOf(desk.viewer, versionId)).toHaveLength(1);
  });

  test("is told of in the history with how many", async () => {
    await dismiss("The pier is old.");
    await bring(SECOND);
    const event = await db.prisma.auditEvent.findFirst({
      where: { articleId, type: "version.added" },
    });
    expect(event?.payload).toMatchObject({ number: 2, dismissals: 1 });
  });
});
