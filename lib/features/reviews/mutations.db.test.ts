import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CLAIM_CONTENT, makeClaim } from "@/lib/features/claims/claim-fixture";
import { changeStatus, editClaim } from "@/lib/features/claims/mutations";
import { getClaim } from "@/lib/features/claims/data";
import type { ClaimView } from "@/lib/features/claims/schema";
import { addEvidence, removeEvidence } from "@/lib/features/evidence/mutations";
import { evidenceContentSchema } from "@/lib/features/evidence/schema";
import { cliScope } from "@/lib/platform/auth/cli-gate";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  joinDesk,
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { reviewsOfClaim } from "./data";
import { giveVerdict } from "./mutations";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let second: WorkspaceScope;
let article: TestArticle;
let claim: ClaimView;

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  second = await joinDesk(db, desk.workspaceId, "checker", "second");
  other = await makeDesk(db, "two");
  article = await makeArticle(db, desk);
});

beforeEach(async () => {
  claim = await makeClaim(desk, article);
});

async function evidence(stance: "supports" | "refutes"): Promise<string> {
  const added = await addEvidence(desk.checker, {
    claimId: claim.id,
    content: evidenceContentSchema.parse({
      url: "https://example.org/register",
      title: "Register",
      stance,
      sourceType: "primary",
    }),
  });
  if (!added.ok) throw new Error("no evidence");
  return added.value.id;
}

function give(
  who: "checker" | "second" | "viewer",
  verdict: "verified" | "disputed" | "unverifiable",
  evidenceIds: string[],
  revision = 1,
) {
  return giveVerdict(who === "second" ? second : desk[who], {
    claimId: claim.id,
    revision,
    verdict,
    reasons: `${who} says so.`,
    evidenceIds,
  });
}

const current = () => getClaim(desk.viewer, claim.id);

describe("giveVerdict", () => {
  it("sets the status, keeps what the verdict was about, and writes one event", async () => {
    const supports = await evidence("supports");
    expect(await give("checker", "verified", [supports])).toMatchObject({
      ok: true,
      value: { status: "verified", revision: 2, meanwhile: null },
    });
    const [review] = await reviewsOfClaim(desk.viewer, await current());
    expect(review).toMatchObject({
      verdict: "verified",
      holds: true,
      statement: CLAIM_CONTENT.statement,
      evidenceIds: [supports],
      reviewer: { name: "one checker" },
    });
    const events = await db.prisma.auditEvent.findMany({
      where: { claimId: claim.id, type: "claim.reviewed" },
    });
    expect(events).toHaveLength(1);
  });

  it("writes nothing when the desk's rule is not met", async () => {
    expect(await give("checker", "verified", [])).toMatchObject({
      error: { code: "evidence_missing" },
    });
    expect(await current()).toEqual(claim);
    expect(await reviewsOfClaim(desk.viewer, claim)).toEqual([]);
  });

  it("keeps both of two verdicts given at once; where they differ a person decides", async () => {
    const [supports, refutes] = [await evidence("supports"), await evidence("refutes")];
    const results = await Promise.all([
      give("checker", "verified", [supports]),
      give("second", "disputed", [refutes]),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    const after = await current();
    expect(after.status).toBe("in_review");
    const reviews = await reviewsOfClaim(desk.viewer, after);
    expect(reviews.map((review) => review.verdict).toSorted()).toEqual(["disputed", "verified"]);
    expect(await give("checker", "unverifiable", [], after.revision)).toMatchObject({
      ok: true,
      value: { status: "unverifiable" },
    });
  });

  it("keeps both and the status where they agree", async () => {
    const supports = await evidence("supports");
    const both = [give("checker", "verified", [supports]), give("second", "verified", [supports])];
    await Promise.all(both);
    const after = await current();
    expect(after.status).toBe("verified");
    expect(await reviewsOfClaim(desk.viewer, after)).toHaveLength(2);
  });

  it("is not given on a text that has changed since", async () => {
    const supports = await evidence("supports");
    const edit = {
      claimId: claim.id,
      revision: 1,
      content: { ...CLAIM_CONTENT, statement: "Other." },
    };
    await editClaim(second, edit);
    expect(await give("checker", "verified", [supports])).toMatchObject({
      ok: false,
      error: { code: "stale", current: { statement: "Other." } },
    });
    expect(await reviewsOfClaim(desk.viewer, await current())).toEqual([]);
  });

  it("no longer holds after the claim is changed", async () => {
    const supports = await evidence("supports");
    await give("checker", "verified", [supports]);
    await editClaim(desk.checker, {
      claimId: claim.id,
      revision: 2,
      content: { ...CLAIM_CONTENT, statement: "China filed 68 % of them." },
    });
    const after = await current();
    expect(after.status).toBe("in_review");
    const [review] = await reviewsOfClaim(desk.viewer, after);
    expect(review).toMatchObject({ holds: false, statement: CLAIM_CONTENT.statement });
  });

  it("asks to reopen first when the reviewer has seen the verdict there is", async () => {
    const supports = await evidence("supports");
    await give("checker", "verified", [supports]);
    expect(await give("second", "unverifiable", [], 2)).toMatchObject({
      error: { code: "already_decided" },
    });
    const reopened = await changeStatus(second, {
      claimId: claim.id,
      revision: 2,
      to: "in_review",
      reason: "A newer register is out.",
    });
    expect(reopened.ok).toBe(true);
    expect(await give("second", "unverifiable", [], 3)).toMatchObject({ ok: true });
  });

  it("does not rest on evidence that was removed, or is another claim's", async () => {
    const supports = await evidence("supports");
    await removeEvidence(desk.checker, { evidenceId: supports, revision: 1 });
    expect(await give("checker", "verified", [supports])).toMatchObject({
      error: { code: "evidence_unknown" },
    });
  });

  it("sees what became of the evidence while it waited for the claim", async () => {
    const supports = await evidence("supports");
    const remover = await db.pool.connect();
    await remover.query("BEGIN");
    await remover.query("SELECT 1 FROM claims WHERE id = $1 FOR UPDATE", [claim.id]);
    const given = give("checker", "verified", [supports]);
    // The embedded database lets nobody wait within a statement, so this comes to an end by itself.
    for (let look = 0; look < 500; look += 1) {
      const { rowCount } = await remover.query("SELECT 1 FROM pg_locks WHERE NOT granted");
      if (rowCount !== 0) break;
    }
    await remover.query("UPDATE evidence SET removed_at = now() WHERE id = $1", [supports]);
    await remover.query("COMMIT");
    remover.release();
    expect(await given).toMatchObject({ error: { code: "evidence_unknown" } });
  });

  it("is a person's of this desk with the role for it", async () => {
    await expect(give("viewer", "unverifiable", [])).rejects.toMatchObject({ code: "forbidden" });
    const input = {
      claimId: claim.id,
      revision: 1,
      verdict: "unverifiable" as const,
      reasons: "x",
      evidenceIds: [],
    };
    await expect(giveVerdict(await cliScope(db, desk.slug), input)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(giveVerdict(other.owner, input)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("cannot be changed or taken back in the database", async () => {
    await give("checker", "unverifiable", []);
    const where = { claimId: claim.id };
    await expect(
      db.prisma.review.updateMany({ where, data: { verdict: "verified" } }),
    ).rejects.toThrow(/review/i);
    await expect(db.prisma.review.deleteMany({ where })).rejects.toThrow(/review/i);
  });
});
