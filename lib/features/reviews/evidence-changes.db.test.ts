import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getClaim } from "@/lib/features/claims/data";
import { mergeClaims, restoreClaim } from "@/lib/features/claims/lineage";
import { CLAIM_CONTENT, makeClaim } from "@/lib/features/claims/claim-fixture";
import { changeStatus } from "@/lib/features/claims/mutations";
import type { ClaimView } from "@/lib/features/claims/schema";
import {
  addEvidence,
  editEvidence,
  removeEvidence,
  restoreEvidence,
} from "@/lib/features/evidence/mutations";
import { type EvidenceContent, evidenceContentSchema } from "@/lib/features/evidence/schema";
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
let second: WorkspaceScope;
let article: TestArticle;
let claim: ClaimView;
let evidenceId: string;

const piece = evidenceContentSchema.parse({
  url: "https://example.org/register",
  title: "Register",
  stance: "supports",
  sourceType: "primary",
  quote: "67 per cent",
  location: "page 4",
});

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  second = await joinDesk(db, desk.workspaceId, "checker", "second");
  article = await makeArticle(db, desk);
});

beforeEach(async () => {
  claim = await newClaim();
  evidenceId = await add(claim.id);
});

const newClaim = () => makeClaim(desk, article);

async function add(claimId: string, changes: Partial<EvidenceContent> = {}): Promise<string> {
  const added = await addEvidence(desk.checker, { claimId, content: { ...piece, ...changes } });
  if (!added.ok) throw new Error("no evidence");
  return added.value.id;
}

async function verify(evidenceIds: string[], claimId = claim.id, scope = desk.checker) {
  const { revision } = await getClaim(scope, claimId);
  const reasons = "It says so.";
  return giveVerdict(scope, { claimId, revision, verdict: "verified", reasons, evidenceIds });
}

const edit = (changes: Partial<EvidenceContent>, id = evidenceId, revision = 1) =>
  editEvidence(second, { evidenceId: id, revision, content: { ...piece, ...changes } });
const remove = (id = evidenceId, revision = 1) =>
  removeEvidence(second, { evidenceId: id, revision });

/** The claim's status, and which of its verdicts hold, the newest first. */
async function standing(claimId = claim.id) {
  const now = await getClaim(desk.viewer, claimId);
  const reviews = await reviewsOfClaim(desk.viewer, now);
  return { status: now.status, holds: reviews.map((review) => review.holds) };
}

async function movesOf(claimId: string) {
  const events = await db.prisma.auditEvent.findMany({
    where: { claimId, type: "claim.status_changed" },
    orderBy: { sequence: "asc" },
    select: { payload: true, actorId: true },
  });
  return events;
}

describe("evidence that a verdict rests on", () => {
  beforeEach(async () => {
    await verify([evidenceId]);
  });

  it.each<Partial<EvidenceContent>>([
    { stance: "refutes" },
    { url: "https://example.org/other" },
    { quote: "16 per cent" },
    { location: "page 5" },
    { sourceType: "secondary" },
  ])("ends it when changed to %o, and the history says why", async (changes) => {
    expect(await edit(changes)).toMatchObject({ ok: true, value: { endedVerdict: true } });
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
    expect(await movesOf(claim.id)).toMatchObject([
      {
        actorId: second.actor.memberId,
        payload: {
          before: "verified",
          after: "in_review",
          reason: expect.stringContaining("“Register” was changed"),
        },
      },
    ]);
  });

  it("leaves it alone when only its description changes", async () => {
    const described = { title: "The register", publisher: "The office", openedOn: "2026-11-20" };
    const archivedUrl = "https://archive.example/1";
    expect(await edit({ ...described, archivedUrl })).toMatchObject({
      value: { endedVerdict: false },
    });
    expect(await standing()).toEqual({ status: "verified", holds: [true] });
    expect(await movesOf(claim.id)).toEqual([]);
  });

  it("ends it when removed, and brought back does not revive it", async () => {
    expect(await remove()).toMatchObject({ ok: true, value: { endedVerdict: true } });
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
    await restoreEvidence(second, { evidenceId });
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
    expect(await verify([evidenceId])).toMatchObject({ ok: true, value: { status: "verified" } });
    expect(await standing()).toEqual({ status: "verified", holds: [true, false] });
  });

  it("leaves it alone where it is another piece", async () => {
    const another = await add(claim.id, { title: "Another" });
    expect(await edit({ stance: "refutes" }, another)).toMatchObject({
      value: { endedVerdict: false },
    });
    expect(await remove(another, 2)).toMatchObject({ value: { endedVerdict: false } });
    expect(await standing()).toEqual({ status: "verified", holds: [true] });
  });

  it("ends a verdict that was opened again, and leaves the claim in review", async () => {
    const { revision } = await getClaim(desk.viewer, claim.id);
    const input = { claimId: claim.id, revision, to: "in_review" as const, reason: "New data." };
    await changeStatus(desk.checker, input);
    expect(await remove()).toMatchObject({ value: { endedVerdict: false } });
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
    expect((await movesOf(claim.id)).at(-1)!.payload).toMatchObject({
      before: "in_review",
      after: "in_review",
    });
  });

  it("ends the verdict of a claim that gave it away in a merge, though removed there", async () => {
    const into = await newClaim();
    const from = await getClaim(desk.viewer, claim.id);
    const merged = await mergeClaims(desk.checker, {
      claimId: into.id,
      revision: into.revision,
      fromId: from.id,
      fromRevision: from.revision,
      content: CLAIM_CONTENT,
    });
    if (!merged.ok) throw new Error(merged.error.code);
    await verify([await add(into.id, { title: "Its own" })], into.id);
    expect(await remove()).toMatchObject({ value: { endedVerdict: false } });
    expect(await standing(into.id)).toEqual({ status: "verified", holds: [true] });
    await restoreClaim(desk.checker, { claimId: from.id });
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
  });
});

const judge = (who: WorkspaceScope, revision?: number) =>
  giveVerdict(who, {
    claimId: claim.id,
    revision: claim.revision,
    verdict: "verified",
    reasons: "It says so.",
    evidenceIds: [evidenceId],
    ...(revision && { evidenceRevisions: { [evidenceId]: revision } }),
  });

describe("evidence that changes while a verdict is written", () => {
  it.each<Partial<EvidenceContent>>([
    { quote: "16 per cent" },
    { url: "https://example.org/other" },
  ])("refuses the verdict on %o with the piece as it is now, and takes it on that", async (to) => {
    await edit(to);
    expect(await judge(desk.checker, 1)).toMatchObject({
      error: { code: "evidence_changed", current: [{ id: evidenceId, revision: 2, ...to }] },
    });
    expect(await standing()).toEqual({ status: "unreviewed", holds: [] });
    expect(await judge(desk.checker, 2)).toMatchObject({ ok: true });
    expect(await standing()).toEqual({ status: "verified", holds: [true] });
  });

  it("refuses the second verdict too, though the first rests on something else", async () => {
    await verify([await add(claim.id, { title: "Another" })]);
    await edit({ quote: "16 per cent" });
    expect(await judge(second, 1)).toMatchObject({ error: { code: "evidence_changed" } });
    expect(await standing()).toEqual({ status: "verified", holds: [true] });
  });

  it("leaves alone what the verdict does not rest on, and who names no revision", async () => {
    const another = await add(claim.id, { title: "Another" });
    await edit({ quote: "16 per cent" }, another);
    const evidenceRevisions = { [evidenceId]: 1, [another]: 1 };
    const input = { claimId: claim.id, revision: 1, reasons: "So.", evidenceRevisions };
    expect(
      await giveVerdict(second, { ...input, verdict: "verified", evidenceIds: [evidenceId] }),
    ).toMatchObject({ ok: true });
    await edit({ location: "page 5" });
    claim = await getClaim(desk.viewer, claim.id);
    expect(await judge(desk.checker)).toMatchObject({ ok: true });
  });
});

describe("evidence that no verdict rests on", () => {
  it("changes without a trace on the claim", async () => {
    await edit({ stance: "refutes" });
    await remove(evidenceId, 2);
    expect(await getClaim(desk.viewer, claim.id)).toEqual(claim);
    expect(await movesOf(claim.id)).toEqual([]);
  });
});

describe("several at once", () => {
  it("never leave a verdict standing on evidence that says something else", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await newClaim();
      const resting = await add(id);
      const [given] = await Promise.all([
        verify([resting], id),
        round % 2 === 0 ? edit({ stance: "refutes" }, resting) : remove(resting),
      ]);
      const { status, holds } = await standing(id);
      if (given.ok) expect({ status, holds }).toEqual({ status: "in_review", holds: [false] });
      else expect({ status, holds }).toEqual({ status: "unreviewed", holds: [] });
    }
  });

  it("change a piece once, end its verdict once, and tell the others", async () => {
    await verify([evidenceId]);
    const results = await Promise.all([
      edit({ stance: "refutes" }),
      edit({ url: "https://example.org/other" }),
      remove(),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
    expect(await movesOf(claim.id)).toHaveLength(1);
  });

  it("end it while the claim that gave the piece away comes back", async () => {
    await verify([evidenceId]);
    const into = await newClaim();
    const { revision: fromRevision } = await getClaim(desk.viewer, claim.id);
    await mergeClaims(desk.checker, {
      claimId: into.id,
      revision: 1,
      fromId: claim.id,
      fromRevision,
      content: CLAIM_CONTENT,
    });
    const [removed] = await Promise.all([
      remove(),
      restoreClaim(desk.checker, { claimId: claim.id }),
    ]);
    expect(removed.ok).toBe(true);
    expect(await standing()).toEqual({ status: "in_review", holds: [false] });
  });
});
