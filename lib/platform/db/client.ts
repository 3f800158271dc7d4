import { settings } from "../env";
import type { DatabaseAddress } from "./address";
import { openDatabase, type Database } from "./database";

// The development server loads modules anew after every change; the connections stay.
const kept = globalThis as { plumblineDatabase?: Database };

/** The process's database: `prisma` for records, `pool` for listings in SQL. */
export function database(): Database {
  return (kept.plumblineDatabase ??= openDatabase(address(), settings().DATABASE_POOL));
}

/** Makes `chosen` the process's database: for the command line and tests, which open their own. */
export function useDatabase(chosen: Database | undefined): void {
  kept.plumblineDatabase = chosen;
}

// The embedded database is found by its socket, which the program that started it passes on.
function address(): DatabaseAddress {
  const { DATABASE_URL } = settings();
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL };
  const socketFolder = process.env.PLUMBLINE_SOCKET;
  if (socketFolder !== undefined) return { socketFolder };
  throw new Error("No database: start the program with `npm start` or `npm run dev`.");
}
