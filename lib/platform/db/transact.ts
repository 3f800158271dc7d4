import { Prisma } from "./generated/client";
import type { Database, Transaction } from "./database";

const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction (read committed). Where PostgreSQL itself asks for another try
 * (a deadlock or a write conflict), the whole of `work` runs again, up to four times in all; so
 * `work` must have no effect outside the transaction.
 */
export async function transact<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.prisma.$transaction(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !asksForAnotherTry(error)) throw error;
    }
  }
}

function asksForAnotherTry(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
}
