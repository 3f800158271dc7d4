import type { Transaction } from "@/lib/platform/db/database";
import type { BackupRow, BackupTrailer } from "./format";
import { BACKUP_TABLES, DERIVED_COLUMNS } from "./tables";

// Small, because Prisma keeps the parameters of the last hundred or so statements for its debug log.
const BATCH_ROWS = 500;
const BATCH_LENGTH = 256 * 1024;

/**
 * Writes the rows of a backup into empty tables, and returns its trailer. PostgreSQL reads the JSON
 * that it wrote: this program only puts brackets around it.
 */
export async function insertRows(
  tx: Transaction,
  rows: AsyncGenerator<BackupRow, BackupTrailer>,
): Promise<BackupTrailer> {
  // A claim may point at one that comes later: split from it, or merged into it.
  await tx.$executeRawUnsafe("SET CONSTRAINTS ALL DEFERRED");
  const insert = await insertStatements(tx);
  let batch: string[] = [];
  let length = 0;
  let table = 0;
  const flush = async () => {
    if (batch.length > 0) await tx.$executeRawUnsafe(insert[table]!, `[${batch.join(",")}]`);
    batch = [];
    length = 0;
  };
  for (;;) {
    const next = await rows.next();
    const isOther = next.done || next.value.table !== table;
    if (isOther || batch.length >= BATCH_ROWS || length >= BATCH_LENGTH) await flush();
    if (isOther) await learnSize(tx, table);
    if (next.done) return next.value;
    table = next.value.table;
    batch.push(next.value.json);
    length += next.value.json.length;
  }
}

// The rows that come next are checked against these. PostgreSQL planned those checks when the table
// was small or empty, and would go through all of it for each row.
async function learnSize(tx: Transaction, table: number): Promise<void> {
  await tx.$executeRawUnsafe(`ANALYZE "${BACKUP_TABLES[table]!.name}"`);
}

/** One statement a table, in the order of the list; each takes an array of rows as JSON. */
async function insertStatements(tx: Transaction): Promise<string[]> {
  const columns = await tx.$queryRaw<{ table: string; name: string }[]>`
    SELECT table_name::text AS table, column_name::text AS name FROM information_schema.columns
     WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`;
  return BACKUP_TABLES.map(({ name: table }) => {
    const names = columns
      .filter((column) => column.table === table && !isDerived(column.name))
      .map((column) => `"${column.name}"`)
      .join(", ");
    return `INSERT INTO "${table}" (${names})
      SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1::json)`;
  });
}

function isDerived(column: string): boolean {
  return DERIVED_COLUMNS.some((derived) => derived === column);
}
