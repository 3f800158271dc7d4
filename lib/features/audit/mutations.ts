import { newId } from "@/lib/core/ids";
import type { Transaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { AuditEvent } from "./schema";

type Recorded = AuditEvent & { articleId?: string; claimId?: string };

/**
 * Writes one event of the audit trail. Takes the transaction of the change itself: an event without
 * its change, or a change without its event, cannot be.
 */
export async function recordEvent(
  tx: Transaction,
  scope: WorkspaceScope,
  event: Recorded,
): Promise<void> {
  await tx.$executeRaw(insertEvent(scope, event));
}

/** {@link recordEvent} as SQL, to stand in the statement that writes the change (`WITH … AS`). */
export function insertEvent(scope: WorkspaceScope, event: Recorded): Prisma.Sql {
  const { actor, channel, workspaceId } = scope;
  return Prisma.sql`
    INSERT INTO audit_events (id, workspace_id, actor_id, channel, type, article_id, claim_id, payload)
    VALUES (${newId()}::uuid, ${workspaceId}::uuid, ${actor.memberId}::uuid, ${channel}::channel,
            ${event.type}, ${event.articleId ?? null}::uuid, ${event.claimId ?? null}::uuid,
            ${JSON.stringify(event.payload)}::jsonb)`;
}
