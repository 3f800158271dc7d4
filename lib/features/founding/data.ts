import { sha256 } from "@/lib/core/sha256";
import type { Database, Transaction } from "@/lib/platform/db/database";

/** Whether somebody owns a desk and can sign in with a password: then nobody is set up any more. */
export async function hasOwner(tx: Transaction): Promise<boolean> {
  const owner = await tx.member.findFirst({
    where: {
      role: "owner",
      removedAt: null,
      user: { accounts: { some: { providerId: "credential", password: { not: null } } } },
    },
    select: { id: true },
  });
  return owner !== null;
}

/** The desk that the first owner gets: the one that was seeded; null in an empty database. */
export async function seededDesk(
  tx: Transaction,
): Promise<{ id: string; slug: string; name: string } | null> {
  return tx.workspace.findFirst({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, name: true },
  });
}

/** What the page of a set-up link shows; null when the link is none, or was used. */
export async function findSetUp(
  { prisma }: Database,
  token: string,
): Promise<{ desk: string | null } | null> {
  const link = await prisma.setupToken.findUnique({
    where: { tokenHash: sha256(token) },
    select: { usedAt: true },
  });
  if (!link || link.usedAt || (await hasOwner(prisma))) return null;
  return { desk: (await seededDesk(prisma))?.name ?? null };
}
