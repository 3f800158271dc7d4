import { DatabaseError, type PoolClient } from "pg";
import { Prisma } from "./generated/client";
import type { Database, Transaction } from "./database";
import { prepared } from "./prepared";

const ATTEMPTS = 4;
/** PostgreSQL's codes for a write conflict and a deadlock. */
const ASKS_FOR_ANOTHER_TRY: readonly unknown[] = ["40001", "40P01"];

/**
 * Runs `work` in one transaction (read committed). Where PostgreSQL itself asks for another try
 * (a deadlock or a write conflict), the whole of `work` runs again, up to four times in all; so
 * `work` must have no effect outside the transaction.
 */
export function transact<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return tryAgain(() => database.prisma.$transaction(work));
}

/** Runs one statement of a transaction, and answers its rows. */
export type RunSql = <T extends object>(statement: Prisma.Sql) => Promise<T[]>;

/**
 * {@link transact} for work that is SQL throughout, without Prisma's part of a transaction (ADR 9).
 * While it lasts, the embedded database answers `run` alone: `work` must ask nothing else.
 */
export function transactInSql<T>(
  database: Database,
  work: (run: RunSql) => Promise<T>,
): Promise<T> {
  return tryAgain(async () => {
    const client = await database.pool.connect();
    let isBroken = false;
    try {
      return await within(client, work);
    } catch (error) {
      isBroken = !(await rolledBack(client));
      throw error;
    } finally {
      client.release(isBroken);
    }
  });
}

async function within<T>(client: PoolClient, work: (run: RunSql) => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  const done = await work(async <R extends object>(statement: Prisma.Sql) => {
    const { rows } = await client.query<R>(prepared(statement.text, statement.values));
    return rows;
  });
  await client.query("COMMIT");
  return done;
}

/** Whether the connection is still good for others. */
async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("ROLLBACK");
    return true;
  } catch {
    // The connection is gone, and the transaction with it; the pool makes a new one.
    return false;
  }
}

async function tryAgain<T>(attemptOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (attempt >= ATTEMPTS || !asksForAnotherTry(error)) throw error;
    }
  }
}

function asksForAnotherTry(error: unknown): boolean {
  if (error instanceof DatabaseError) return ASKS_FOR_ANOTHER_TRY.includes(error.code);
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
}
