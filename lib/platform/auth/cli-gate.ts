import { AppError } from "@/lib/core/errors";
import type { Database } from "../db/database";
import type { WorkspaceScope } from "../scope";
import { grantScope } from "./grant-scope";

/**
 * The gate of the command line: whoever may run it on this machine can read the database anyway,
 * and acts as an owner without being a member.
 *
 * @param deskSlug the desk's short name
 * @throws AppError `not_found` when there is no such desk
 */
export async function cliScope(db: Database, deskSlug: string): Promise<WorkspaceScope> {
  const workspace = await db.prisma.workspace.findUnique({
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
