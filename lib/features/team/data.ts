import type { Role } from "@/lib/core/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";

/** A person's place in the desk. `revision` is what a change of it must name. */
export type MemberView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Signs in without a password, on the machine itself only. */
  demo: boolean;
  revision: number;
  joinedAt: Date;
};

const selection = {
  id: true,
  role: true,
  revision: true,
  createdAt: true,
  user: { select: { name: true, email: true, demo: true } },
} satisfies Prisma.MemberSelect;

type Row = Prisma.MemberGetPayload<{ select: typeof selection }>;

/** Everyone who is in the desk now, in the order they came. */
export async function listMembers(
  scope: WorkspaceScope,
  tx: Transaction = scope.db.prisma,
): Promise<MemberView[]> {
  const rows = await tx.member.findMany({
    where: { workspaceId: scope.workspaceId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: selection,
  });
  return rows.map(view);
}

function view({ user, createdAt, ...member }: Row): MemberView {
  return { ...member, ...user, joinedAt: createdAt };
}
