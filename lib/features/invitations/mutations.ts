import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { newSecretToken } from "@/lib/core/secret-token";
import { sha256 } from "@/lib/core/sha256";
import { createAccount, type PreparedAccount } from "@/lib/features/accounts/mutations";
import { recordEvent } from "@/lib/features/audit/mutations";
import { takeIn } from "@/lib/features/team/mutations";
import { can } from "@/lib/features/team/policy";
import { lockWorkspace } from "@/lib/features/workspaces/mutations";
import type { Database, Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { decideJoin, expiryOf, type JoinError, joinRefusal } from "./domain";
import type { MakeInvitation } from "./schema";

/**
 * Makes an invitation.
 *
 * @returns the secret of its link, which is not stored and so is shown this once
 * @throws AppError `forbidden` for anyone but an owner
 */
export async function makeInvitation(
  scope: WorkspaceScope,
  { role, email }: MakeInvitation,
): Promise<Result<{ id: string; token: string; expiresAt: Date }>> {
  const { memberId } = scope.actor;
  if (memberId === null || !can(scope.actor, "invitation.manage")) throw new AppError("forbidden");
  const { token, hash } = newSecretToken();
  const id = newId();
  const expiresAt = expiryOf(new Date());
  return transact(scope.db, async (tx) => {
    await tx.invitation.create({
      data: {
        id,
        workspaceId: scope.workspaceId,
        tokenHash: hash,
        role,
        email,
        createdById: memberId,
        expiresAt,
      },
      select: { id: true },
    });
    await recordEvent(tx, scope, { type: "invitation.made", payload: { role, email } });
    return ok({ id, token, expiresAt });
  });
}

/**
 * Withdraws an invitation that nobody took up.
 *
 * @throws AppError `forbidden` for anyone but an owner, `not_found` when there is none to withdraw
 */
export async function revokeInvitation(
  scope: WorkspaceScope,
  { invitationId }: { invitationId: string },
): Promise<Result<null>> {
  if (!can(scope.actor, "invitation.manage")) throw new AppError("forbidden");
  return transact(scope.db, async (tx) => {
    await lockWorkspace(tx, scope.workspaceId);
    const [revoked] = await tx.invitation.updateManyAndReturn({
      where: {
        id: invitationId,
        workspaceId: scope.workspaceId,
        acceptedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: new Date() },
      select: { role: true, email: true },
    });
    if (!revoked) throw new AppError("not_found");
    await recordEvent(tx, scope, { type: "invitation.revoked", payload: revoked });
    return ok(null);
  });
}

type Joined = { desk: string };

/** Takes the person who is signed in into the desk of an invitation. */
export async function joinDesk(
  db: Database,
  token: string,
  user: { id: string; email: string },
): Promise<Result<Joined, JoinError>> {
  return transact(db, (tx) => takeUp(db, tx, token, user, async () => user.id));
}

/** Makes an account and takes it into the desk of an invitation: both, or neither. */
export async function joinWithNewAccount(
  db: Database,
  token: string,
  account: PreparedAccount,
): Promise<Result<Joined, JoinError>> {
  return transact(db, (tx) => takeUp(db, tx, token, account, () => createAccount(tx, account)));
}

async function takeUp(
  db: Database,
  tx: Transaction,
  token: string,
  person: { email: string },
  account: () => Promise<string | null>,
): Promise<Result<Joined, JoinError>> {
  const invitation = await lockInvitation(tx, token);
  if (!invitation) return fail(joinRefusal("unknown"));
  const decision = decideJoin(invitation, person, new Date());
  if (!decision.ok) return decision;
  const userId = await account();
  if (userId === null) {
    return fail({
      code: "email_taken",
      message: "This e-mail address has an account. Sign in with it, then open this link again.",
    });
  }
  const { id, workspaceId, role } = invitation;
  const scope = await takeIn(db, tx, { workspaceId, userId, role, channel: "page" });
  if (!scope) return fail({ code: "already_member", message: "You are in this desk already." });
  await tx.invitation.update({
    where: { id },
    data: { acceptedAt: new Date(), acceptedById: scope.actor.memberId },
    select: { id: true },
  });
  return ok({ desk: invitation.workspace.slug });
}

// Locks the desk and not the invitation: all that changes who is in a desk queues at one row.
async function lockInvitation(tx: Transaction, token: string) {
  const where = { tokenHash: sha256(token) };
  const found = await tx.invitation.findUnique({ where, select: { workspaceId: true } });
  if (!found) return null;
  await lockWorkspace(tx, found.workspaceId);
  const invitation = await tx.invitation.findUniqueOrThrow({ where });
  const workspace = await tx.workspace.findUniqueOrThrow({
    where: { id: invitation.workspaceId },
    select: { slug: true },
  });
  return { ...invitation, workspace };
}
