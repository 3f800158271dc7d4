import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import type { DatabaseAddress } from "@/lib/platform/db/address";
import { reachDatabase } from "@/lib/platform/db/reach";
import { closeAtEnd } from "../scripts/start/children";
import { findPostgres, startCluster } from "../scripts/postgres-cluster.mjs";

/** Where the measured databases are made, each with a name of its own. */
export type DatabaseServer = {
  /** What it is, for the results. */
  name: string;
  /** Makes an empty, migrated database that is gone when the measuring ends. */
  create(name: string): Promise<DatabaseAddress>;
};

/**
 * The server that BENCH_DATABASE_URL names; else a throw-away one from the PostgreSQL programs on
 * this machine; else the embedded database.
 */
export async function openDatabaseServer(say: (line: string) => void): Promise<DatabaseServer> {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return realServer(given, true);
  if (findPostgres() !== null) {
    const cluster = await startCluster();
    closeAtEnd(() => Promise.resolve(cluster.stop()));
    return realServer(cluster.url, false);
  }
  say("No PostgreSQL server is installed: this measures the embedded database.");
  return { name: "the embedded database (PGlite), one process for each desk", create: embedded };
}

async function realServer(url: string, mustTidy: boolean): Promise<DatabaseServer> {
  const version = await onServer(url, "SELECT current_setting('server_version') AS answer");
  return {
    name: `PostgreSQL ${version}, its settings as they come`,
    create: async (name) => {
      await onServer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await onServer(url, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
      if (mustTidy) {
        closeAtEnd(async () => {
          await onServer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        });
      }
      const address = new URL(url);
      address.pathname = name;
      return (await reachDatabase({ DATABASE_URL: address.href, DATA_DIR: "" }, "server")).address;
    },
  };
}

async function onServer(url: string, statement: string): Promise<string> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool.query<{ answer?: string }>(statement);
    return rows[0]?.answer ?? "";
  } finally {
    await pool.end();
  }
}

async function embedded(name: string): Promise<DatabaseAddress> {
  const folder = mkdtempSync(join(tmpdir(), `plumbline-${name}-`));
  const reached = await reachDatabase({ DATABASE_URL: undefined, DATA_DIR: folder }, "server");
  closeAtEnd(async () => {
    await reached.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return reached.address;
}
