import { beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  joinDesk,
  makeArticle,
  makeDesk,
  makeSource,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { claimsOfArticle, findClaimByRef, findGoneClaim, getClaim } from "./data";
import { deleteClaim, mergeClaims, restoreClaim, splitClaim } from "./lineage";
import { assignClaim } from "./assignment";
import { makeClaim } from "./claim-fixture";
import { changeStatus, createClaim, editClaim } from "./mutations";
import type { ClaimContent } from "./schema";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let second: WorkspaceScope;
let article: TestArticle;

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  second = await joinDesk(db, desk.workspaceId, "checker", "second");
  other = await makeDesk(db, "two");
  article = await makeArticle(db, desk, "🚀 China filed 67 % of them. Others filed 16 %.");
});

const content: ClaimContent = {
  statement: "China filed 67 % of them.",
  kind: "figure",
  speaker: null,
  figures: [
    {
      value: "67",
      unit: "%",
      qualifier: "exactly",
      measures: "share",
      subject: "China",
      period: null,
    },
  ],
};

const newClaim = (overrides: Partial<ClaimContent> = {}) =>
  makeClaim(desk, article, { ...content, ...overrides }, { start: 3, end: 28 });

const code = (expected: AppError["code"]) => expect.objectContaining({ code: expected });

async function eventsOf(claimId: string) {
  const events = await db.prisma.auditEvent.findMany({
    where: { claimId },
    orderBy: { sequence: "asc" },
    select: { type: true, actorId: true, payload: true },
  });
  return events;
}

describe("a new claim", () => {
  it("has the next number, its anchor, its figures, and an event", async () => {
    const claim = await newClaim();
    expect(claim).toMatchObject({ status: "unreviewed", revision: 1, figures: content.figures });
    expect(claim.anchors[0]).toMatchObject({
      start: 3,
      end: 28,
      exact: "China filed 67 % of them.",
      prefix: "🚀 ",
      state: "exact",
    });
    expect(await findClaimByRef(desk.viewer, claim.ref)).toEqual(claim);
    const [event] = await eventsOf(claim.id);
    expect(event).toMatchObject({ type: "claim.created", actorId: desk.checker.actor.memberId });
  });

  it("never shares a number, however many are made at once", async () => {
    const claims = await Promise.all(Array.from({ length: 12 }, () => newClaim()));
    expect(new Set(claims.map((claim) => claim.number)).size).toBe(12);
  });

  it("needs a place in the text", async () => {
    const { articleId, versionId } = article;
    const range = { start: 3, end: 2800 };
    const made = await createClaim(desk.checker, { articleId, versionId, range, content });
    expect(made).toMatchObject({ ok: false, error: { code: "range_outside_text" } });
  });

  it("is not made by a viewer, nor from another desk", async () => {
    const { articleId, versionId } = article;
    const input = { articleId, versionId, range: { start: 0, end: 2 }, content };
    await expect(createClaim(desk.viewer, input)).rejects.toEqual(code("forbidden"));
    await expect(createClaim(other.editor, input)).rejects.toEqual(code("not_found"));
  });
});

describe("an edit", () => {
  it("writes what changed into the history, and nothing where nothing changed", async () => {
    const claim = await newClaim();
    const edit = (text: string, revision: number) =>
      editClaim(second, {
        claimId: claim.id,
        revision,
        content: { ...content, statement: text },
      });
    expect(await edit("China filed 67 %.", 1)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await edit("China filed 67 %.", 2)).toMatchObject({ ok: true, value: { revision: 2 } });
    const events = await eventsOf(claim.id);
    expect(events.map((event) => event.type)).toEqual(["claim.created", "claim.edited"]);
    expect(events[1]!.payload).toMatchObject({
      changes: { statement: { before: content.statement, after: "China filed 67 %." } },
    });
  });

  it("on an older revision is not made, and brings what is there now", async () => {
    const claim = await newClaim();
    const save = (statement: string) =>
      editClaim(desk.checker, {
        claimId: claim.id,
        revision: 1,
        content: { ...content, statement },
      });
    const results = await Promise.all([save("One of two."), save("Two of two.")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.find((result) => !result.ok);
    const kept = await getClaim(desk.viewer, claim.id);
    expect(refused).toMatchObject({ error: { code: "stale", current: kept } });
  });

  it("of the kind alone leaves a verdict standing; of a figure ends it", async () => {
    const claim = await newClaim();
    await db.prisma.claim.update({ where: { id: claim.id }, data: { status: "verified" } });
    const save = (revision: number, change: Partial<ClaimContent>) =>
      editClaim(desk.checker, {
        claimId: claim.id,
        revision,
        content: { ...content, ...change },
      });
    expect(await save(1, { kind: "comparison" })).toMatchObject({
      value: { status: "verified", contentRevision: 1 },
    });
    const figures = [{ ...content.figures[0]!, value: "68" }];
    expect(await save(2, { kind: "comparison", figures })).toMatchObject({
      value: { status: "in_review", contentRevision: 3, figures },
    });
    const last = (await eventsOf(claim.id)).at(-1);
    expect(last).toMatchObject({ type: "claim.status_changed", payload: { before: "verified" } });
  });

  it("from another desk meets nothing", async () => {
    const claim = await newClaim();
    const input = { claimId: claim.id, revision: 1, content };
    await expect(editClaim(other.owner, input)).rejects.toEqual(code("not_found"));
    await expect(getClaim(other.owner, claim.id)).rejects.toEqual(code("not_found"));
    expect(await claimsOfArticle(other.owner, article.articleId)).toEqual([]);
  });
});

describe("assignment", () => {
  it("is a checker's own to take and hand back, and an editor's to give", async () => {
    const claim = await newClaim();
    const assign = (who: "checker" | "editor", revision: number, assigneeId: string | null) =>
      assignClaim(desk[who], { claimId: claim.id, revision, assigneeId });
    const { memberId } = desk.checker.actor;
    expect(await assign("checker", 1, memberId)).toMatchObject({ value: { revision: 2 } });
    expect(await assign("checker", 2, null)).toMatchObject({ value: { assignee: null } });
    await expect(assign("checker", 3, second.actor.memberId)).rejects.toEqual(code("forbidden"));
    expect(await assign("editor", 3, second.actor.memberId)).toMatchObject({
      value: { assignee: { name: "second" } },
    });
    await expect(assign("checker", 4, null)).rejects.toEqual(code("forbidden"));
  });

  it("goes to members of this desk alone", async () => {
    const claim = await newClaim();
    const given = await assignClaim(desk.editor, {
      claimId: claim.id,
      revision: 1,
      assigneeId: other.checker.actor.memberId,
    });
    expect(given).toMatchObject({ ok: false, error: { code: "assignee_unknown" } });
  });
});

describe("status", () => {
  it("is taken into review once, though two try at the same moment", async () => {
    const claim = await newClaim();
    const take = () =>
      changeStatus(desk.checker, {
        claimId: claim.id,
        revision: 1,
        to: "in_review",
        reason: "",
      });
    const results = await Promise.all([take(), take()]);
    expect(results.map((result) => (result.ok ? "ok" : result.error.code)).toSorted()).toEqual([
      "ok",
      "stale",
    ]);
  });
});

const merge = (claimId: string, fromId: string) =>
  mergeClaims(desk.checker, { claimId, revision: 1, fromId, fromRevision: 1, content });

describe("split, merge, delete", () => {
  it("splits a claim in two, the second with the place of the first", async () => {
    const claim = await newClaim();
    const split = await splitClaim(desk.checker, {
      claimId: claim.id,
      revision: 1,
      first: { ...content, statement: "China filed 67 %." },
      second: { ...content, statement: "They were filed.", figures: [] },
      secondRange: { start: 29, end: 47 },
    });
    if (!split.ok) throw new Error(split.error.code);
    expect(split.value.first).toMatchObject({ statement: "China filed 67 %.", revision: 2 });
    expect(split.value.second.anchors[0]!.exact).toBe("Others filed 16 %.");
  });

  it("merges two, moves evidence and notes, and gives them back", async () => {
    const [keeps, goes] = [await newClaim(), await newClaim({ statement: "The same again." })];
    const evidence = await db.prisma.evidence.create({
      data: {
        id: crypto.randomUUID(),
        workspaceId: desk.workspaceId,
        claimId: goes.id,
        sourceId: await makeSource(db, desk),
        url: "https://example.org/",
        title: "Register",
        stance: "supports",
        sourceType: "primary",
      },
    });
    const merged = await mergeClaims(desk.checker, {
      claimId: keeps.id,
      revision: 1,
      fromId: goes.id,
      fromRevision: 1,
      content: { ...content, statement: "Both." },
    });
    expect(merged).toMatchObject({ ok: true, value: { statement: "Both.", ref: keeps.ref } });
    const whereIs = () => db.prisma.evidence.findUniqueOrThrow({ where: { id: evidence.id } });
    expect(await whereIs()).toMatchObject({ claimId: keeps.id });
    expect(await findGoneClaim(desk.viewer, article.articleId, goes.ref)).toMatchObject({
      mergedInto: keeps.ref,
    });
    await expect(
      editClaim(desk.checker, { claimId: goes.id, revision: 2, content }),
    ).rejects.toEqual(code("not_found"));
    expect(await restoreClaim(desk.checker, { claimId: goes.id })).toMatchObject({
      ok: true,
    });
    expect(await whereIs()).toMatchObject({ claimId: goes.id });
    const brought = { evidence: 1, notes: 0 };
    expect((await eventsOf(keeps.id)).slice(-2)).toMatchObject([
      { type: "claim.took_over", payload: { from: goes.ref, brought } },
      { type: "claim.gave_back", payload: { to: goes.ref, brought } },
    ]);
  });

  it("never deadlocks when two merge the same pair both ways", async () => {
    const [a, b] = [await newClaim(), await newClaim()];
    const results = await Promise.allSettled([merge(a.id, b.id), merge(b.id, a.id)]);
    const made = results.filter((result) => result.status === "fulfilled" && result.value.ok);
    expect(made).toHaveLength(1);
  });

  it("deletes so that it can be undone, and keeps the number taken", async () => {
    const claim = await newClaim();
    const deleted = await deleteClaim(desk.checker, { claimId: claim.id, revision: 1 });
    expect(deleted).toEqual({ ok: true, value: { ref: claim.ref } });
    expect((await newClaim()).number).toBeGreaterThan(claim.number);
    const gone = () => findGoneClaim(desk.viewer, article.articleId, claim.ref.toLowerCase());
    expect(await gone()).toEqual({
      id: claim.id,
      ref: claim.ref,
      statement: claim.statement,
      mergedInto: null,
      by: "one checker",
      at: expect.any(String),
    });
    expect(await findGoneClaim(other.viewer, article.articleId, claim.ref)).toBeNull();
    const restored = await restoreClaim(second, { claimId: claim.id });
    expect(restored).toMatchObject({ ok: true, value: { ref: claim.ref, deletedAt: null } });
    expect(await gone()).toBeNull();
  });
});
