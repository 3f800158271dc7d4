import { type Actor, type Channel, lowerRole, type Role } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import { lockWorkspace } from "@/lib/features/workspaces/mutations";
import { newcomerScope } from "@/lib/platform/auth/newcomer-gate";
import { forgetTokens } from "@/lib/platform/auth/token-gate";
import type { Database, Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { listMembers, type MemberView } from "./data";
import { keepsAnOwner } from "./domain";
import { can, type TeamAction } from "./policy";
import type { ChangeRole, RemoveMember } from "./schema";

export type MemberError =
  { code: "last_owner"; message: string } | { code: "stale"; message: string; current: MemberView };

type Place = { workspaceId: string; userId: string; role: Role; channel: Channel };

/**
 * Takes a person into a desk, or back into it: somebody who was removed keeps their place, and with
 * it what they wrote. Call it with the workspace locked.
 *
 * @returns the new member's own scope, or null when they are in the desk already
 */
export async function takeIn(
  db: Database,
  tx: Transaction,
  { channel, ...place }: Place,
): Promise<WorkspaceScope | null> {
  const memberId = await enterMember(tx, place);
  if (memberId === null) return null;
  const scope = await newcomerScope(db, tx, memberId, channel);
  const { name } = await tx.user.findUniqueOrThrow({
    where: { id: place.userId },
    select: { name: true },
  });
  const payload = { name, role: place.role };
  await recordEvent(tx, scope, { type: "member.joined", payload });
  return scope;
}

async function enterMember(
  tx: Transaction,
  { workspaceId, userId, role }: Omit<Place, "channel">,
): Promise<string | null> {
  const known = await tx.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { id: true, removedAt: true },
  });
  if (known && known.removedAt === null) return null;
  if (known) {
    await tx.member.update({
      where: { id: known.id },
      data: { role, removedAt: null, revision: { increment: 1 } },
      select: { id: true },
    });
    return known.id;
  }
  const id = newId();
  await tx.member.create({ data: { id, workspaceId, userId, role }, select: { id: true } });
  return id;
}

/**
 * Gives a member another role. Who stops being an owner leaves no open invitation behind.
 *
 * @returns the member as they are now; `last_owner` when the desk would have none; `stale` when
 *   somebody changed the member meanwhile
 * @throws AppError `forbidden` for anyone but an owner, `not_found` for who is not in the desk
 */
export async function changeRole(
  scope: WorkspaceScope,
  { memberId, revision, role }: ChangeRole,
): Promise<Result<MemberView, MemberError>> {
  const done = await transact(scope.db, async (tx) => {
    const found = await takeMember(tx, scope, "member.change_role", { memberId, revision, role });
    if (!found.ok) return found;
    const member = found.value;
    if (member.role === role) return ok(member);
    await tx.member.update({
      where: { id: member.id, workspaceId: scope.workspaceId },
      data: { role, revision: revision + 1 },
      select: { id: true },
    });
    if (member.role === "owner") await revokeInvitationsOf(tx, scope, member.id);
    await recordEvent(tx, scope, {
      type: "member.role_changed",
      payload: { name: member.name, before: member.role, after: role },
    });
    return ok({ ...member, role, revision: revision + 1 });
  });
  forgetTokens();
  return done;
}

/**
 * Takes a member out of the desk, with their API tokens and open invitations: at their next request
 * the desk is not there for them. What they wrote stays, under their name.
 *
 * @returns and @throws as {@link changeRole}
 */
export async function removeMember(
  scope: WorkspaceScope,
  { memberId, revision }: RemoveMember,
): Promise<Result<null, MemberError>> {
  const done = await transact(scope.db, async (tx) => {
    const found = await takeMember(tx, scope, "member.remove", { memberId, revision, role: null });
    if (!found.ok) return found;
    const member = found.value;
    await tx.member.update({
      where: { id: member.id, workspaceId: scope.workspaceId },
      data: { removedAt: new Date(), revision: revision + 1 },
      select: { id: true },
    });
    await revokeInvitationsOf(tx, scope, member.id);
    await revokeTokensOf(tx, scope, member.id);
    await recordEvent(tx, scope, {
      type: "member.removed",
      payload: { name: member.name, role: member.role },
    });
    return ok(null);
  });
  forgetTokens();
  return done;
}

async function takeMember(
  tx: Transaction,
  scope: WorkspaceScope,
  action: TeamAction,
  change: { memberId: string; revision: number; role: Role | null },
): Promise<Result<MemberView, MemberError>> {
  await lockWorkspace(tx, scope.workspaceId);
  const members = await listMembers(scope, tx);
  const member = members.find(({ id }) => id === change.memberId);
  if (!member) throw new AppError("not_found");
  if (!can(presentActor(scope, members), action)) throw new AppError("forbidden");
  if (member.revision !== change.revision) {
    return fail({
      code: "stale",
      message: `Somebody else changed ${member.name}'s place meanwhile: the role is now ${member.role}.`,
      current: member,
    });
  }
  if (keepsAnOwner(members, change)) return ok(member);
  return fail({
    code: "last_owner",
    message: "A desk needs an owner who can sign in. Make somebody else an owner first.",
  });
}

// The scope was made before the lock: meanwhile another owner may have demoted or removed the actor.
function presentActor(scope: WorkspaceScope, members: readonly MemberView[]): Actor {
  const { memberId } = scope.actor;
  if (memberId === null) return scope.actor;
  const self = members.find(({ id }) => id === memberId);
  if (!self) throw new AppError("not_found");
  return { memberId, role: lowerRole(scope.actor.role, self.role) };
}

async function revokeInvitationsOf(
  tx: Transaction,
  scope: WorkspaceScope,
  memberId: string,
): Promise<void> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: {
      workspaceId: scope.workspaceId,
      createdById: memberId,
      acceptedAt: null,
      revokedAt: null,
    },
    data: { revokedAt: new Date() },
    select: { role: true, email: true },
  });
  for (const payload of revoked) {
    await recordEvent(tx, scope, { type: "invitation.revoked", payload });
  }
}

async function revokeTokensOf(
  tx: Transaction,
  scope: WorkspaceScope,
  memberId: string,
): Promise<void> {
  const revoked = await tx.apiToken.updateManyAndReturn({
    where: { workspaceId: scope.workspaceId, memberId, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { name: true },
  });
  for (const payload of revoked) {
    await recordEvent(tx, scope, { type: "token.revoked", payload });
  }
}
