import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { insertEvent } from "@/lib/features/audit/mutations";
import {
  type ClaimStatus,
  decideVerdict,
  type Verdict,
  type VerdictError,
} from "@/lib/features/claims/domain";
import {
  figuresJson,
  type LockedClaim,
  lockClaimForVerdict,
  staleClaim,
  type StaleError,
} from "@/lib/features/claims/record";
import { getEvidence } from "@/lib/features/evidence/data";
import type { EvidenceView } from "@/lib/features/evidence/schema";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type RunSql, transactInSql } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { changedSince } from "./domain";
import { can } from "./policy";
import type { GivenVerdict, giveVerdictSchema } from "./schema";

/** Evidence that somebody changed while a verdict on it was being written: as it is now. */
export type EvidenceChangedError = {
  code: "evidence_changed";
  message: string;
  current: EvidenceView[];
};

/** What says something else than the reviewer saw: the claim, or the pieces of evidence with these ids. */
type Outdated = { outdated: "claim" | readonly string[] };

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
  const given = await transactInSql(scope.db, (run) =>
    decideAndWrite(run, scope, input, reviewerId),
  );
  if (!("outdated" in given)) return given;
  if (given.outdated === "claim") return staleClaim(scope.db.prisma, scope, input.claimId);
  return evidenceChanged(scope, given.outdated);
}

async function decideAndWrite(
  run: RunSql,
  scope: WorkspaceScope,
  input: z.output<typeof giveVerdictSchema>,
  reviewerId: string,
): Promise<Result<GivenVerdict, VerdictError> | Outdated> {
  const { claim, grounds } = await lockClaimForVerdict(run, scope, input.claimId);
  if (claim.contentRevision > input.revision || claim.revision < input.revision) {
    return { outdated: "claim" };
  }
  const changed = changedSince(grounds.evidence, input);
  if (changed.length > 0) return { outdated: changed };
  const meanwhile = await verdictSince(run, scope, claim, input.revision);
  const decision = decideVerdict({
    ...input,
    ...grounds,
    kind: claim.kind,
    status: claim.status,
    actor: scope.actor,
    meanwhile: meanwhile?.verdict ?? null,
  });
  if (!decision.ok) return decision;
  const written = { ...input, reviewerId, status: decision.value };
  const reviewId = await writeReview(run, scope, claim, written);
  return ok({ reviewId, status: decision.value, revision: claim.revision + 1, meanwhile });
}

async function evidenceChanged(scope: WorkspaceScope, ids: readonly string[]) {
  return fail({
    code: "evidence_changed" as const,
    message: "Somebody changed the evidence while you were judging it. The verdict is not given.",
    current: await Promise.all(ids.map((id) => getEvidence(scope, id))),
  });
}

type Meanwhile = { verdict: Verdict; memberId: string; name: string };

/** The newest verdict given since `revision`; a review's own is that of the claim it was given on. */
async function verdictSince(
  run: RunSql,
  scope: WorkspaceScope,
  claim: LockedClaim,
  revision: number,
): Promise<GivenVerdict["meanwhile"]> {
  if (claim.revision === revision) return null;
  const [latest] = await run<Meanwhile>(Prisma.sql`
    SELECT r.verdict::text AS verdict, m.id AS "memberId", u.name
      FROM reviews r
      JOIN members m ON m.workspace_id = r.workspace_id AND m.id = r.reviewer_id
      JOIN users u ON u.id = m.user_id
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.claim_id = ${claim.id}::uuid
       AND r.claim_revision >= ${revision}
     ORDER BY r.claim_revision DESC, r.id DESC LIMIT 1`);
  if (!latest) return null;
  const { verdict, memberId, name } = latest;
  return { verdict, reviewer: { memberId, name } };
}

type Written = z.output<typeof giveVerdictSchema> & { reviewerId: string; status: ClaimStatus };

/**
 * Writes the review with what it is about and rests on, the claim's status and the event, in one
 * statement: a desk that reviews does little else.
 */
async function writeReview(
  run: RunSql,
  scope: WorkspaceScope,
  claim: LockedClaim,
  written: Written,
): Promise<string> {
  const { reviewerId, verdict, reasons, evidenceIds, status } = written;
  const { workspaceId } = scope;
  const id = newId();
  await run(Prisma.sql`
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
    ), recorded AS (${insertEvent(scope, eventOf(claim, written))})
    UPDATE claims SET status = ${status}::claim_status, revision = revision + 1, updated_at = now()
     WHERE workspace_id = ${workspaceId}::uuid AND id = ${claim.id}::uuid`);
  return id;
}

function eventOf(claim: LockedClaim, { verdict, reasons, evidenceIds, status }: Written) {
  return {
    type: "claim.reviewed" as const,
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
  };
}
