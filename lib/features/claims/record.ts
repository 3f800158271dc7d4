import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { RunSql } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getClaim } from "./data";
import {
  type ClaimStatus,
  claimRef,
  type EvidenceFact,
  type EvidenceRule,
  isVerdict,
} from "./domain";
import type { ClaimContent, ClaimView, Figure } from "./schema";

/** A claim as a write sees it: read inside the transaction, its row locked until the end of it. */
export type LockedClaim = {
  id: string;
  ref: string;
  articleId: string;
  number: number;
  kind: ClaimContent["kind"];
  statement: string;
  speaker: string | null;
  status: ClaimStatus;
  assigneeId: string | null;
  revision: number;
  contentRevision: number;
  mergedIntoId: string | null;
  deleted: boolean;
};

export type StaleError = { code: "stale"; message: string; current: ClaimView };

type LockedRow = Omit<LockedClaim, "ref"> & { articleNumber: number };

/** What a verdict is decided on besides the claim: the desk's rule, and the evidence that is there. */
type VerdictGrounds = { rule: EvidenceRule; evidence: (EvidenceFact & { revision: number })[] };

type Wanted = { deleted?: boolean | "either" };

/**
 * Reads a claim again within the workspace and locks its row.
 *
 * @param wanted `deleted`: whether a deleted claim is asked for, or either
 * @throws AppError `not_found` when it is none of this workspace, or not what was asked for
 */
export async function lockClaim(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
  wanted: Wanted = {},
): Promise<LockedClaim> {
  const [row] = await tx.$queryRaw<LockedRow[]>(lockingRead(scope, claimId));
  return checked(row, wanted);
}

/**
 * {@link lockClaim}, and with the same trip to the database what a verdict is decided on besides
 * the claim, as it is once the row is locked.
 */
export async function lockClaimForVerdict(
  run: RunSql,
  scope: WorkspaceScope,
  claimId: string,
): Promise<{ claim: LockedClaim; grounds: VerdictGrounds }> {
  const [row] = await run<LockedRow & { grounds: VerdictGrounds }>(Prisma.sql`
    SELECT claim.*, verdict_grounds(${scope.workspaceId}::uuid, claim.id) AS grounds
      FROM (${lockingRead(scope, claimId)}) claim`);
  if (!row) throw new AppError("not_found");
  const { grounds, ...claim } = row;
  return { claim: checked(claim, {}), grounds };
}

function lockingRead(scope: WorkspaceScope, claimId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c.article_id AS "articleId", c.number, c.kind::text AS kind, c.statement, c.speaker,
           c.status::text AS status, c.assignee_id AS "assigneeId", c.revision,
           c.content_revision AS "contentRevision", c.merged_into_id AS "mergedIntoId",
           c.deleted_at IS NOT NULL AS deleted, a.number AS "articleNumber"
      FROM claims c JOIN articles a ON a.id = c.article_id
     WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id = ${claimId}::uuid
       FOR UPDATE OF c`;
}

function checked(row: LockedRow | undefined, { deleted: wanted = false }: Wanted): LockedClaim {
  if (!row || (wanted !== "either" && row.deleted !== wanted)) throw new AppError("not_found");
  const { articleNumber, ...claim } = row;
  return { ...claim, ref: claimRef(articleNumber, row.number) };
}

/** What an event names so that it stands in the history of a claim and of its article. */
export function aboutClaim(claim: LockedClaim): { articleId: string; claimId: string } {
  return { articleId: claim.articleId, claimId: claim.id };
}

/** The answer to a save made on a revision that is no longer the newest: what is there now. */
export async function staleClaim(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
): Promise<{ ok: false; error: StaleError }> {
  return fail({
    code: "stale",
    message: "Somebody changed this claim while you were working on it. Nothing was overwritten.",
    current: await getClaim(scope, claimId, tx),
  });
}

/** The figures of a claim, in their order, in the shape of {@link ClaimContent}. */
export async function figuresOf(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
): Promise<Figure[]> {
  const figures = await tx.figure.findMany({
    where: { workspaceId: scope.workspaceId, claimId },
    orderBy: { position: "asc" },
  });
  return figures.map(({ value, unit, qualifier, measures, subject, period }) => ({
    value: value?.toFixed() ?? null,
    unit,
    qualifier,
    measures,
    subject,
    period,
  }));
}

/** {@link figuresOf} as SQL, for the claim that a statement calls `c`. */
export const figuresJson = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('value', trim_scale(f.value)::text, 'unit', f.unit,
           'qualifier', f.qualifier, 'measures', f.measures, 'subject', f.subject,
           'period', f.period) ORDER BY f.position), '[]')
    FROM figures f WHERE f.workspace_id = c.workspace_id AND f.claim_id = c.id)`;

/** Puts `figures` in the place of the claim's figures. */
export async function replaceFigures(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
  figures: readonly Figure[],
): Promise<void> {
  await tx.figure.deleteMany({ where: { workspaceId: scope.workspaceId, claimId } });
  if (figures.length === 0) return;
  await tx.figure.createMany({
    data: figures.map((figure, position) => ({
      id: newId(),
      workspaceId: scope.workspaceId,
      claimId,
      position,
      ...figure,
    })),
  });
}

/**
 * Tells a claim that the text it stands in says another value now. A verdict from before holds no
 * longer. A claim that is off the desk is left alone.
 */
export async function recordTextChange(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
  change: { version: number; changes: { from: string | null; to: string | null }[] },
): Promise<void> {
  const { workspaceId } = scope;
  const row = await tx.claim.findFirst({
    where: { workspaceId, id: claimId, deletedAt: null },
    select: { id: true },
  });
  if (!row) return;
  const claim = await lockClaim(tx, scope, claimId);
  const after = await endVerdict(tx, scope, claim);
  await recordEvent(tx, scope, {
    type: "claim.text_changed",
    ...aboutClaim(claim),
    payload: { ref: claim.ref, ...change, before: claim.status, after },
  });
}

/**
 * Ends what was decided of a claim, because its text or the evidence says something else: it is in
 * review again, and its verdicts stay in the history with what they were about. Writes no event.
 *
 * @returns the status that the claim has now
 */
export async function endVerdict(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
): Promise<ClaimStatus> {
  const status = isVerdict(claim.status) ? "in_review" : claim.status;
  const revision = claim.revision + 1;
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
    data: { status, revision, contentRevision: revision, updatedAt: new Date() },
    select: { id: true },
  });
  return status;
}
