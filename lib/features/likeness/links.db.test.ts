import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { listEvents } from "@/lib/features/audit/data";
import { makeClaim } from "@/lib/features/claims/claim-fixture";
import { getClaim } from "@/lib/features/claims/data";
import { deleteClaim, mergeClaims, restoreClaim } from "@/lib/features/claims/lineage";
import type { ClaimStatus } from "@/lib/features/claims/domain";
import type { ClaimView } from "@/lib/features/claims/schema";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { elsewhereOf, linkedClaims } from "./data";
import { pairOf } from "./domain";
import { linkClaims, unlinkClaims } from "./mutations";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let article: TestArticle;
let [a, b, c, d] = [] as ClaimView[] as [ClaimView, ClaimView, ClaimView, ClaimView];

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  other = await makeDesk(db, "two");
  article = await makeArticle(db, desk);
});

beforeEach(async () => {
  [a, b, c, d] = [await make(), await make(), await make(), await make()];
});

type Named = { id: string };
const link = (one: Named, two: Named) =>
  linkClaims(desk.checker, { claimId: one.id, otherId: two.id });
const unlink = (one: Named, two: Named) =>
  unlinkClaims(desk.checker, { claimId: one.id, otherId: two.id });
const linkedTo = async ({ id }: Named) =>
  (await linkedClaims(desk.viewer, id)).map((claim) => claim.id);
const code = (expected: AppError["code"]) => expect.objectContaining({ code: expected });

async function merge(from: Named, into: Named) {
  const [gone, kept] = [await getClaim(desk.viewer, from.id), await getClaim(desk.viewer, into.id)];
  const { statement, kind, speaker } = kept;
  const result = await mergeClaims(desk.checker, {
    claimId: kept.id,
    revision: kept.revision,
    fromId: gone.id,
    fromRevision: gone.revision,
    content: { statement, kind, speaker, figures: [] },
  });
  expect(result.ok).toBe(true);
}

const set = ({ id }: Named, status: ClaimStatus) =>
  db.prisma.claim.update({ where: { id }, data: { status }, select: { id: true } });
const make = () => makeClaim(desk, article);
const lake = () => makeClaim(desk, article, { statement: "The lake has frozen eleven times." });
const restore = ({ id }: Named) => restoreClaim(desk.checker, { claimId: id });

describe("linking", () => {
  it("links two claims both ways, and tells of it on both", async () => {
    expect(await link(b, a)).toEqual({
      ok: true,
      value: { changed: true, ref: b.ref, other: a.ref },
    });
    expect([await linkedTo(a), await linkedTo(b)]).toEqual([[b.id], [a.id]]);
    for (const [claim, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const [event] = (await listEvents(desk.viewer, { claimId: claim.id })).events;
      const payload = { ref: claim.ref, to: to.ref };
      expect(event).toMatchObject({ event: { type: "claim.linked", payload } });
    }
  });

  it("links them once, however often it is asked, by whom and at the same time", async () => {
    const all = await Promise.all([link(a, b), link(b, a), link(a, b)]);
    const changed = all.filter((result) => result.ok && result.value.changed);
    expect(changed).toHaveLength(1);
    expect(await linkedTo(a)).toEqual([b.id]);
  });

  it("is undone by unlinking, and made again", async () => {
    await link(a, b);
    expect(await unlink(b, a)).toMatchObject({ ok: true, value: { changed: true } });
    expect(await linkedTo(a)).toEqual([]);
    expect(await unlink(a, b)).toMatchObject({ ok: true, value: { changed: false } });
    await link(a, b);
    expect(await linkedTo(b)).toEqual([a.id]);
  });

  it("refuses a claim with itself, and a viewer", async () => {
    expect(await link(a, a)).toMatchObject({ ok: false, error: { code: "same_claim" } });
    const pair = { claimId: a.id, otherId: b.id };
    await expect(linkClaims(desk.viewer, pair)).rejects.toEqual(code("forbidden"));
    await expect(unlinkClaims(desk.viewer, pair)).rejects.toEqual(code("forbidden"));
  });

  it("does not know the claims of another desk, nor deleted ones", async () => {
    const theirs = await makeClaim(other, await makeArticle(db, other));
    await expect(link(a, theirs)).rejects.toEqual(code("not_found"));
    const { workspaceId } = desk;
    const ids = { id: newId(), workspaceId, ...pairOf(a.id, theirs.id) };
    await expect(db.prisma.claimLink.create({ data: ids })).rejects.toMatchObject({
      code: "P2003",
    });
    const pair = { claimId: a.id, otherId: b.id };
    await expect(linkClaims(other.checker, pair)).rejects.toEqual(code("not_found"));
    await link(a, b);
    expect(await linkedClaims(other.viewer, a.id)).toEqual([]);
    await deleteClaim(desk.checker, { claimId: c.id, revision: c.revision });
    await expect(link(a, c)).rejects.toEqual(code("not_found"));
  });
});

describe("a linked claim that leaves the desk", () => {
  it("takes its links with it, and brings them back", async () => {
    await link(a, b);
    await deleteClaim(desk.checker, { claimId: b.id, revision: b.revision });
    expect(await linkedTo(a)).toEqual([]);
    await restore(b);
    expect(await linkedTo(a)).toEqual([b.id]);
  });

  it("gives them to the claim that it becomes part of, and gets them back", async () => {
    await link(a, b);
    await merge(b, c);
    expect([await linkedTo(a), await linkedTo(c)]).toEqual([[c.id], [a.id]]);
    await merge(c, d);
    expect([await linkedTo(a), await linkedTo(d)]).toEqual([[d.id], [a.id]]);
    await restore(c);
    expect([await linkedTo(c), await linkedTo(d)]).toEqual([[a.id], []]);
    await restore(b);
    expect([await linkedTo(a), await linkedTo(b), await linkedTo(c)]).toEqual([[b.id], [a.id], []]);
  });

  it("is not linked to itself when it becomes part of the other", async () => {
    await link(a, b);
    await merge(b, a);
    expect(await linkedTo(a)).toEqual([]);
    await restore(b);
    expect(await linkedTo(a)).toEqual([b.id]);
  });

  it("counts once where both were linked to a third, and is unlinked from it whole", async () => {
    await link(a, b);
    await link(a, c);
    await merge(b, c);
    expect(await linkedTo(a)).toEqual([c.id]);
    expect(await link(a, c)).toMatchObject({ value: { changed: false } });
    await unlink(a, c);
    expect(await linkedTo(a)).toEqual([]);
    await restore(b);
    expect(await linkedTo(b)).toEqual([]);
  });
});

describe("verdicts of linked claims", () => {
  it.each([
    ["verified", "disputed", true],
    ["verified", "needs_context", true],
    ["verified", "verified", false],
    ["verified", "in_review", false],
    ["unreviewed", "disputed", false],
  ] as const)("%s and %s: disagreement %s", async (one, two, disagrees) => {
    await link(a, b);
    await set(a, one);
    await set(b, two);
    expect(await linkedClaims(desk.viewer, a.id)).toMatchObject([{ disagrees, status: two }]);
    expect(await linkedClaims(desk.viewer, b.id)).toMatchObject([{ disagrees, status: one }]);
  });
});

it("shows a linked claim among the linked ones alone", async () => {
  const [one, linked, like] = [await lake(), await lake(), await lake()];
  await link(one, linked);
  expect(await elsewhereOf(desk.viewer, one)).toMatchObject({
    linked: [{ id: linked.id, disagrees: false }],
    like: [{ id: like.id, likeness: 1 }],
  });
});
