import { type AuditEvent, auditEventSchema } from "@/lib/features/audit/schema";
import type { ClaimStatus } from "@/lib/features/claims/domain";
import type { LockedClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";

export type DecidedEvent = Extract<AuditEvent, { type: "anchor.decided" }>["payload"];

/**
 * Lets a verdict hold again that the last decision on a claim in a version ended, where neither what
 * the claim says nor its status was touched since. Writes no event.
 *
 * @returns the status that the claim has now
 */
export async function restoreVerdict(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  version: number,
): Promise<ClaimStatus> {
  const { workspaceId } = scope;
  const decided = await lastDecision(tx, scope, claim.id, version);
  if (!decided?.ended || claim.contentRevision !== decided.ended.revision) return claim.status;
  if (await wasJudgedSince(tx, scope, claim.id, decided.sequence)) return claim.status;
  // What stood before is a status, because the program alone writes events.
  const status = decided.before as ClaimStatus;
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId, id: claim.id } },
    data: {
      status,
      revision: claim.revision + 1,
      contentRevision: decided.ended.contentRevision,
      updatedAt: new Date(),
    },
    select: { id: true },
  });
  return status;
}

async function lastDecision(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  claimId: string,
  version: number,
): Promise<(DecidedEvent & { sequence: bigint }) | null> {
  const row = await tx.auditEvent.findFirst({
    where: {
      workspaceId,
      claimId,
      type: "anchor.decided",
      payload: { path: ["version"], equals: version },
    },
    orderBy: { sequence: "desc" },
    select: { type: true, payload: true, sequence: true },
  });
  if (!row) return null;
  const event = auditEventSchema.parse({ type: row.type, payload: row.payload });
  return event.type === "anchor.decided" ? { ...event.payload, sequence: row.sequence } : null;
}

/** A new verdict, or a status that somebody chose, is theirs and stays. */
async function wasJudgedSince(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  claimId: string,
  sequence: bigint,
): Promise<boolean> {
  const types = ["claim.reviewed", "claim.status_changed"];
  const later = await tx.auditEvent.findFirst({
    where: { workspaceId, claimId, type: { in: types }, sequence: { gt: sequence } },
    select: { id: true },
  });
  return later !== null;
}
