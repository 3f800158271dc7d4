import type { Database } from "@/lib/platform/db/database";
import { fetchAddress, type FetchOptions } from "@/lib/platform/guarded-fetch";
import type { FetchError } from "@/lib/platform/web/failures";
import { type HostRules, isStale, robotsAddress, rulesAfter } from "./robots";

/** RFC 9309, section 2.5: no more of a file needs to be read. */
const ROBOTS_BYTES = 512 * 1024;

/**
 * Takes a host, so that nobody else on any server asks it meanwhile, for so many seconds; false where
 * somebody has it. Who has it takes it again with `mine`.
 */
export async function takeHost(
  { pool }: Database,
  host: string,
  seconds: number,
  mine = false,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO watched_hosts AS h (host, busy_until)
     VALUES ($1, now() + make_interval(secs => $2))
     ON CONFLICT (host) DO UPDATE SET busy_until = excluded.busy_until
      WHERE $3 OR h.busy_until IS NULL OR h.busy_until <= now()`,
    [host, seconds, mine],
  );
  return rowCount === 1;
}

/** Leaves a host to others, in so many seconds. */
export async function leaveHost({ pool }: Database, host: string, seconds: number): Promise<void> {
  await pool.query(
    "UPDATE watched_hosts SET busy_until = now() + make_interval(secs => $2) WHERE host = $1",
    [host, seconds],
  );
}

/**
 * What the host of an address lets be read, by its robots.txt of today or what was read less than a
 * day ago; or why not even that could be asked for.
 */
export async function rulesFor(
  db: Database,
  url: string,
  now: Date,
  options: FetchOptions,
): Promise<{ rules: HostRules } | { error: FetchError }> {
  const { host } = new URL(url);
  const known = await db.prisma.watchedHost.findUnique({ where: { host } });
  const before: HostRules | null =
    known?.rulesAt == null
      ? null
      : { rules: known.rules, readAt: known.rulesAt, failedSince: known.failedSince };
  if (before && !isStale(before, now)) return { rules: before };
  const limits = { bytes: ROBOTS_BYTES, milliseconds: 10_000 };
  const fetched = await fetchAddress(robotsAddress(url), { ...options, limits });
  if (!fetched.ok && !["http_status", ...WITHOUT_RULES].includes(fetched.error.code)) {
    return { error: fetched.error };
  }
  const answer = fetched.ok
    ? { text: new TextDecoder().decode(fetched.value.bytes) }
    : { status: fetched.error.answer?.status ?? 404 };
  const rules = rulesAfter(before, answer, now);
  const kept = { rules: rules.rules, rulesAt: rules.readAt, failedSince: rules.failedSince };
  await db.prisma.watchedHost.upsert({
    where: { host },
    create: { host, ...kept },
    update: kept,
  });
  return { rules };
}

/** Where something came that is no robots.txt, there are no rules (RFC 9309, section 2.3.1.3). */
const WITHOUT_RULES = ["unreadable_type", "too_large", "too_many_redirects"];
