import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getClaim } from "./data";
import { authorize } from "./mutations";
import { assignmentAction } from "./policy";
import { aboutClaim, type LockedClaim, lockClaim, staleClaim, type StaleError } from "./record";
import type { assignClaimSchema, ClaimView } from "./schema";

export type AssigneeError = { code: "assignee_unknown"; message: string };

/** Gives a claim to a member, or to nobody. Checkers may take a claim or hand back their own. */
export async function assignClaim(
  scope: WorkspaceScope,
  input: z.output<typeof assignClaimSchema>,
): Promise<Result<ClaimView, StaleError | AssigneeError>> {
  return transact(scope.db, async (tx) => {
    const claim = await lockClaim(tx, scope, input.claimId);
    authorize(scope, assignmentAction(scope.actor, claim.assigneeId, input.assigneeId));
    if (claim.revision !== input.revision) return staleClaim(tx, scope, claim.id);
    const written = await writeAssignee(tx, scope, claim, input.assigneeId);
    return written.ok ? ok(await getClaim(scope, claim.id, tx)) : written;
  });
}

/** Writes who a locked claim is given to, with its event; where nothing changes, nothing. */
export async function writeAssignee(
  tx: Transaction,
  scope: WorkspaceScope,
  claim: LockedClaim,
  assigneeId: string | null,
): Promise<Result<null, AssigneeError>> {
  if (claim.assigneeId === assigneeId) return ok(null);
  const names = await memberNames(tx, scope, [claim.assigneeId, assigneeId]);
  if (assigneeId !== null && !names.get(assigneeId)?.active) {
    return fail({ code: "assignee_unknown", message: "That person is not on this desk any more." });
  }
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: claim.id } },
    data: { assigneeId, revision: claim.revision + 1, updatedAt: new Date() },
    select: { id: true },
  });
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? null));
  await recordEvent(tx, scope, {
    type: "claim.assigned",
    ...aboutClaim(claim),
    payload: { ref: claim.ref, before: nameOf(claim.assigneeId), after: nameOf(assigneeId) },
  });
  return ok(null);
}

async function memberNames(tx: Transaction, scope: WorkspaceScope, ids: (string | null)[]) {
  const members = await tx.member.findMany({
    where: {
      workspaceId: scope.workspaceId,
      id: { in: ids.filter((id): id is string => id !== null) },
    },
    select: { id: true, removedAt: true, user: { select: { name: true } } },
  });
  return new Map(
    members.map((member) => [
      member.id,
      { name: member.user.name, active: member.removedAt === null },
    ]),
  );
}
