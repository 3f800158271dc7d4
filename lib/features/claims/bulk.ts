import type { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { ok } from "@/lib/core/result";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { writeAssignee } from "./assignment";
import { authorize, writeTransition } from "./mutations";
import { assignmentAction, can } from "./policy";
import { type LockedClaim, lockClaim } from "./record";
import type { bulkClaimsSchema } from "./schema";

type BulkInput = z.output<typeof bulkClaimsSchema>;

/**
 * What came of one claim of many: `changed`; `unchanged`, it was so already; `refused`, with the
 * reason; `stale`, somebody changed it after the person saw it; `gone`, it is not on the desk.
 */
export type BulkOutcome = {
  claimId: string;
  ref: string | null;
  outcome: "changed" | "unchanged" | "refused" | "stale" | "gone";
  /** Why it was not changed, where a person decides what to do next. */
  message: string | null;
};

/**
 * Changes the assignee or the status of many claims in one transaction. Each is asked for by
 * itself: what cannot be changed is left as it is and said, and does not keep the others.
 *
 * @throws AppError `forbidden` where the role allows it for no claim at all
 */
export async function bulkChange(
  scope: WorkspaceScope,
  { claims, change }: BulkInput,
): Promise<{ ok: true; value: BulkOutcome[] }> {
  authorize(scope, change.type === "assign" ? "claim.assign_self" : "claim.transition");
  const revisions = new Map(claims.map(({ claimId, revision }) => [claimId, revision]));
  return transact(scope.db, async (tx) => {
    const outcomes: BulkOutcome[] = [];
    // In one order for everybody, so that two people's many cannot lock each other out.
    for (const [claimId, revision] of [...revisions].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      outcomes.push(await changeOne(tx, scope, { claimId, revision }, change));
    }
    return ok(outcomes);
  });
}

async function changeOne(
  tx: Transaction,
  scope: WorkspaceScope,
  { claimId, revision }: BulkInput["claims"][number],
  change: BulkInput["change"],
): Promise<BulkOutcome> {
  const claim = await lockIfThere(tx, scope, claimId);
  if (!claim) return { claimId, ref: null, outcome: "gone", message: null };
  const { ref } = claim;
  const isSo =
    change.type === "assign" ? claim.assigneeId === change.assigneeId : claim.status === change.to;
  if (isSo) return { claimId, ref, outcome: "unchanged", message: null };
  if (claim.revision !== revision) {
    const message = "Somebody changed it in the meantime. Look at it again.";
    return { claimId, ref, outcome: "stale", message };
  }
  const message = await write(tx, scope, claim, change);
  return { claimId, ref, outcome: message === null ? "changed" : "refused", message };
}

async function lockIfThere(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
): Promise<LockedClaim | null> {
  try {
    return await lockClaim(tx, scope, claimId);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
}

/** Writes the change of one claim, with its event; answers why not, or null when it was made. */
async function write(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  change: BulkInput["change"],
): Promise<string | null> {
  if (change.type === "status") {
    const written = await writeTransition(tx, scope, claim, change.to, change.reason);
    return written.ok ? null : written.error.message;
  }
  if (!can(scope.actor, assignmentAction(scope.actor, claim.assigneeId, change.assigneeId))) {
    return "Only an editor gives a claim to somebody else, or takes one from them.";
  }
  const written = await writeAssignee(tx, scope, claim, change.assigneeId);
  return written.ok ? null : written.error.message;
}
