import type { PoolClient } from "pg";
import type { Database } from "./database";

/** One state of the database, whatever others write meanwhile. Must be closed. */
export type Snapshot = {
  /** Runs one statement that reads; `values` stand for $1, $2 … */
  rows<T extends object>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** Ends it; may be called twice. */
  close(): Promise<void>;
};

/**
 * Opens a snapshot on a connection of its own. The embedded database serves nobody else until it is
 * closed, so whoever has one must not wait for anything but the database.
 */
export async function openSnapshot(db: Database): Promise<Snapshot> {
  const client = await db.pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  } catch (error) {
    client.release(true);
    throw error;
  }
  let isOpen = true;
  return {
    rows: async <T extends object>(sql: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query<T>(sql, [...values]);
      return rows;
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await end(client);
    },
  };
}

async function end(client: PoolClient): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch {
    // The connection is gone, and the transaction with it; the pool makes a new one.
    client.release(true);
  }
}
