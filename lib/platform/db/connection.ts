import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types, type CustomTypesConfig } from "pg";
import { poolConfig, type DatabaseAddress } from "./address";
import { PrismaClient } from "./generated/client";

/** One pool of connections: `prisma` for records, `pool` for listings written in SQL. */
export type Database = {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  close(): Promise<void>;
};

/** Connects lazily: nothing is opened until the first query. */
export function connect(address: DatabaseAddress, connections = 10): Database {
  const pool = new Pool({ ...poolConfig(address, connections), types: exactTypes });
  // An idle connection that breaks is replaced by the pool; the next query tells if the server is gone.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    errorFormat: "minimal",
    // The embedded database runs one transaction at a time, so a busy desk waits for its turn.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, close };
}

/**
 * `pg` makes a Date at local midnight of a `date`, which is another day elsewhere: it stays a
 * string "2026-11-21". So do `bigint` and `numeric`, which a JavaScript number cannot hold.
 */
const exactTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.DATE ? String : types.getTypeParser(oid, format),
};
