import { hashPassword } from "better-auth/crypto";
import { newId } from "@/lib/core/ids";
import { DEMO_ACCOUNTS, type DemoAccount, demoEmail } from "@/lib/core/demo-accounts";
import type { Database, Transaction } from "@/lib/platform/db/database";
import type { NewAccount } from "./schema";

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
