import type { Role } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { can } from "@/lib/features/team/policy";
import type { Database } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { type InvitationState, invitationState } from "./domain";

/** An invitation that nobody took up yet. The link itself is not kept. */
export type InvitationView = {
  id: string;
  role: Role;
  email: string | null;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
};

/**
 * The invitations of the desk that can still be taken up, the newest first.
 *
 * @throws AppError `forbidden` for anyone but an owner
 */
export async function listOpenInvitations(scope: WorkspaceScope): Promise<InvitationView[]> {
  if (!can(scope.actor, "invitation.manage")) throw new AppError("forbidden");
  const invitations = await scope.db.prisma.invitation.findMany({
    where: {
      workspaceId: scope.workspaceId,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      role: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      createdBy: { select: { user: { select: { name: true } } } },
    },
  });
  return invitations.map(({ createdBy, createdAt, ...invitation }) => ({
    ...invitation,
    madeBy: createdBy.user.name,
    madeAt: createdAt,
  }));
}

/** What the page of an invitation's link shows. */
export type InvitationOffer = {
  state: InvitationState;
  desk: string;
  role: Role;
  email: string | null;
  madeBy: string;
};

/** The offer behind the secret of a link; null when there is none. The secret is the permission. */
export async function findOffer(db: Database, token: string): Promise<InvitationOffer | null> {
  const invitation = await db.prisma.invitation.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      role: true,
      email: true,
      acceptedAt: true,
      revokedAt: true,
      expiresAt: true,
      createdBy: {
        select: { user: { select: { name: true } }, workspace: { select: { name: true } } },
      },
    },
  });
  if (!invitation) return null;
  return {
    state: invitationState(invitation, new Date()),
    desk: invitation.createdBy.workspace.name,
    role: invitation.role,
    email: invitation.email,
    madeBy: invitation.createdBy.user.name,
  };
}
