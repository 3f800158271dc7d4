import { beforeAll, beforeEach, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { bulkChange } from "./bulk";
import { getClaim } from "./data";
import { assignClaim } from "./assignment";
import { makeClaim } from "./claim-fixture";
import { changeStatus } from "./mutations";
import { type ClaimView, bulkClaimsSchema } from "./schema";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let article: TestArticle;
let claims: ClaimView[];

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  other = await makeDesk(db, "two");
  article = await makeArticle(db, desk);
});

beforeEach(async () => {
  claims = [await newClaim(), await newClaim(), await newClaim()];
});

const newClaim = () => makeClaim(desk, article);

const chosen = (list: ClaimView[]) => list.map(({ id, revision }) => ({ claimId: id, revision }));
const toReview = { type: "status" as const, to: "in_review" as const, reason: "" };
const outcomes = async (promise: ReturnType<typeof bulkChange>) =>
  Object.fromEntries((await promise).value.map(({ claimId, outcome }) => [claimId, outcome]));
const eventsOf = (claimId: string) =>
  db.prisma.auditEvent.findMany({ where: { claimId }, orderBy: { sequence: "asc" } });

it("changes each claim, with an event of its own", async () => {
  const result = await bulkChange(desk.checker, { claims: chosen(claims), change: toReview });
  expect(result.value.map(({ ref }) => ref)).toEqual(claims.map(({ ref }) => ref));
  expect(new Set(result.value.map(({ outcome }) => outcome))).toEqual(new Set(["changed"]));
  for (const { id } of claims) {
    expect(await getClaim(desk.viewer, id)).toMatchObject({ status: "in_review", revision: 2 });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "claim.status_changed",
      actorId: desk.checker.actor.memberId,
      payload: { before: "unreviewed", after: "in_review" },
    });
  }
});

it("says of each claim what kept it, and changes the others", async () => {
  const [fresh, taken, changed] = claims as [ClaimView, ClaimView, ClaimView];
  const me = desk.checker.actor.memberId;
  await assignClaim(desk.editor, {
    claimId: taken.id,
    revision: 1,
    assigneeId: desk.editor.actor.memberId,
  });
  await changeStatus(desk.editor, {
    claimId: changed.id,
    revision: 1,
    to: "in_review",
    reason: "",
  });
  const seen = [
    ...chosen([fresh, changed]),
    { claimId: taken.id, revision: 2 },
    { claimId: newId(), revision: 1 },
  ];
  const change = { type: "assign" as const, assigneeId: me };
  const result = await bulkChange(desk.checker, { claims: seen, change });
  const of = (claimId: string) => result.value.find((outcome) => outcome.claimId === claimId);
  expect(of(fresh.id)).toMatchObject({ outcome: "changed", message: null });
  expect(of(changed.id)).toMatchObject({ outcome: "stale", ref: changed.ref });
  expect(of(taken.id)).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("editor"),
  });
  expect(of(seen[3]!.claimId)).toEqual({
    claimId: seen[3]!.claimId,
    ref: null,
    outcome: "gone",
    message: null,
  });
  expect((await getClaim(desk.viewer, taken.id)).assignee?.memberId).toBe(
    desk.editor.actor.memberId,
  );
  expect((await getClaim(desk.viewer, changed.id)).assignee).toBeNull();
});

it("writes nothing for what is so already, and once for what is named twice", async () => {
  const [claim] = claims as [ClaimView];
  const change = { type: "assign" as const, assigneeId: desk.checker.actor.memberId };
  const twice = [...chosen([claim]), ...chosen([claim])];
  expect(await outcomes(bulkChange(desk.editor, { claims: twice, change }))).toEqual({
    [claim.id]: "changed",
  });
  const before = await eventsOf(claim.id);
  const again = await bulkChange(desk.editor, { claims: chosen([claim]), change });
  expect(again.value[0]).toMatchObject({ outcome: "unchanged" });
  expect(await eventsOf(claim.id)).toEqual(before);
});

it("asks the rules for each claim", async () => {
  const [claim] = claims as [ClaimView];
  await db.prisma.claim.update({ where: { id: claim.id }, data: { status: "verified" } });
  const reopen = await bulkChange(desk.editor, { claims: chosen([claim]), change: toReview });
  expect(reopen.value[0]).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("why"),
  });
  const withReason = { ...toReview, reason: "A new source." };
  const reopened = await bulkChange(desk.editor, { claims: chosen([claim]), change: withReason });
  expect(reopened.value[0]).toMatchObject({ outcome: "changed" });
  const stranger = { type: "assign" as const, assigneeId: other.checker.actor.memberId };
  const given = await bulkChange(desk.editor, {
    claims: [{ claimId: claim.id, revision: 2 }],
    change: stranger,
  });
  expect(given.value[0]).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("not on this desk"),
  });
});

it("knows no claim of another desk, and lets no viewer change any", async () => {
  const foreign = bulkChange(other.owner, { claims: chosen(claims), change: toReview });
  expect(new Set(Object.values(await outcomes(foreign)))).toEqual(new Set(["gone"]));
  await expect(
    bulkChange(desk.viewer, { claims: chosen(claims), change: toReview }),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await getClaim(desk.viewer, claims[0]!.id)).revision).toBe(1);
});

it("lets two people change the same many at once: one of them is told", async () => {
  const change = { type: "assign" as const, assigneeId: desk.editor.actor.memberId };
  const all = await Promise.all([
    outcomes(bulkChange(desk.editor, { claims: chosen(claims), change: toReview })),
    outcomes(bulkChange(desk.owner, { claims: chosen(claims.toReversed()), change })),
  ]);
  for (const { id } of claims) {
    expect(all.map((outcome) => String(outcome[id])).toSorted()).toEqual(["changed", "stale"]);
    expect((await getClaim(desk.viewer, id)).revision).toBe(2);
  }
});

it("takes at least one claim, and at most 500", () => {
  const many = Array.from({ length: 501 }, () => ({ claimId: newId(), revision: 1 }));
  expect(bulkClaimsSchema.safeParse({ claims: many, change: toReview }).success).toBe(false);
  expect(bulkClaimsSchema.safeParse({ claims: [], change: toReview }).success).toBe(false);
});
