import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client";

/** One pool of connections, and the Prisma client that works over the same pool. */
export type Database = { readonly pool: pg.Pool; readonly prisma: PrismaClient };

/** What a transaction offers: Prisma's models and raw queries, on one connection. */
export type Transaction = Prisma.TransactionClient;

/** Opens a database over `pg`; connects on first use. Close it with {@link closeDatabase}. */
export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool(config);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return { pool, prisma };
}

export async function closeDatabase(database: Database): Promise<void> {
  await database.prisma.$disconnect();
  if (!database.pool.ended) await database.pool.end();
}
