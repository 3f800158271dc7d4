import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/core/result";
import { newId } from "@/lib/core/ids";
import { anchorAt } from "@/lib/core/text-quote";
import { recordEvent } from "@/lib/features/audit/mutations";
import { auditEventSchema } from "@/lib/features/audit/schema";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getClaim } from "./data";
import { authorize, insertClaim, outsideText, type RangeError, writeContent } from "./mutations";
import { aboutClaim, type LockedClaim, lockClaim, staleClaim, type StaleError } from "./record";
import type {
  claimIdSchema,
  ClaimView,
  deleteClaimSchema,
  mergeClaimsSchema,
  splitClaimSchema,
} from "./schema";

export type MergeError = { code: "same_claim" | "other_article"; message: string };

/**
 * Makes two claims of one. The claim keeps the first content, its evidence and its history; the
 * second becomes a new claim at `secondRange` of the newest version, or where the first stands.
 */
export async function splitClaim(
  scope: WorkspaceScope,
  input: z.output<typeof splitClaimSchema>,
): Promise<Result<{ first: ClaimView; second: ClaimView }, StaleError | RangeError>> {
  authorize(scope, "claim.split");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    if (claim.revision !== input.revision) return staleClaim(tx, scope, claim.id);
    const anchors = await anchorsForSecond(tx, scope, claim, input.secondRange);
    if (!anchors) return fail(outsideText);
    await writeContent(tx, scope, claim, input.first);
    const secondId = await insertClaim(tx, scope, {
      articleId: claim.articleId,
      content: input.second,
      anchors,
      splitFromId: claim.id,
    });
    await copyExpectedAnchors(tx, scope, claim.id, secondId);
    const second = await getClaim(scope, secondId, tx);
    await recordEvent(tx, scope, {
      type: "claim.split",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, into: [claim.ref, second.ref] },
    });
    return ok({ first: await getClaim(scope, claim.id, tx), second });
  });
}

async function anchorsForSecond(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  range: { start: number; end: number } | null,
) {
  const { workspaceId } = scope;
  const anchors = await tx.anchor.findMany({
    where: { workspaceId, claimId: claim.id },
    select: {
      versionId: true,
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      state: true,
    },
  });
  if (!range) return anchors;
  const newest = await tx.articleVersion.findFirst({
    where: { workspaceId, articleId: claim.articleId },
    orderBy: { number: "desc" },
    select: { id: true, text: true },
  });
  const anchor = newest && anchorAt(newest.text, range.start, range.end);
  if (!anchor) return null;
  const others = anchors.filter((other) => other.versionId !== newest.id);
  return [...others, { versionId: newest.id, ...anchor, state: "exact" as const }];
}

async function copyExpectedAnchors(
  tx: Transaction,
  scope: WorkspaceScope,
  fromId: string,
  toId: string,
): Promise<void> {
  const { workspaceId } = scope;
  const expected = await tx.expectedAnchor.findMany({ where: { workspaceId, claimId: fromId } });
  await tx.expectedAnchor.createMany({
    data: expected.map((anchor) => ({ ...anchor, id: newId(), claimId: toId })),
  });
}

/**
 * Makes one claim of two of the same article: `fromId` goes, and its evidence and notes come over.
 * Its reviews stay with it, in the history. {@link restoreClaim} brings it back with what it gave.
 */
export async function mergeClaims(
  scope: WorkspaceScope,
  input: z.output<typeof mergeClaimsSchema>,
): Promise<Result<ClaimView, StaleError | MergeError>> {
  authorize(scope, "claim.merge");
  if (input.claimId === input.fromId) {
    return fail({ code: "same_claim", message: "Choose another claim to merge with." });
  }
  return transact(scope.db, async (tx) => {
    const [claim, from] = await lockPair(tx, scope, input.claimId, input.fromId);
    if (claim.revision !== input.revision) return staleClaim(tx, scope, claim.id);
    if (from.revision !== input.fromRevision) return staleClaim(tx, scope, from.id);
    if (claim.articleId !== from.articleId) {
      return fail({ code: "other_article", message: "Only claims of one article can be merged." });
    }
    const evidence = await moveBetween(tx, scope, "evidence", from.id, claim.id);
    const notes = await moveBetween(tx, scope, "note", from.id, claim.id);
    await writeContent(tx, scope, claim, input.content);
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: from.id } },
      data: {
        deletedAt: new Date(),
        mergedIntoId: claim.id,
        revision: from.revision + 1,
        updatedAt: new Date(),
      },
      select: { id: true },
    });
    await recordEvent(tx, scope, {
      type: "claim.merged",
      ...aboutClaim(from),
      payload: { ref: from.ref, into: claim.ref, evidence, notes },
    });
    await recordEvent(tx, scope, {
      type: "claim.took_over",
      ...aboutClaim(claim),
      payload: {
        ref: claim.ref,
        from: from.ref,
        brought: { evidence: evidence.length, notes: notes.length },
      },
    });
    return ok(await getClaim(scope, claim.id, tx));
  });
}

/** Locks two claims in the order of their ids, so that two merges never wait for each other. */
async function lockPair(
  tx: Transaction,
  scope: WorkspaceScope,
  firstId: string,
  secondId: string,
): Promise<[LockedClaim, LockedClaim]> {
  if (firstId < secondId) {
    const first = await lockClaim(tx, scope, firstId);
    return [first, await lockClaim(tx, scope, secondId)];
  }
  const second = await lockClaim(tx, scope, secondId);
  return [await lockClaim(tx, scope, firstId), second];
}

async function moveBetween(
  tx: Transaction,
  scope: WorkspaceScope,
  what: "evidence" | "note",
  fromId: string,
  toId: string,
): Promise<string[]> {
  const where = { workspaceId: scope.workspaceId, claimId: fromId };
  const select = { id: true } as const;
  const data = { claimId: toId };
  const moved =
    what === "evidence"
      ? await tx.evidence.updateManyAndReturn({ where, data, select })
      : await tx.note.updateManyAndReturn({ where, data, select });
  return moved.map((row) => row.id);
}

/** Takes a claim off the desk; it can be brought back with everything on it. */
export async function deleteClaim(
  scope: WorkspaceScope,
  input: z.output<typeof deleteClaimSchema>,
): Promise<Result<{ ref: string }, StaleError>> {
  authorize(scope, "claim.delete");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    if (claim.revision !== input.revision) return staleClaim(tx, scope, claim.id);
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
      data: { deletedAt: new Date(), revision: claim.revision + 1, updatedAt: new Date() },
      select: { id: true },
    });
    await recordEvent(tx, scope, {
      type: "claim.deleted",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, statement: claim.statement },
    });
    return ok({ ref: claim.ref });
  });
}

/** Brings a deleted or merged claim back; evidence and notes that it gave away return with it. */
export async function restoreClaim(
  scope: WorkspaceScope,
  input: z.output<typeof claimIdSchema>,
): Promise<Result<ClaimView>> {
  authorize(scope, "claim.restore");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId, { deleted: true });
    if (claim.mergedIntoId) await takeBack(tx, scope, claim);
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
      data: {
        deletedAt: null,
        mergedIntoId: null,
        revision: claim.revision + 1,
        updatedAt: new Date(),
      },
      select: { id: true },
    });
    await recordEvent(tx, scope, {
      type: "claim.restored",
      ...aboutClaim(claim),
      payload: { ref: claim.ref, statement: claim.statement },
    });
    return ok(await getClaim(scope, claim.id, tx));
  });
}

async function takeBack(tx: Transaction, scope: WorkspaceScope, claim: LockedClaim): Promise<void> {
  const { workspaceId } = scope;
  const merge = await tx.auditEvent.findFirst({
    where: { workspaceId, claimId: claim.id, type: "claim.merged" },
    orderBy: { sequence: "desc" },
    select: { type: true, payload: true },
  });
  const event = auditEventSchema.parse(merge);
  if (event.type !== "claim.merged") return;
  const from = claim.mergedIntoId!;
  const data = { claimId: claim.id };
  const given = (ids: string[]) => ({ workspaceId, claimId: from, id: { in: ids } });
  const evidence = await tx.evidence.updateMany({ where: given(event.payload.evidence), data });
  const notes = await tx.note.updateMany({ where: given(event.payload.notes), data });
  await recordEvent(tx, scope, {
    type: "claim.gave_back",
    articleId: claim.articleId,
    claimId: from,
    payload: {
      ref: event.payload.into,
      to: claim.ref,
      brought: { evidence: evidence.count, notes: notes.count },
    },
  });
}
