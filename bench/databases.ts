import { Pool } from "pg";
import { newId } from "@/lib/core/ids";
import { newSecretToken } from "@/lib/core/secret-token";
import { sha256 } from "@/lib/core/sha256";
import { createAccount, prepareAccount } from "@/lib/features/accounts/mutations";
import { TOKEN_PREFIX } from "@/lib/platform/auth/token-gate";
import { closeDatabase, openDatabase } from "@/lib/platform/db/database";
import { migrate } from "@/lib/platform/db/migrate";
import { transact } from "@/lib/platform/db/transact";
import { fillDesk, type FilledDesk } from "./fill";
import { random } from "./words";

/** A database with one desk, and how to get in. */
export type MeasuredDatabase = {
  url: string;
  claims: number;
  desk: FilledDesk;
  /** A token of the desk's owner. */
  token: string;
  signIn: { email: string; password: string };
};

const PEOPLE = ["Ada", "Ben", "Cleo", "Dan"];
const PASSWORD = "a password for measuring";
const SEED = 20261121;

/** Makes a database of its own on a server, with a desk of `claims` claims. */
export async function makeDatabase(server: string, claims: number): Promise<MeasuredDatabase> {
  const name = databaseName(claims);
  await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await onServer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = name;
  return fillDatabase(url.href, claims);
}

export async function dropDatabase(server: string, claims: number): Promise<void> {
  await onServer(server, `DROP DATABASE IF EXISTS ${databaseName(claims)} WITH (FORCE)`);
}

function databaseName(claims: number): string {
  return `plumbline_bench_${claims}`;
}

async function onServer(url: string, statement: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}

async function fillDatabase(url: string, claims: number): Promise<MeasuredDatabase> {
  const database = openDatabase({ url }, 2);
  try {
    await migrate(database.pool);
    const accounts = await Promise.all(
      PEOPLE.map((name) => prepareAccount({ name, email: emailOf(name), password: PASSWORD })),
    );
    const userIds = await transact(database, async (tx) => {
      const ids: string[] = [];
      for (const account of accounts) ids.push((await createAccount(tx, account)) ?? "");
      return ids;
    });
    const workspaceId = newId();
    const source = random(SEED);
    const desk = await fillDesk(database.pool, { claims, userIds, workspaceId, random: source });
    const token = await makeOwnersToken(database.pool, desk);
    return {
      url,
      claims,
      desk,
      token,
      signIn: { email: emailOf(PEOPLE[0]!), password: PASSWORD },
    };
  } finally {
    await closeDatabase(database);
  }
}

function emailOf(name: string): string {
  return `${name.toLowerCase()}@bench.invalid`;
}

async function makeOwnersToken(
  pool: Pool,
  { workspaceId, memberIds }: FilledDesk,
): Promise<string> {
  const secret = `${TOKEN_PREFIX}${newSecretToken().token}`;
  await pool.query(
    `INSERT INTO api_tokens (id, workspace_id, member_id, name, role, token_hash, hint, expires_at)
     VALUES ($1, $2, $3, 'bench', 'owner', $4, $5, now() + interval '1 day')`,
    [newId(), workspaceId, memberIds[0], sha256(secret), secret.slice(-4)],
  );
  return secret;
}
