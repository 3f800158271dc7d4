import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { fail, ok, type Result } from "@/lib/core/result";
import { anchorAt } from "@/lib/core/text-quote";
import { recordEvent } from "@/lib/features/audit/mutations";
import { outsideText, type RangeError } from "@/lib/features/claims/mutations";
import { endVerdict, type LockedClaim, lockClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type Decided, decide, type Decision, type DecisionError } from "./domain";
import { can } from "./policy";
import { type DecidedEvent, restoreVerdict } from "./restored-verdict";
import {
  carriedDetailSchema,
  type decideAnchorSchema,
  type takeBackDecisionSchema,
} from "./schema";

export type TriageError = DecisionError | RangeError | { code: "already_decided"; message: string };

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
    const { decision, byHand } = input;
    const decided = decide(detail, decision, input.place && { ...input.place, byHand });
    if (!decided.ok) return decided;
    const { endsVerdict, ...placed } = decided.value;
    if (!isWithin(version.text, placed.place)) return fail(outsideText);
    await writeDecision(tx, scope, anchor, { ...placed, text: version.text, decision });
    const after = endsVerdict ? await endVerdict(tx, scope, claim) : claim.status;
    const ended = endsVerdict
      ? { contentRevision: claim.contentRevision, revision: claim.revision + 1 }
      : null;
    await recordDecision(tx, scope, claim, {
      version,
      decision,
      after,
      ended,
      byHand: placed.byHand,
    });
    return ok(null);
  });
}

/**
 * Takes a decision back: the claim waits for one again, where it was carried to. A verdict that the
 * decision ended holds again, if nothing was done since that ended it too.
 */
export async function takeBackDecision(
  scope: WorkspaceScope,
  input: z.output<typeof takeBackDecisionSchema>,
): Promise<Result<null, TriageError>> {
  return transact(scope.db, async (tx) => {
    const { claim, anchor, version, detail } = await openAnchor(tx, scope, input);
    if (anchor.decision === null) return alreadyDecided();
    const { place, candidates } = detail;
    const state = place ? "edited" : candidates.length > 0 ? "ambiguous" : "orphan";
    const placed = { place, state, byHand: false, text: version.text } as const;
    await writeDecision(tx, scope, anchor, { ...placed, decision: null });
    const after = await restoreVerdict(tx, scope, claim, version.number);
    await recordDecision(tx, scope, claim, {
      version,
      decision: "taken_back",
      after,
      ended: null,
      byHand: false,
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

function isWithin(text: string, place: Decided["place"]): boolean {
  return place === null || anchorAt(text, place.start, place.end) !== null;
}

type Written = Pick<Decided, "place" | "byHand"> & {
  state: Decided["state"] | "ambiguous";
  text: string;
  /** Null takes it back. */
  decision: Decision | null;
};

async function writeDecision(
  tx: Transaction,
  { workspaceId, actor }: WorkspaceScope,
  { id }: { id: string },
  { place, state, byHand, text, decision }: Written,
): Promise<void> {
  const anchor = place && anchorAt(text, place.start, place.end);
  const by = decision === null ? null : { id: actor.memberId, at: new Date() };
  await tx.anchor.update({
    where: { id, workspaceId },
    data: {
      ...(anchor ?? { start: null, end: null }),
      state,
      byHand,
      decision,
      decidedAt: by?.at ?? null,
      decidedById: by?.id ?? null,
    },
    select: { id: true },
  });
}

async function recordDecision(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  {
    version,
    ...found
  }: { version: { number: number } } & Pick<
    DecidedEvent,
    "decision" | "after" | "ended" | "byHand"
  >,
): Promise<void> {
  await recordEvent(tx, scope, {
    type: "anchor.decided",
    articleId: claim.articleId,
    claimId: claim.id,
    payload: {
      ref: claim.ref,
      version: version.number,
      before: claim.status,
      ...found,
    },
  });
}
