import { beforeAll, beforeEach, expect, it } from "vitest";
import type { AppError } from "@/lib/core/errors";
import { listEvents } from "@/lib/features/audit/data";
import { makeClaim } from "@/lib/features/claims/claim-fixture";
import type { ClaimView } from "@/lib/features/claims/schema";
import { evidenceOfClaim } from "@/lib/features/evidence/data";
import { addEvidence, editEvidence, removeEvidence } from "@/lib/features/evidence/mutations";
import { evidenceContentSchema, type EvidenceView } from "@/lib/features/evidence/schema";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { elsewhereOf } from "./data";
import { takeOverEvidence } from "./taking-over";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;
let article: TestArticle;
let claim: ClaimView;
let from: ClaimView;
let pieces: EvidenceView[];

const register = evidenceContentSchema.parse({
  url: "https://example.org/register",
  title: "Register",
  publisher: "The office",
  stance: "supports",
  sourceType: "primary",
  quote: "67 per cent",
  location: "page 4",
  openedOn: "2026-05-03",
});
const study = { ...register, url: "https://example.org/study", title: "Study", quote: null };

beforeAll(async () => {
  desk = await makeDesk(db, "one");
  other = await makeDesk(db, "two");
  article = await makeArticle(db, desk);
});

beforeEach(async () => {
  claim = await makeClaim(desk, article);
  from = await makeClaim(desk, article);
  pieces = [await add(from.id, register), await add(from.id, study)];
});

async function add(claimId: string, content: typeof register): Promise<EvidenceView> {
  const added = await addEvidence(desk.checker, { claimId, content });
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

const take = (evidence: readonly { id: string }[], scope = desk.editor) =>
  takeOverEvidence(scope, {
    claimId: claim.id,
    fromId: from.id,
    evidenceIds: evidence.map(({ id }) => id),
  });
const onClaim = () => evidenceOfClaim(desk.viewer, claim.id);
const code = (expected: AppError["code"]) => expect.objectContaining({ code: expected });

it("copies what was chosen, word for word, as evidence of the one who takes it", async () => {
  expect(await take([pieces[0]!])).toMatchObject({ ok: true, value: { already: 0 } });
  const [taken, ...none] = await onClaim();
  const { id, claimId, addedBy, createdAt, ...content } = pieces[0]!;
  expect(taken).toMatchObject({ ...content, claimId: claim.id });
  expect(taken).not.toMatchObject({ id });
  expect(taken).not.toMatchObject({ addedBy });
  expect([claimId, none, createdAt < taken!.createdAt]).toEqual([from.id, [], true]);
  expect(await evidenceOfClaim(desk.viewer, from.id)).toHaveLength(2);
});

it("writes an event for each piece that names where it is from", async () => {
  await take(pieces);
  const { events } = await listEvents(desk.viewer, { claimId: claim.id });
  const added = events.filter(({ event }) => event?.type === "evidence.added");
  expect(added).toHaveLength(2);
  for (const { event } of added) {
    expect(event?.payload).toMatchObject({ ref: claim.ref, from: from.ref });
  }
});

it("takes nothing twice, though two take it at once", async () => {
  const both = await Promise.all([take(pieces), take([pieces[1]!, pieces[1]!, pieces[0]!])]);
  const taken = both.map((result) => (result.ok ? result.value.taken.length : -1));
  expect(taken.toSorted((a, b) => a - b)).toEqual([0, 2]);
  expect(await onClaim()).toHaveLength(2);
  expect(await take(pieces)).toEqual({ ok: true, value: { taken: [], already: 2 } });
});

it("takes what cites the same source for other words, and what was removed since", async () => {
  await take(pieces);
  const [first] = await onClaim();
  await removeEvidence(desk.checker, { evidenceId: first!.id, revision: first!.revision });
  const [, edited] = pieces;
  const content = { quote: "Other words." };
  await editEvidence(desk.checker, { evidenceId: edited!.id, revision: edited!.revision, content });
  expect(await take(pieces)).toMatchObject({ value: { taken: [{}, {}], already: 0 } });
  expect(await onClaim()).toHaveLength(3);
});

it("takes nothing at all where a piece is not on the other claim any more", async () => {
  const [gone] = pieces;
  await removeEvidence(desk.checker, { evidenceId: gone!.id, revision: gone!.revision });
  expect(await take(pieces)).toMatchObject({ ok: false, error: { code: "evidence_unknown" } });
  const elsewhere = await add(claim.id, { ...register, title: "On the claim itself" });
  expect(await take([elsewhere])).toMatchObject({ error: { code: "evidence_unknown" } });
  expect(await onClaim()).toHaveLength(1);
});

it("is a checker's, of one desk, and between two claims", async () => {
  await expect(take(pieces, desk.viewer)).rejects.toEqual(code("forbidden"));
  await expect(take(pieces, other.owner)).rejects.toEqual(code("not_found"));
  const evidenceIds = pieces.map(({ id }) => id);
  const same = { claimId: from.id, fromId: from.id, evidenceIds };
  expect(await takeOverEvidence(desk.checker, same)).toMatchObject({
    error: { code: "same_claim" },
  });
});

it("is seen beside the claim: which pieces are here already", async () => {
  await db.prisma.claim.updateMany({
    where: { workspaceId: desk.workspaceId, id: { notIn: [claim.id, from.id] } },
    data: { deletedAt: new Date() },
  });
  await take([pieces[0]!]);
  const { like } = await elsewhereOf(desk.viewer, claim);
  expect(like).toMatchObject([
    { id: from.id, evidence: [{ title: "Register", isHere: true }, { isHere: false }] },
  ]);
});
