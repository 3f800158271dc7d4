import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { AuditEvent } from "./schema";

/**
 * Writes one event of the audit trail. Takes the transaction of the change itself: an event without
 * its change, or a change without its event, cannot be.
 */
export async function recordEvent(
  tx: Transaction,
  scope: WorkspaceScope,
  event: AuditEvent & { articleId?: string; claimId?: string },
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: newId(),
      workspaceId: scope.workspaceId,
      actorId: scope.actor.memberId,
      channel: scope.channel,
      type: event.type,
      articleId: event.articleId ?? null,
      claimId: event.claimId ?? null,
      payload: event.payload,
    },
    select: { id: true },
  });
}
