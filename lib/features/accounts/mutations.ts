import { hashPassword } from "better-auth/crypto";
import { newId } from "@/lib/core/ids";
import { DEMO_ACCOUNTS, type DemoAccount, demoEmail } from "@/lib/core/demo-accounts";
import { ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import { cliScope } from "@/lib/platform/auth/cli-gate";
import { forgetSignInTries } from "@/lib/platform/auth/rate-limit";
import type { Database, Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import { accountWithPassword, type NoPasswordError } from "./data";
import type { NewAccount, SetPassword } from "./schema";

/** An account that is ready to be written: hashing takes too long for the inside of a transaction. */
export type PreparedAccount = { name: string; email: string; passwordHash: string };

export async function prepareAccount(account: NewAccount): Promise<PreparedAccount> {
  const { name, email, password } = account;
  return { name, email, passwordHash: await hashPassword(password) };
}

/**
 * Writes an account with its password.
 *
 * @returns the person's id, or null when the e-mail address has an account already
 */
export async function createAccount(
  tx: Transaction,
  account: PreparedAccount,
): Promise<string | null> {
  const id = newId();
  const { name, email, passwordHash } = account;
  const { count } = await tx.user.createMany({ data: [{ id, name, email }], skipDuplicates: true });
  if (count === 0) return null;
  await tx.account.create({
    data: {
      id: newId(),
      userId: id,
      accountId: id,
      providerId: "credential",
      password: passwordHash,
    },
    select: { id: true },
  });
  return id;
}

/** Writes a demo account: it has no password, and only the demo desk's sign-in takes it. */
export async function createDemoAccount(tx: Transaction, account: DemoAccount): Promise<string> {
  const { id } = await tx.user.create({
    data: {
      id: newId(),
      name: DEMO_ACCOUNTS[account].name,
      email: demoEmail(account),
      demo: true,
    },
    select: { id: true },
  });
  return id;
}

/** Gives a person another name, from now on and on everything they did. */
export async function renameAccount(db: Database, userId: string, name: string): Promise<void> {
  await db.prisma.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
}

/**
 * Sets a new password from the command line, for who forgot theirs: ends every session of the
 * account, forgets its failed tries, and tells the trail of each desk that the person is in. An
 * account itself belongs to no desk. API tokens are not the password's: they stay.
 *
 * @returns how many sessions were ended
 */
export async function setPassword(
  db: Database,
  { email, password }: SetPassword,
): Promise<Result<{ sessionsEnded: number }, NoPasswordError>> {
  const passwordHash = await hashPassword(password);
  return transact(db, async (tx) => {
    const account = await accountWithPassword(tx, email);
    if (!account.ok) return account;
    const { id: userId, name } = account.value;
    const credential = { providerId: "credential", accountId: userId };
    await tx.account.upsert({
      where: { providerId_accountId: credential },
      create: { id: newId(), userId, ...credential, password: passwordHash },
      update: { password: passwordHash },
      select: { id: true },
    });
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await forgetSignInTries(tx, email);
    const places = await tx.member.findMany({
      where: { userId, removedAt: null },
      orderBy: { workspaceId: "asc" },
      select: { workspace: { select: { slug: true } } },
    });
    for (const { workspace } of places) {
      const scope = await cliScope(db, workspace.slug, tx);
      await recordEvent(tx, scope, { type: "member.password_set", payload: { name } });
    }
    return ok({ sessionsEnded: count });
  });
}

/** Ends one session of a person; one that is not theirs stays. */
export async function endSession(db: Database, userId: string, sessionId: string): Promise<void> {
  await db.prisma.session.deleteMany({ where: { id: sessionId, userId } });
}

/** Ends every session of a person, the asking one included. */
export async function endAllSessions(db: Database, userId: string): Promise<void> {
  await db.prisma.session.deleteMany({ where: { userId } });
}

/** Ends what demo accounts left open, when the installation is no demo desk any more. */
export async function endDemoSessions(db: Database): Promise<void> {
  await db.prisma.session.deleteMany({ where: { user: { demo: true } } });
}
