import { fail, ok, type Result } from "@/lib/core/result";
import type { Database, Transaction } from "@/lib/platform/db/database";

export type NoPasswordError = { code: "no_such_account" | "demo_account"; message: string };

/** The account that a password can be set for: one that is there and is no demo account. */
export async function accountWithPassword(
  tx: Transaction,
  email: string,
): Promise<Result<{ id: string; name: string }, NoPasswordError>> {
  const select = { id: true, name: true, demo: true };
  const account = await tx.user.findUnique({ where: { email }, select });
  if (!account) return fail({ code: "no_such_account", message: `${email} has no account.` });
  if (!account.demo) return ok({ id: account.id, name: account.name });
  const message = `${email} is a demo account: it signs in without a password.`;
  return fail({ code: "demo_account", message });
}

/** Where a person is signed in. `current` marks the session that asks. */
export type SessionView = {
  id: string;
  device: string | null;
  address: string | null;
  since: Date;
  expiresAt: Date;
  current: boolean;
};

/** The live sessions of one person, the newest first. */
export async function listSessions(
  db: Database,
  asker: { userId: string; sessionId: string },
): Promise<SessionView[]> {
  const sessions = await db.prisma.session.findMany({
    where: { userId: asker.userId, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, expiresAt: true },
  });
  return sessions.map((session) => ({
    id: session.id,
    device: session.userAgent,
    address: session.ipAddress,
    since: session.createdAt,
    expiresAt: session.expiresAt,
    current: session.id === asker.sessionId,
  }));
}
