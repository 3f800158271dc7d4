import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { addVersion } from "@/lib/features/articles/importing";
import { getClaim } from "@/lib/features/claims/data";
import { createClaim, editClaim } from "@/lib/features/claims/mutations";
import { reviewsOfClaim } from "@/lib/features/reviews/data";
import { giveVerdict } from "@/lib/features/reviews/mutations";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { countUndecided, readTriage } from "./data";
import { decideAnchor, takeBackDecision } from "./mutations";

const db = testDatabase();

const FIRST = `The harbour grows

Twelve piers stand at the northern quay. Exports grew 3 % in May, the port authority said.

Ships from Lisbon came in every week. The old crane was sold to a museum in March.`;

const SECOND = `The harbour grows

A new ferry opened the season. Ships from Lisbon came in every week. The crew was paid on time.

Twelve piers stand at the northern quay. Exports grew 8 % in May, the port authority said.`;

let desk: TestDesk;
let article: { articleId: string; versionId: string };
let claims: Record<"piers" | "exports" | "ships" | "crane", string>;

async function claimAt(words: string): Promise<string> {
  const start = FIRST.indexOf(words);
  const made = await createClaim(desk.checker, {
    ...article,
    range: { start, end: start + words.length },
    content: { statement: words, kind: "figure", speaker: null, figures: [] },
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.id;
}

async function bring(text: string): Promise<number> {
  const { articleId } = article;
  const added = await addVersion(desk.editor, { articleId, source: { text }, sourceFile: null });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.version.number;
}

async function judge(claimId: string): Promise<void> {
  const { revision } = await getClaim(desk.checker, claimId);
  const verdict = { verdict: "unverifiable", reasons: "No register has it." } as const;
  const input = { claimId, revision, evidenceIds: [], ...verdict };
  expect(await giveVerdict(desk.checker, input)).toMatchObject({ ok: true });
}

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
  article = await makeArticle(db, desk, FIRST);
  claims = {
    piers: await claimAt("Twelve piers stand at the northern quay."),
    exports: await claimAt("Exports grew 3 % in May"),
    ships: await claimAt("Ships from Lisbon came in every week."),
    crane: await claimAt("The old crane was sold to a museum in March."),
  };
});

describe("a new version", () => {
  test("says of every claim what became of it, what needs a person first", async () => {
    const triage = await readTriage(desk.viewer, article.articleId, await bring(SECOND));
    const fates = Object.fromEntries(triage.items.map(({ claimId, fate }) => [claimId, fate]));
    expect(fates[claims.exports]).toBe("value_changed");
    expect(fates[claims.crane]).toBe("gone");
    expect(["unchanged", "moved"]).toContain(fates[claims.piers]);
    expect(["unchanged", "moved"]).toContain(fates[claims.ships]);
    expect(triage.items.slice(0, 2).map(({ claimId }) => claimId)).toEqual([
      claims.exports,
      claims.crane,
    ]);
    expect(triage.undecided).toBe(2);
    expect(await countUndecided(desk.viewer, triage.versionId)).toBe(2);
    expect(triage.newSentences).toContainEqual(
      expect.objectContaining({ text: "A new ferry opened the season.", start: 19 }),
    );
    for (const { proposed, reasons } of triage.newSentences) {
      expect(reasons.length > 0).toBe(proposed);
    }
  });

  test("ends the verdict on a claim whose value changed, and no other", async () => {
    await judge(claims.exports);
    await judge(claims.piers);
    await bring(SECOND);
    expect((await getClaim(desk.viewer, claims.exports)).status).toBe("in_review");
    expect((await getClaim(desk.viewer, claims.piers)).status).toBe("unverifiable");
    const holds = async (id: string) => {
      const { contentRevision } = await db.prisma.claim.findUniqueOrThrow({ where: { id } });
      const reviews = await reviewsOfClaim(desk.viewer, { id, contentRevision });
      return reviews.map((review) => review.holds);
    };
    expect(await holds(claims.exports)).toEqual([false]);
    expect(await holds(claims.piers)).toEqual([true]);
    const event = await db.prisma.auditEvent.findFirst({
      where: { claimId: claims.exports, type: "claim.text_changed" },
    });
    expect(event?.payload).toMatchObject({ version: 2, before: "unverifiable" });
  });

  test("starts from the last place that stands, and asks once about what is gone", async () => {
    const versionId = await versionOf(await bring(SECOND));
    await decideAnchor(desk.checker, decision(claims.crane, versionId, "gone"));
    const back = await bring(`${FIRST}\n\nTwo lines more.`);
    const { items } = await readTriage(desk.viewer, article.articleId, back);
    expect(find(items, claims.exports)).toMatchObject({
      fate: "unchanged",
      before: { version: 1 },
    });
    expect(find(items, claims.crane)).toMatchObject({ fate: "unchanged", accepted: true });
    const { undecided } = await readTriage(desk.viewer, article.articleId, await bring("Nothing."));
    expect(undecided).toBe(4);
  });
});

describe("a decision", () => {
  test("taken back lets the verdict hold again that it alone ended", async () => {
    const versionId = await versionOf(await bring(SECOND));
    await judge(claims.exports);
    await decideAnchor(desk.checker, decision(claims.exports, versionId, "new_meaning"));
    expect(await stateOf(claims.exports)).toEqual(["in_review", false]);
    await takeBackDecision(desk.checker, { claimId: claims.exports, versionId });
    expect(await stateOf(claims.exports)).toEqual(["unverifiable", true]);
    const events = await db.prisma.auditEvent.findMany({
      where: { claimId: claims.exports, type: "anchor.decided" },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { before: "unverifiable", after: "in_review" },
      { before: "in_review", after: "unverifiable", decision: "taken_back" },
    ]);
  });

  test("taken back leaves alone what something else ended, or somebody judged since", async () => {
    const versionId = await versionOf(await bring(SECOND));
    const [edited, judged] = [claims.exports, claims.crane];
    for (const claimId of [edited, judged]) {
      await judge(claimId);
      const hand = { place: { start: 0, end: 3 }, byHand: true };
      const input = decision(claimId, versionId, "new_meaning");
      await decideAnchor(desk.checker, claimId === judged ? { ...input, ...hand } : input);
    }
    const { revision } = await getClaim(desk.checker, edited);
    const content = { statement: "Exports grew 8 %." };
    await editClaim(desk.checker, { claimId: edited, revision, content });
    await judge(judged);
    for (const claimId of [edited, judged]) {
      await takeBackDecision(desk.checker, { claimId, versionId });
    }
    expect(await stateOf(edited)).toEqual(["in_review", false]);
    expect((await stateOf(judged))[0]).toBe("unverifiable");
    expect((await stateOf(judged)).slice(1)).toEqual(expect.arrayContaining([false, true]));
  });

  test("puts a claim where a person found it, says so, and can be taken back", async () => {
    const versionId = await versionOf(await bring(SECOND));
    const start = SECOND.indexOf("The crew was paid");
    const place = { start, end: start + 26 };
    const found = { ...decision(claims.crane, versionId, "same_meaning"), place, byHand: true };
    const outside = { ...found, place: { start: 0, end: SECOND.length + 1 } };
    expect(await decideAnchor(desk.checker, outside)).toMatchObject({
      error: { code: "range_outside_text" },
    });
    expect(await decideAnchor(desk.checker, found)).toEqual({ ok: true, value: null });
    const read = async () =>
      find((await readTriage(desk.viewer, article.articleId, 2)).items, claims.crane);
    expect(await read()).toMatchObject({
      now: { exact: "The crew was paid on time." },
      decision: { decision: "same_meaning", byHand: true },
    });
    const { anchors } = await getClaim(desk.viewer, claims.crane);
    expect(anchors.at(-1)).toMatchObject({ state: "edited", settled: true, start });
    await takeBackDecision(desk.checker, { claimId: claims.crane, versionId });
    expect(await read()).toMatchObject({ now: null, decision: null, fate: "gone" });
  });

  test("that it means something else ends the verdict, and can be taken back", async () => {
    const versionId = await versionOf(await bring(SECOND));
    await judge(claims.exports);
    const decided = decision(claims.exports, versionId, "new_meaning");
    expect(await decideAnchor(desk.checker, decided)).toEqual({ ok: true, value: null });
    const claim = await getClaim(desk.viewer, claims.exports);
    expect(claim.status).toBe("in_review");
    const { items } = await readTriage(desk.viewer, article.articleId, 2);
    expect(find(items, claims.exports)).toMatchObject({
      now: { exact: "Exports grew 8 % in May" },
      decision: { decision: "new_meaning" },
    });
    await takeBackDecision(desk.checker, { claimId: claims.exports, versionId });
    const again = await readTriage(desk.viewer, article.articleId, 2);
    expect(find(again.items, claims.exports)).toMatchObject({ decision: null });
    expect(again.undecided).toBe(2);
  });

  test("is made once, however many make it at once", async () => {
    const versionId = await versionOf(await bring(SECOND));
    const gone = decision(claims.crane, versionId, "gone");
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => decideAnchor(desk.checker, gone)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(refused)).toEqual(new Set(["already_decided"]));
    const events = await db.prisma.auditEvent.count({
      where: { type: "anchor.decided", claimId: claims.crane },
    });
    expect(events).toBe(1);
  });

  test("needs a place that was found, and a checker of this desk", async () => {
    const versionId = await versionOf(await bring(SECOND));
    const elsewhere = { ...decision(claims.crane, versionId, "same_meaning") };
    expect(await decideAnchor(desk.checker, elsewhere)).toMatchObject({
      error: { code: "place_missing" },
    });
    const invented = { ...elsewhere, place: { start: 0, end: 3 } };
    expect(await decideAnchor(desk.checker, invented)).toMatchObject({
      error: { code: "place_unknown" },
    });
    const gone = decision(claims.crane, versionId, "gone");
    await expect(decideAnchor(desk.viewer, gone)).rejects.toMatchObject({ code: "forbidden" });
    const others = await makeDesk(db, `desk-${newId()}`);
    await expect(decideAnchor(others.owner, gone)).rejects.toMatchObject({ code: "not_found" });
    await expect(readTriage(others.owner, article.articleId, 2)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("is none where nothing waits for one", async () => {
    const versionId = await versionOf(await bring(SECOND));
    const done = decision(claims.piers, versionId, "gone");
    expect(await decideAnchor(desk.checker, done)).toMatchObject({
      error: { code: "already_decided" },
    });
    const known = decision(claims.piers, article.versionId, "gone");
    await expect(decideAnchor(desk.checker, known)).rejects.toMatchObject({ code: "not_found" });
  });
});

/** The claim's status, and of each of its verdicts whether it holds. */
async function stateOf(id: string) {
  const { status, contentRevision } = await db.prisma.claim.findUniqueOrThrow({ where: { id } });
  const reviews = await reviewsOfClaim(desk.viewer, { id, contentRevision });
  return [status, ...reviews.map(({ holds }) => holds)];
}

function find<T extends { claimId: string }>(items: readonly T[], claimId: string): T | undefined {
  return items.find((item) => item.claimId === claimId);
}

function decision(
  claimId: string,
  versionId: string,
  made: "same_meaning" | "new_meaning" | "gone",
) {
  return { claimId, versionId, decision: made, place: null, byHand: false };
}

async function versionOf(number: number): Promise<string> {
  const { articleId } = article;
  const version = await db.prisma.articleVersion.findFirstOrThrow({ where: { articleId, number } });
  return version.id;
}
