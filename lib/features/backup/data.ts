import type { Database, Transaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Storage } from "@/lib/platform/storage/storage";
import { writePacked } from "./backup-file";
import {
  type BackupHeader,
  type BackupRow,
  type BackupTrailer,
  BACKUP_VERSION,
  frame,
} from "./format";
import { bytesAsRows, STORED_BYTES } from "./stored-bytes";
import { BACKUP_TABLES, type BackupTable, DERIVED_COLUMNS } from "./tables";

/**
 * A backup that was written: its rows and their checksum, the size of the file in bytes, and the
 * names of snapshots' bytes that were not to be had.
 */
export type WrittenBackup = BackupTrailer & { path: string; bytes: number; missing: string[] };

/** A whole installation takes its time; the limit is for a connection that nobody reads any more. */
export const LONG_TRANSACTION = { maxWait: 60_000, timeout: 60 * 60_000 };

/**
 * Writes one file with everything of the installation but what tables.ts leaves out, as it stands at
 * one moment, while others go on writing. A file of that name is replaced.
 *
 * @throws the file system's error when the file cannot be written; nothing is left of it then
 */
export async function writeBackup(
  db: Database,
  storage: Storage,
  path: string,
): Promise<WrittenBackup> {
  const { RepeatableRead } = Prisma.TransactionIsolationLevel;
  return db.prisma.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe("SET TRANSACTION READ ONLY");
      return writeBackupWithin(tx, storage, path);
    },
    { ...LONG_TRANSACTION, isolationLevel: RepeatableRead },
  );
}

/** {@link writeBackup} of what `tx` sees: one state only if `tx` reads one snapshot, or locks. */
export async function writeBackupWithin(
  tx: Transaction,
  storage: Storage,
  path: string,
): Promise<WrittenBackup> {
  // Reading everything may take longer than any page does, and times are written in UTC.
  await tx.$executeRawUnsafe("SET LOCAL statement_timeout = 0");
  await tx.$executeRawUnsafe("SET LOCAL TimeZone = 'UTC'");
  const migrations = await appliedMigrations(tx);
  const tables = tablesInOrder();
  const missing: string[] = [];
  const header: BackupHeader = {
    format: "plumbline-backup",
    version: BACKUP_VERSION,
    migrations,
    tables,
  };
  let trailer: BackupTrailer | undefined;
  async function* text() {
    trailer = yield* frame(header, readEverything(tx, storage, missing));
  }
  const bytes = await writePacked(path, text());
  if (!trailer) throw new Error("The backup has no end");
  return { ...trailer, path, bytes, missing };
}

/** What a header names: every table, and behind them the bytes that snapshots are of. */
export function tablesInOrder(): string[] {
  return [...BACKUP_TABLES.map((table) => table.name), STORED_BYTES];
}

async function* readEverything(
  tx: Transaction,
  storage: Storage,
  missing: string[],
): AsyncGenerator<BackupRow> {
  for (const [index, table] of BACKUP_TABLES.entries()) {
    for await (const json of readTable(tx, table)) yield { table: index, json };
  }
  yield* bytesAsRows(tx, storage, BACKUP_TABLES.length, missing);
}

// A cursor of the server, so that memory holds one batch whatever the size of the table. The names
// are constants of this program.
async function* readTable(tx: Transaction, { name, key, batch }: BackupTable) {
  const derived = DERIVED_COLUMNS.map((column) => `- '${column}'`).join(" ");
  await tx.$executeRawUnsafe(
    `DECLARE backup_rows NO SCROLL CURSOR FOR
       SELECT (to_jsonb(t) ${derived})::text AS json FROM "${name}" t ORDER BY ${key}`,
  );
  for (;;) {
    const rows = await tx.$queryRawUnsafe<{ json: string }[]>(`FETCH ${batch} FROM backup_rows`);
    for (const { json } of rows) yield json;
    if (rows.length < batch) break;
  }
  await tx.$executeRawUnsafe("CLOSE backup_rows");
}

/** The names of the migrations that the database has, in their order. */
export async function appliedMigrations(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
  return rows.map(({ name }) => name);
}

/**
 * Whether the database holds what a first start puts there and nothing else: no event but the
 * system's, and nobody but demo accounts as they were made.
 */
export async function isUntouchedSeed(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<{ untouched: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM audit_events WHERE channel <> 'system')
       AND NOT EXISTS (SELECT FROM users u LEFT JOIN accounts a ON a.user_id = u.id
                        WHERE NOT u.demo OR u.updated_at <> u.created_at OR a.id IS NOT NULL)
        AS untouched`;
  return rows[0]?.untouched ?? false;
}
