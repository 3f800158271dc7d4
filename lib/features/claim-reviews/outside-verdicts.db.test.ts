import { beforeAll, describe, expect, it } from "vitest";
import { createClaim } from "@/lib/features/claims/mutations";
import { evidenceOfClaim } from "@/lib/features/evidence/data";
import { editEvidence, removeEvidence } from "@/lib/features/evidence/mutations";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { pageWith, REVIEW, VERDICT } from "./claim-review-fixture";
import { previewMarkup, waitingVerdicts } from "./data";
import { importOutsideVerdict } from "./mutations";
import type { OutsideVerdict } from "./schema";

const db = testDatabase();
const WORDS = "Outside verdict by Checks of the Coast: “False” (1 of 5), 3 May 2021";

let desk: TestDesk;
let other: TestDesk;
let claimId: string;

/** A claim of its own for each test that needs one untouched. */
async function makeClaim(scope: WorkspaceScope, place: { articleId: string; versionId: string }) {
  const made = await createClaim(scope, {
    ...place,
    range: { start: 0, end: 5 },
    content: { statement: "The bridge cost more.", kind: "figure", speaker: null, figures: [] },
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.id;
}

async function bring(
  scope: WorkspaceScope,
  changes: Partial<OutsideVerdict> = {},
  use: { claimId: string; stance: "refutes" } | null = null,
) {
  const result = await importOutsideVerdict(scope, { verdict: { ...VERDICT, ...changes }, use });
  if (!result.ok) throw new Error("refused");
  return result.value;
}

beforeAll(async () => {
  desk = await makeDesk(db, "desk");
  other = await makeDesk(db, "other");
  const article = await makeArticle(db, desk);
  claimId = await makeClaim(desk.editor, article);
});

describe("an outside verdict", () => {
  it("comes in once, with its source, however often and by whomever it is brought", async () => {
    const first = await bring(desk.checker);
    expect(first).toMatchObject({ wasKnown: false, evidence: null });
    const again = await bring(desk.editor, { url: `${VERDICT.url}?utm_source=a` });
    expect(again).toEqual({ ...first, wasKnown: true });
    const many = await Promise.all(Array.from({ length: 5 }, () => bring(desk.checker)));
    expect(new Set(many.map((one) => one.outsideVerdictId))).toEqual(
      new Set([first.outsideVerdictId]),
    );
    const where = { workspaceId: desk.workspaceId };
    expect(await db.prisma.source.findMany({ where })).toMatchObject([
      {
        url: VERDICT.url,
        publisher: "Checks of the Coast",
        kind: "news",
        createdById: desk.checker.actor.memberId,
      },
    ]);
    expect(await db.prisma.outsideVerdict.count({ where })).toBe(1);
    const events = await db.prisma.auditEvent.findMany({
      where: { ...where, type: { startsWith: "outside" } },
    });
    expect(events).toMatchObject([
      {
        payload: {
          id: first.outsideVerdictId,
          reviewer: "Checks of the Coast",
          rating: "“False” (1 of 5)",
        },
      },
    ]);
  });

  it("is another one when the reviewer says something else", async () => {
    const { outsideVerdictId } = await bring(desk.checker);
    const changed = await bring(desk.checker, { rating: { ...VERDICT.rating, text: "Half true" } });
    expect(changed).toMatchObject({ wasKnown: false });
    expect(changed.outsideVerdictId).not.toBe(outsideVerdictId);
  });

  it("becomes evidence with the stance that a person chose, once on a claim, and no verdict", async () => {
    const use = { claimId, stance: "refutes" as const };
    const { outsideVerdictId, evidence } = await bring(desk.checker, {}, use);
    expect(evidence).toMatchObject({
      claimId,
      stance: "refutes",
      url: VERDICT.url,
      sourceType: "secondary",
      publisher: "Checks of the Coast",
      outsideVerdict: { id: outsideVerdictId, words: WORDS },
    });
    expect((await bring(desk.editor, {}, use)).evidence?.id).toBe(evidence!.id);
    expect(await evidenceOfClaim(desk.viewer, claimId)).toHaveLength(1);
    expect(await db.prisma.review.count({ where: { claimId } })).toBe(0);
    expect(await db.prisma.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({
      status: "unreviewed",
    });
  });

  it("stays with its evidence as long as that cites its source", async () => {
    const { evidence } = await bring(desk.checker, {}, { claimId, stance: "refutes" });
    const renamed = await editEvidence(desk.checker, {
      evidenceId: evidence!.id,
      revision: evidence!.revision,
      content: { title: "Another title" },
    });
    expect(renamed).toMatchObject({ ok: true, value: { outsideVerdict: { words: WORDS } } });
    const moved = await editEvidence(desk.checker, {
      evidenceId: evidence!.id,
      revision: evidence!.revision + 1,
      content: { url: "https://elsewhere.example/" },
    });
    expect(moved).toMatchObject({ ok: true, value: { outsideVerdict: null } });
    await removeEvidence(desk.checker, {
      evidenceId: evidence!.id,
      revision: evidence!.revision + 2,
    });
  });

  it("can come without an address, by its words", async () => {
    const { outsideVerdictId } = await bring(desk.checker, { url: null });
    const row = await db.prisma.outsideVerdict.findFirstOrThrow({
      where: { id: outsideVerdictId },
      include: { source: true },
    });
    expect(row.source).toMatchObject({
      url: null,
      citation: `Checks of the Coast: Fact check: ${VERDICT.claim}`,
    });
  });

  it("is not for who may only read, nor on a claim of another desk", async () => {
    await expect(bring(desk.viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewMarkup(desk.viewer, { text: "{}", address: null })).rejects.toMatchObject({
      code: "forbidden",
    });
    const use = { claimId, stance: "refutes" as const };
    await expect(bring(other.checker, {}, use)).rejects.toMatchObject({ code: "not_found" });
    expect(
      await db.prisma.outsideVerdict.count({ where: { workspaceId: other.workspaceId } }),
    ).toBe(0);
  });
});

describe("a preview", () => {
  const page = pageWith(
    JSON.stringify(REVIEW),
    JSON.stringify({ ...REVIEW, reviewRating: {} }),
    "{ no json",
  );

  async function preview(scope: WorkspaceScope) {
    const result = await previewMarkup(scope, { text: page, address: null });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  }

  it("shows what is found beside what this desk has, and what cannot be taken", async () => {
    const { outsideVerdictId } = await bring(desk.checker, {}, { claimId, stance: "refutes" });
    expect(await preview(desk.checker)).toEqual({
      address: null,
      found: [
        {
          place: "script 1",
          id: outsideVerdictId,
          verdict: VERDICT,
          words: WORDS,
          share: 0,
          proposedStance: "refutes",
          claims: [{ id: claimId, ref: "A1-1", stance: "refutes" }],
        },
      ],
      problems: [
        { place: "script 3", code: "not_json", message: "It stops being JSON on line 1." },
        {
          place: "script 2",
          code: "no_rating",
          message: "It has no rating, in words or as a number.",
        },
      ],
      more: 0,
    });
    expect((await preview(other.checker)).found).toMatchObject([{ id: null, claims: [] }]);
  });

  it("says why a page cannot be read", async () => {
    const deep = "<div>".repeat(2000);
    expect(await previewMarkup(desk.checker, { text: deep, address: null })).toMatchObject({
      ok: false,
      error: { code: "too_deep" },
    });
    expect(await previewMarkup(desk.checker, { bytes: new Uint8Array() })).toMatchObject({
      error: { code: "empty" },
    });
    expect(await previewMarkup(desk.checker, { url: "http://169.254.169.254/" })).toMatchObject({
      error: { code: "refused_address" },
    });
  });
});

it("waits on no claim until it is evidence, and again when that is removed", async () => {
  const fresh = await makeDesk(db, "fresh");
  const article = await makeArticle(db, fresh);
  const id = await makeClaim(fresh.editor, article);
  const waiting = async () =>
    (await waitingVerdicts(fresh.viewer)).verdicts.map(({ verdict }) => verdict);
  expect(await waiting()).toEqual([]);
  await bring(fresh.checker);
  expect(await waiting()).toEqual([VERDICT]);
  const { evidence } = await bring(fresh.checker, {}, { claimId: id, stance: "refutes" });
  expect(await waiting()).toEqual([]);
  await removeEvidence(fresh.checker, { evidenceId: evidence!.id, revision: evidence!.revision });
  expect(await waiting()).toEqual([VERDICT]);
  expect((await waitingVerdicts(desk.viewer)).verdicts).not.toContainEqual(
    expect.objectContaining({ id: evidence!.outsideVerdict!.id }),
  );
});
