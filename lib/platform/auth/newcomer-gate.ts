import type { Channel } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Database, Transaction } from "../db/database";
import type { WorkspaceScope } from "../scope";
import { grantScope } from "./grant-scope";

/**
 * The gate for somebody who became a member in this very transaction: by an invitation, by making
 * the desk, or by the set-up link. Their first events are theirs.
 *
 * @throws AppError `not_found` when the transaction knows no such member
 */
export async function newcomerScope(
  db: Database,
  tx: Transaction,
  memberId: string,
  channel: Channel,
): Promise<WorkspaceScope> {
  const member = await tx.member.findFirst({
    where: { id: memberId, removedAt: null },
    select: { workspaceId: true, role: true },
  });
  if (!member) throw new AppError("not_found");
  const { workspaceId, role } = member;
  return grantScope({ db, workspaceId, actor: { memberId, role }, channel });
}
