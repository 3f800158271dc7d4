import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import {
  type ClaimStatus,
  decideVerdict,
  type EvidenceFact,
  type EvidenceRule,
  type VerdictError,
} from "@/lib/features/claims/domain";
import {
  figuresJson,
  type LockedClaim,
  lockClaim,
  staleClaim,
  type StaleError,
} from "@/lib/features/claims/record";
import { getEvidence } from "@/lib/features/evidence/data";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { changedSince, type SeenEvidence } from "./domain";
import { can } from "./policy";
import type { GivenVerdict, giveVerdictSchema } from "./schema";

/** Evidence that somebody changed while a verdict on it was being written: as it is now. */
export type EvidenceChangedError = {
  code: "evidence_changed";
  message: string;
  current: EvidenceView[];
};

/**
 * Gives a verdict on a claim as the reviewer saw it. If the claim, or a piece of evidence that the
 * verdict rests on, says something else by now the verdict is not given (`stale`,
 * `evidence_changed`). If only another verdict came in meanwhile, both are kept, and the
 * claim is in review again where they differ.
 */
export async function giveVerdict(
  scope: WorkspaceScope,
  input: z.output<typeof giveVerdictSchema>,
): Promise<Result<GivenVerdict, StaleError | EvidenceChangedError | VerdictError>> {
  const reviewerId = scope.actor.memberId;
  if (!can(scope.actor, "review.give") || reviewerId === null) throw new AppError("forbidden");
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    if (claim.contentRevision > input.revision || claim.revision < input.revision) {
      return staleClaim(tx, scope, claim.id);
    }
    const grounds = await groundsOf(tx, scope, claim.id);
    const changed = changedSince(grounds.evidence, input);
    if (changed.length > 0) return evidenceChanged(tx, scope, changed);
    const meanwhile = await verdictSince(tx, scope, claim, input.revision);
    const decision = decideVerdict({
      ...input,
      ...grounds,
      status: claim.status,
      actor: scope.actor,
      meanwhile: meanwhile?.verdict ?? null,
    });
    if (!decision.ok) return decision;
    const written = { ...input, reviewerId, status: decision.value };
    const reviewId = await writeReview(tx, scope, claim, written);
    await recordVerdict(tx, scope, claim, written);
    return ok({ reviewId, status: decision.value, revision: claim.revision + 1, meanwhile });
  });
}

async function evidenceChanged(tx: Transaction, scope: WorkspaceScope, ids: readonly string[]) {
  return fail({
    code: "evidence_changed" as const,
    message: "Somebody changed the evidence while you were judging it. The verdict is not given.",
    current: await Promise.all(ids.map((id) => getEvidence(scope, id, tx))),
  });
}

/** The newest verdict given since `revision`; a review's own is that of the claim it was given on. */
async function verdictSince(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  revision: number,
): Promise<GivenVerdict["meanwhile"]> {
  if (claim.revision === revision) return null;
  const latest = await tx.review.findFirst({
    where: {
      workspaceId: scope.workspaceId,
      claimId: claim.id,
      claimRevision: { gte: revision },
    },
    orderBy: [{ claimRevision: "desc" }, { id: "desc" }],
    select: { verdict: true, reviewer: { select: { id: true, user: { select: { name: true } } } } },
  });
  if (!latest) return null;
  const { id, user } = latest.reviewer;
  return { verdict: latest.verdict, reviewer: { memberId: id, name: user.name } };
}

type Grounds = { evidence: (EvidenceFact & SeenEvidence)[]; rule: EvidenceRule };

/** What the decision rests on besides the claim; read after the claim's row is locked. */
async function groundsOf(tx: Transaction, scope: WorkspaceScope, claimId: string) {
  const [grounds] = await tx.$queryRaw<[Grounds]>`
    SELECT json_build_object('evidenceMinimum', w.evidence_minimum,
                             'primaryRequired', w.primary_required,
                             'reasonRequired', w.reason_required) AS rule,
           (SELECT coalesce(json_agg(json_build_object('id', e.id, 'revision', e.revision,
                                                       'stance', e.stance,
                                                       'sourceType', e.source_type)), '[]')
              FROM evidence e
             WHERE e.workspace_id = w.id AND e.claim_id = ${claimId}::uuid
               AND e.removed_at IS NULL) AS evidence
      FROM workspaces w WHERE w.id = ${scope.workspaceId}::uuid`;
  return grounds;
}

type Written = z.output<typeof giveVerdictSchema> & { reviewerId: string; status: ClaimStatus };

/** Writes the review with what it is about and rests on, and the claim's status, in one statement. */
async function writeReview(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  { reviewerId, verdict, reasons, evidenceIds, status }: Written,
): Promise<string> {
  const { workspaceId } = scope;
  const id = newId();
  await tx.$executeRaw`
    WITH given AS (
      INSERT INTO reviews (id, workspace_id, claim_id, reviewer_id, verdict, reasons,
                           claim_revision, statement, figures)
      SELECT ${id}::uuid, c.workspace_id, c.id, ${reviewerId}::uuid, ${verdict}::verdict,
             ${reasons}, c.revision, c.statement, ${figuresJson}
        FROM claims c WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ${claim.id}::uuid
    ), rests_on AS (
      INSERT INTO review_evidence (workspace_id, review_id, evidence_id)
      SELECT DISTINCT ${workspaceId}::uuid, ${id}::uuid, evidence_id
        FROM unnest(${evidenceIds}::uuid[]) AS evidence_id
    )
    UPDATE claims SET status = ${status}::claim_status, revision = revision + 1, updated_at = now()
     WHERE workspace_id = ${workspaceId}::uuid AND id = ${claim.id}::uuid`;
  return id;
}

async function recordVerdict(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  { verdict, reasons, evidenceIds, status }: Written,
): Promise<void> {
  await recordEvent(tx, scope, {
    type: "claim.reviewed",
    articleId: claim.articleId,
    claimId: claim.id,
    payload: {
      ref: claim.ref,
      verdict,
      reasons,
      evidence: [...evidenceIds],
      before: claim.status,
      after: status,
    },
  });
}
