import type { ChildProcess } from "node:child_process";
import { reachEmbedded } from "../embedded/reach";
import type { Settings } from "../env";
import { PlainFailure } from "../plain-failure";
import type { DatabaseAddress } from "./address";
import { closeDatabase, openDatabase } from "./database";
import { migrate } from "./migrate";

const OLDEST_SERVER = 150_000;

/** A database that is migrated and can be connected to, as long as `process`, if any, runs. */
export type Reached = {
  readonly address: DatabaseAddress;
  readonly applied: string[];
  readonly process: ChildProcess | null;
  close(): Promise<void>;
};

/**
 * Reaches the database that the settings name, and brings it up to date.
 *
 * @param owner whether this keeps the database for long (a server) or for a moment (a command)
 * @throws PlainFailure with the sentence to show, if it cannot be had
 */
export async function reachDatabase(
  settings: Pick<Settings, "DATABASE_URL" | "DATA_DIR">,
  owner: "server" | "command",
  onWait?: () => void,
): Promise<Reached> {
  const { DATABASE_URL, DATA_DIR } = settings;
  if (DATABASE_URL !== undefined) return reachServer(DATABASE_URL);
  const { socketFolder, ...reached } = await reachEmbedded(DATA_DIR, owner, onWait);
  return { address: { socketFolder }, ...reached };
}

async function reachServer(url: string): Promise<Reached> {
  const { host } = new URL(url);
  const database = openDatabase({ url }, 4);
  try {
    await checkServer(database.pool, host);
    const applied = await migrate(database.pool);
    return { address: { url }, applied, process: null, close: () => Promise.resolve() };
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    // The reason alone: the URL holds a password.
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new PlainFailure(`The database at ${host} cannot be used: ${reason}`, { cause: error });
  } finally {
    await closeDatabase(database);
  }
}

async function checkServer(pool: ReturnType<typeof openDatabase>["pool"], host: string) {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER) {
    throw new PlainFailure(
      `The database at ${host} is older than PostgreSQL 15, which Plumbline needs.`,
    );
  }
  if (server.encoding !== "UTF8") {
    throw new PlainFailure(
      `The database at ${host} has the encoding ${server.encoding}; Plumbline needs one made with ENCODING 'UTF8'.`,
    );
  }
}
