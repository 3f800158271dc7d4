import type { PoolConfig } from "pg";

/** Where a database is: a PostgreSQL server's URL, or the folder of the embedded one's socket. */
export type DatabaseAddress = { url: string } | { socketFolder: string };

const STATEMENT_TIMEOUT_MS = 60_000;

/** What `pg` needs to connect to `address`. */
export function poolConfig(address: DatabaseAddress, connections: number): PoolConfig {
  if ("url" in address) {
    return {
      connectionString: address.url,
      max: connections,
      application_name: "plumbline",
      statement_timeout: STATEMENT_TIMEOUT_MS,
      // PostgreSQL compiles what it thinks dear; to compile a listing takes longer than to run it.
      options: "-c jit=off",
      connectionTimeoutMillis: 10_000,
    };
  }
  return { ...socketConfig(address.socketFolder), max: connections };
}

// Every field is given, so that no PG* variable of the environment can lead elsewhere.
function socketConfig(host: string): PoolConfig {
  return { host, port: 5432, user: "postgres", database: "postgres", password: "", ssl: false };
}

/** The socket that `pg` looks for in the folder it is given as host. */
export function socketPath(folder: string): string {
  return `${folder}/.s.PGSQL.5432`;
}
