import type { Role } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Database, Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { DeskSettings } from "./schema";

/** The desk's name and evidence rule, with the revision that a save of them must name. */
export async function getDeskSettings(
  scope: WorkspaceScope,
  tx: Transaction = scope.db.prisma,
): Promise<DeskSettings> {
  const settings = await tx.workspace.findUnique({
    where: { id: scope.workspaceId },
    select: {
      name: true,
      evidenceMinimum: true,
      primaryRequired: true,
      reasonRequired: true,
      independentKinds: true,
      coverageRequired: true,
      snapshotOnAdd: true,
      watchLinks: true,
      revision: true,
    },
  });
  if (!settings) throw new AppError("not_found");
  return settings;
}

/** A desk in the list of those a person is in. */
export type DeskOfPerson = { slug: string; name: string; role: Role };

/** The desks that a person is a member of, the one joined first on top. */
export async function listDesks(db: Database, userId: string): Promise<DeskOfPerson[]> {
  const members = await db.prisma.member.findMany({
    where: { userId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { role: true, workspace: { select: { slug: true, name: true } } },
  });
  return members.map(({ role, workspace }) => ({ ...workspace, role }));
}

/** Every desk of the installation, for the command line, which is no member of any. */
export async function listEveryDesk(db: Database): Promise<{ slug: string; name: string }[]> {
  return db.prisma.workspace.findMany({
    orderBy: { slug: "asc" },
    select: { slug: true, name: true },
  });
}
