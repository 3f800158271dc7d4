import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types, type CustomTypesConfig } from "pg";
import { poolConfig, type DatabaseAddress } from "./address";
import { type Prisma, PrismaClient } from "./generated/client";
import { statementName } from "./prepared";

/** One pool of connections, and the Prisma client that works over the same pool. */
export type Database = { readonly pool: Pool; readonly prisma: PrismaClient };

/** What a transaction offers: Prisma's models and raw queries, on one connection. */
export type Transaction = Prisma.TransactionClient;

/** Opens a database; connects on first use. Close it with {@link closeDatabase}. */
export function openDatabase(address: DatabaseAddress, connections = 10): Database {
  const pool = new Pool({ ...poolConfig(address, connections), types: exactTypes });
  // An idle connection that breaks is replaced by the pool; the next query tells if the server is gone.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, {
      // `pg` takes no name for an empty one.
      statementNameGenerator: ({ sql }) => statementName(sql) ?? "",
    }),
    errorFormat: "minimal",
    // The embedded database runs one transaction at a time, so a busy desk waits for its turn.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return { pool, prisma };
}

export async function closeDatabase(database: Database): Promise<void> {
  await database.prisma.$disconnect();
  if (!database.pool.ended) await database.pool.end();
}

/**
 * `pg` makes a Date at local midnight of a `date`, which is another day elsewhere: it stays a
 * string "2026-11-21". So do `bigint` and `numeric`, which a JavaScript number cannot hold.
 */
const exactTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.DATE ? String : types.getTypeParser(oid, format),
};
