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
  const { actor, channel, workspaceId } = scope;
  await tx.$executeRaw`
    INSERT INTO audit_events (id, workspace_id, actor_id, channel, type, article_id, claim_id, payload)
    VALUES (${newId()}::uuid, ${workspaceId}::uuid, ${actor.memberId}::uuid, ${channel}::channel,
            ${event.type}, ${event.articleId ?? null}::uuid, ${event.claimId ?? null}::uuid,
            ${JSON.stringify(event.payload)}::jsonb)`;
}
