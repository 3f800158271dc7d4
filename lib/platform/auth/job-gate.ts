import { AppError } from "@/lib/core/errors";
import type { Database, Transaction } from "../db/database";
import type { WorkspaceScope } from "../scope";
import { grantScope } from "./grant-scope";

/**
 * The gate of the jobs: finishes what a member asked for, or what the desk has done regularly, as
 * nobody, and may do what a checker may.
 *
 * @throws AppError `not_found` when the desk is not there any more
 */
export async function jobScope(
  db: Database,
  workspaceId: string,
  tx: Transaction = db.prisma,
): Promise<WorkspaceScope> {
  const workspace = await tx.workspace.findUnique({
    where: { id: workspaceId },
    select: { id: true },
  });
  if (!workspace) throw new AppError("not_found");
  return grantScope({
    db,
    workspaceId,
    actor: { memberId: null, role: "checker" },
    channel: "system",
  });
}
