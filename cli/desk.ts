import { Option } from "commander";
import { listEveryDesk } from "@/lib/features/workspaces/data";
import { cliScope } from "@/lib/platform/auth/cli-gate";
import { closeDatabase, type Database, openDatabase } from "@/lib/platform/db/database";
import { reachDatabase } from "@/lib/platform/db/reach";
import { type Settings, settings } from "@/lib/platform/env";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { seedDatabase } from "@/prisma/seed/seed";
import { note, Refusal } from "./output";

const CONNECTIONS = 4;

export type DeskOptions = { desk?: string };

export function deskOption(): Option {
  return new Option("--desk <slug>", "the desk's short name; may be left out if there is one only");
}

export function jsonOption(): Option {
  return new Option("--json", "answer as JSON, errors too");
}

/**
 * Does `work` with the database, whether the server runs or not: joins the one that is open, or
 * opens it for as long as the work takes. An empty database is seeded first.
 */
export async function withDatabase<T>(
  work: (db: Database, settings: Settings) => Promise<T>,
): Promise<T> {
  const present = settings();
  const reached = await reachDatabase(present, "command", () =>
    note("Waiting for another Plumbline to let go of the data folder…"),
  );
  const db = openDatabase(reached.address, CONNECTIONS);
  try {
    const { seeded, articles, claims } = await seedDatabase(db);
    if (seeded) note(`Filled the empty desk with ${articles} articles and ${claims} claims.`);
    return await work(db, present);
  } finally {
    await closeDatabase(db);
    await reached.close();
  }
}

/** {@link withDatabase} for a command that works in one desk. */
export async function withDesk<T>(
  options: DeskOptions,
  work: (scope: WorkspaceScope, settings: Settings) => Promise<T>,
): Promise<T> {
  return withDatabase(async (db, present) =>
    work(await cliScope(db, await chooseDesk(db, options)), present),
  );
}

/** The short name of the desk that is meant: the one named, or the only one there is. */
export async function chooseDesk(db: Database, { desk }: DeskOptions): Promise<string> {
  const slugs = (await listEveryDesk(db)).map(({ slug }) => slug);
  const chosen = desk ?? (slugs.length === 1 ? slugs[0] : undefined);
  if (chosen !== undefined && slugs.includes(chosen)) return chosen;
  const there = slugs.length === 0 ? "There is no desk." : `There are: ${slugs.join(", ")}.`;
  if (chosen !== undefined) {
    throw new Refusal({ code: "no_such_desk", message: `There is no desk ${chosen}. ${there}` });
  }
  throw new Refusal({ code: "which_desk", message: `Name the desk with --desk. ${there}` });
}
