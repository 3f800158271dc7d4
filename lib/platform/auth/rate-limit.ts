import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import type { Database, Transaction } from "../db/database";

/** At most `max` tries within `window` seconds, counted from the first of them. */
export type LimitRule = { window: number; max: number };

export type LimitDecision = { allowed: boolean; retryAfter: number | null };

const KEPT_FOR = 24 * 60 * 60 * 1000;

/**
 * Counts one try against `key` and says whether it may go ahead. One statement on the database's
 * own clock, so that servers which share the database share the count, and tries at the same
 * instant cannot slip past it.
 *
 * @returns `retryAfter` in whole seconds when the try is refused
 */
export async function countTry(
  { prisma }: Database,
  key: string,
  rule: LimitRule,
): Promise<LimitDecision> {
  const window = rule.window * 1000;
  const [row] = await prisma.$queryRaw<{ count: number; elapsed: number }[]>`
    WITH clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now)
    INSERT INTO rate_limits AS r (id, key, count, last_request)
    SELECT ${newId()}::uuid, ${key}, 1, now FROM clock
        ON CONFLICT (key) DO UPDATE SET
           count = CASE WHEN r.last_request <= excluded.last_request - ${window}::bigint THEN 1
                        ELSE least(r.count + 1, ${rule.max + 1}::int) END,
           last_request = CASE WHEN r.last_request <= excluded.last_request - ${window}::bigint
                               THEN excluded.last_request ELSE r.last_request END
    RETURNING count, ((SELECT now FROM clock) - last_request)::float8 AS elapsed`;
  const { count, elapsed } = row!;
  if (count === 1) await forgetOld(prisma);
  if (count <= rule.max) return { allowed: true, retryAfter: null };
  return { allowed: false, retryAfter: Math.max(1, Math.ceil((window - elapsed) / 1000)) };
}

/** The key under which tries to sign in to one account are counted, wherever they come from. */
export function signInKey(email: unknown): string {
  return `account|${sha256(String(email).trim().toLowerCase())}`;
}

/** Forgets the tries to sign in to an account: the person proved who they are. */
export async function forgetSignInTries(tx: Transaction, email: unknown): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { key: signInKey(email) } });
}

async function forgetOld(prisma: Database["prisma"]): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM rate_limits
     WHERE last_request < (extract(epoch FROM clock_timestamp()) * 1000)::bigint - ${KEPT_FOR}::bigint`;
}
