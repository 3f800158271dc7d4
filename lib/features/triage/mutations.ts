import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { fail, ok, type Result } from "@/lib/core/result";
import { anchorAt } from "@/lib/core/text-quote";
import { recordEvent } from "@/lib/features/audit/mutations";
import { endVerdict, type LockedClaim, lockClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Decided, decide, type Decision, type DecisionError } from "./domain";
import { can } from "./policy";
import {
  carriedDetailSchema,
  type decideAnchorSchema,
  type takeBackDecisionSchema,
} from "./schema";

export type TriageError = DecisionError | { code: "already_decided"; message: string };

/**
 * Writes what a person decided of a claim that could not be carried over without one. A claim that
 * says something else now is in review again, its verdict kept in its history.
 *
 * @returns `already_decided` when somebody was quicker, or nothing was to be decided
 */
export async function decideAnchor(
  scope: WorkspaceScope,
  input: z.output<typeof decideAnchorSchema>,
): Promise<Result<null, TriageError>> {
  return transact(scope.db, async (tx) => {
    const { claim, anchor, version, detail } = await openAnchor(tx, scope, input);
    if (anchor.accepted || anchor.decision !== null) return alreadyDecided();
    const decided = decide(detail, input.decision, input.place);
    if (!decided.ok) return decided;
    await writePlace(tx, scope, anchor, { ...decided.value, text: version.text });
    await writeDecision(tx, scope, anchor.id, input.decision);
    const after = decided.value.endsVerdict ? await endVerdict(tx, scope, claim) : claim.status;
    await recordDecision(tx, scope, claim, { version, decision: input.decision, after });
    return ok(null);
  });
}

/** Takes a decision back: the claim waits for one again, where it was carried to. */
export async function takeBackDecision(
  scope: WorkspaceScope,
  input: z.output<typeof takeBackDecisionSchema>,
): Promise<Result<null, TriageError>> {
  return transact(scope.db, async (tx) => {
    const { claim, anchor, version, detail } = await openAnchor(tx, scope, input);
    if (anchor.decision === null) return alreadyDecided();
    const { place, candidates } = detail;
    const state = place ? "edited" : candidates.length > 0 ? "ambiguous" : "orphan";
    await writePlace(tx, scope, anchor, { place, state, text: version.text });
    await writeDecision(tx, scope, anchor.id, null);
    await recordDecision(tx, scope, claim, {
      version,
      decision: "taken_back",
      after: claim.status,
    });
    return ok(null);
  });
}

function alreadyDecided() {
  return fail({
    code: "already_decided" as const,
    message: "Somebody has decided this already. The list shows what they found.",
  });
}

type Asked = { claimId: string; versionId: string };

/** The anchor that is asked about, its claim locked: nobody else decides meanwhile. */
async function openAnchor(tx: Transaction, scope: WorkspaceScope, { claimId, versionId }: Asked) {
  if (!can(scope.actor, "triage.decide")) throw new AppError("forbidden");
  const { workspaceId } = scope;
  const claim = await lockClaim(tx, scope, claimId);
  const anchor = await tx.anchor.findFirst({
    where: { workspaceId, claimId, versionId },
    select: { id: true, accepted: true, decision: true, detail: true, carriedFromId: true },
  });
  const version = await tx.articleVersion.findFirst({
    where: { workspaceId, id: versionId },
    select: { number: true, text: true },
  });
  if (!anchor?.carriedFromId || !version) throw new AppError("not_found");
  return { claim, anchor, version, detail: carriedDetailSchema.parse(anchor.detail) };
}

type Placed = Pick<Decided, "place"> & { state: Decided["state"] | "ambiguous"; text: string };

async function writePlace(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  { id }: { id: string },
  { place, state, text }: Placed,
): Promise<void> {
  const anchor = place && anchorAt(text, place.start, place.end);
  await tx.anchor.update({
    where: { id, workspaceId },
    data: anchor ? { ...anchor, state } : { start: null, end: null, state },
    select: { id: true },
  });
}

async function writeDecision(
  tx: Transaction,
  { workspaceId, actor }: WorkspaceScope,
  id: string,
  decision: Decision | null,
): Promise<void> {
  const decidedAt = decision === null ? null : new Date();
  const decidedById = decision === null ? null : actor.memberId;
  await tx.anchor.update({
    where: { id, workspaceId },
    data: { decision, decidedAt, decidedById },
    select: { id: true },
  });
}

async function recordDecision(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  found: { version: { number: number }; decision: string; after: string },
): Promise<void> {
  await recordEvent(tx, scope, {
    type: "anchor.decided",
    articleId: claim.articleId,
    claimId: claim.id,
    payload: {
      ref: claim.ref,
      version: found.version.number,
      decision: found.decision,
      before: claim.status,
      after: found.after,
    },
  });
}
