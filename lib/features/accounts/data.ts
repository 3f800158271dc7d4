import type { Database } from "@/lib/platform/db/database";

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
