import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { newSecretToken } from "@/lib/core/secret-token";
import { sha256 } from "@/lib/core/sha256";
import {
  createAccount,
  createDemoAccount,
  endDemoSessions,
  prepareAccount,
  type PreparedAccount,
} from "@/lib/features/accounts/mutations";
import { recordEvent } from "@/lib/features/audit/mutations";
import { takeIn } from "@/lib/features/team/mutations";
import { insertWorkspace, lockWorkspace } from "@/lib/features/workspaces/mutations";
import { cliScope } from "@/lib/platform/auth/cli-gate";
import { DEMO_ACCOUNT_KEYS, DEMO_ACCOUNTS } from "@/lib/core/demo-accounts";
import type { Database, Transaction } from "@/lib/platform/db/database";
import type { Settings } from "@/lib/platform/env";
import { transact } from "@/lib/platform/db/transact";
import { hasOwner, seededDesk } from "./data";
import type { AddUser } from "./schema";

/**
 * Readies the accounts at each start of the server, after the seed: the demo accounts on a demo
 * desk whose database has nobody yet; anywhere else, what they left open is ended.
 *
 * @returns the one-time set-up link for the first owner, to be printed; null when none is needed
 */
export async function prepareFirstOwner(
  db: Database,
  { APP_URL, isDemoDesk }: Pick<Settings, "APP_URL" | "isDemoDesk">,
): Promise<string | null> {
  if (isDemoDesk) {
    await transact(db, (tx) => addDemoTeam(db, tx));
    return null;
  }
  await endDemoSessions(db);
  if (await hasOwner(db.prisma)) return null;
  const { token, hash } = newSecretToken();
  await db.prisma.setupToken.create({
    data: { id: newId(), tokenHash: hash },
    select: { id: true },
  });
  return new URL(`/set-up/${token}`, APP_URL).href;
}

async function addDemoTeam(db: Database, tx: Transaction): Promise<void> {
  const desk = await seededDesk(tx);
  if (!desk) return;
  await lockWorkspace(tx, desk.id);
  if ((await tx.user.count()) > 0) return;
  for (const account of DEMO_ACCOUNT_KEYS) {
    const userId = await createDemoAccount(tx, account);
    const { role } = DEMO_ACCOUNTS[account];
    await takeIn(db, tx, { workspaceId: desk.id, userId, role, channel: "system" });
  }
}

export type SetUpError = { code: "link_used" | "email_taken"; message: string };

/** What a set-up link that is no longer good answers. */
export const linkUsed: SetUpError = {
  code: "link_used",
  message:
    "This set-up link is no longer good: it was used, or the desk has an owner. Sign in instead.",
};

/** Makes the first owner: their account, and the seeded desk theirs, under the name they give it. */
export async function makeFirstOwner(
  db: Database,
  token: string,
  { account, desk: name }: { account: PreparedAccount; desk: string },
): Promise<Result<{ desk: string }, SetUpError>> {
  return transact(db, async (tx) => {
    if (!(await holdSetUp(tx, token))) return fail(linkUsed);
    const userId = await createAccount(tx, account);
    if (userId === null) {
      return fail({ code: "email_taken", message: "This e-mail address has an account already." });
    }
    const desk = (await seededDesk(tx)) ?? { ...(await insertWorkspace(tx, name)), name };
    await lockWorkspace(tx, desk.id);
    const place = { workspaceId: desk.id, userId, role: "owner", channel: "page" } as const;
    const scope = await takeIn(db, tx, place);
    if (scope && desk.name !== name) {
      await tx.workspace.update({
        where: { id: desk.id },
        data: { name, revision: { increment: 1 } },
        select: { id: true },
      });
      const changes = { name: { before: desk.name, after: name } };
      await recordEvent(tx, scope, { type: "workspace.changed", payload: { changes } });
    }
    await tx.setupToken.updateMany({ where: { usedAt: null }, data: { usedAt: new Date() } });
    return ok({ desk: desk.slug });
  });
}

// Locks every open link in one order, so that two people with two links (two servers were started)
// come one after the other, and the second finds the desk owned.
async function holdSetUp(tx: Transaction, token: string): Promise<boolean> {
  const open = await tx.$queryRaw<{ tokenHash: string }[]>`
    SELECT token_hash AS "tokenHash" FROM setup_tokens WHERE used_at IS NULL ORDER BY id FOR UPDATE`;
  const hash = sha256(token);
  return open.some((link) => link.tokenHash === hash) && !(await hasOwner(tx));
}

/** Makes a further desk, owned by who makes it. */
export async function foundDesk(
  db: Database,
  userId: string,
  name: string,
): Promise<Result<{ desk: string }>> {
  return transact(db, async (tx) => {
    const { id, slug } = await insertWorkspace(tx, name);
    const place = { workspaceId: id, userId, role: "owner", channel: "page" } as const;
    const scope = await takeIn(db, tx, place);
    if (scope) await recordEvent(tx, scope, { type: "workspace.created", payload: { name } });
    return ok({ desk: slug });
  });
}

export type AddUserError = { code: "already_member"; message: string };

/**
 * Adds a person to a desk from the command line. Who has an account already keeps it, with its
 * password and name.
 *
 * @returns whether an account was made
 * @throws AppError `not_found` when there is no such desk
 */
export async function addUser(
  db: Database,
  { desk, role, ...person }: AddUser,
): Promise<Result<{ accountMade: boolean }, AddUserError>> {
  const { workspaceId } = await cliScope(db, desk);
  const account = await prepareAccount(person);
  return transact(db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const made = await createAccount(tx, account);
    const userId = made ?? (await userIdOf(tx, account.email));
    const scope = await takeIn(db, tx, { workspaceId, userId, role, channel: "cli" });
    if (scope) return ok({ accountMade: made !== null });
    return fail({
      code: "already_member",
      message: `${account.email} is a member of this desk already.`,
    });
  });
}

async function userIdOf(tx: Transaction, email: string): Promise<string> {
  return (await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}
