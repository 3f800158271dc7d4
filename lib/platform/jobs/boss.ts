import type { Pool } from "pg";
import PgBoss from "pg-boss";

const KEPT_SECONDS = 3_600;
const KEPT_DAYS = 3;

/**
 * pg-boss over `execute`. It is never started: migrations make its schema, what has a time of its
 * own is done in `work-jobs.ts`, and the embedded database has no LISTEN for it.
 */
export function bossOver(execute: PgBoss.Db["executeSql"]): PgBoss {
  return new PgBoss({
    db: { executeSql: execute },
    migrate: false,
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: KEPT_SECONDS,
    deleteAfterDays: KEPT_DAYS,
  });
}

/** {@link bossOver} a pool. */
export function bossOn(pool: Pool): PgBoss {
  return bossOver((text, values) => pool.query(text, values));
}
