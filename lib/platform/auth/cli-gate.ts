import { AppError } from "@/lib/core/errors";
import type { Database, Transaction } from "../db/database";
import type { WorkspaceScope } from "../scope";
import { grantScope } from "./grant-scope";

/**
 * The gate of the command line: whoever may run it on this machine can read the database anyway,
 * and acts as an owner without being a member.
 *
 * @param deskSlug the desk's short name
 * @param tx the transaction in which the desk was made, if it is not there for others yet
 * @throws AppError `not_found` when there is no such desk
 */
export async function cliScope(
  db: Database,
  deskSlug: string,
  tx: Transaction = db.prisma,
): Promise<WorkspaceScope> {
  const workspace = await tx.workspace.findUnique({
    where: { slug: deskSlug },
    select: { id: true },
  });
  if (!workspace) throw new AppError("not_found");
  return grantScope({
    db,
    workspaceId: workspace.id,
    actor: { memberId: null, role: "owner" },
    channel: "cli",
  });
}

/**
 * The gate for what only a person can do: acts for a member of the desk, with the role they have.
 *
 * @param email the address of the member's account
 * @throws AppError `not_found` when nobody of that address is in the desk now
 */
export async function cliMemberScope(
  db: Database,
  deskSlug: string,
  email: string,
): Promise<WorkspaceScope> {
  const member = await db.prisma.member.findFirst({
    where: { removedAt: null, workspace: { slug: deskSlug }, user: { email } },
    select: { id: true, role: true, workspaceId: true },
  });
  if (!member) throw new AppError("not_found");
  const { id: memberId, role, workspaceId } = member;
  return grantScope({ db, workspaceId, actor: { memberId, role }, channel: "cli" });
}
