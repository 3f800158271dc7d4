import type pg from "pg";
import { settings } from "../env";
import { connect, type Database } from "./connection";
import type { PrismaClient } from "./generated/client";

// The development server loads modules anew after every change; the connections stay.
const kept = globalThis as { plumblineDatabase?: Database };

/** The process's database. Connects at the first query. */
function database(): Database {
  return (kept.plumblineDatabase ??= connect(address(), settings().DATABASE_POOL));
}

// The embedded database is found by its socket, which the program that started it passes on.
function address() {
  const { DATABASE_URL } = settings();
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL };
  const socketFolder = process.env.PLUMBLINE_SOCKET;
  if (socketFolder !== undefined) return { socketFolder };
  throw new Error("No database: start the program with `npm start` or `npm run dev`.");
}

/** Makes `chosen` the process's database: for the command line and the tests, which open their own. */
export function useDatabase(chosen: Database | undefined): void {
  kept.plumblineDatabase = chosen;
}

/** Records, by Prisma. */
export function prisma(): PrismaClient {
  return database().prisma;
}

/** Listings in SQL, on the same connections. */
export function pool(): pg.Pool {
  return database().pool;
}
