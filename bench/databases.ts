import type { Pool } from "pg";
import { newId } from "@/lib/core/ids";
import { newSecretToken } from "@/lib/core/secret-token";
import { sha256 } from "@/lib/core/sha256";
import { createAccount, prepareAccount } from "@/lib/features/accounts/mutations";
import { TOKEN_PREFIX } from "@/lib/platform/auth/token-gate";
import type { DatabaseAddress } from "@/lib/platform/db/address";
import { closeDatabase, openDatabase } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import { fillDesk, type FilledDesk } from "./fill";
import { random } from "@/lib/core/random-words-fixture";

/** A database with one desk, and how to get in. */
export type MeasuredDatabase = {
  address: DatabaseAddress;
  claims: number;
  desk: FilledDesk;
  /** A token of the desk's owner. */
  token: string;
  signIn: { email: string; password: string };
};

const PEOPLE = ["Ada", "Ben", "Cleo", "Dan"];
const PASSWORD = "a password for measuring";
const SEED = 20261121;

/** Fills a migrated database with a desk of `claims` claims, and lets its people in. */
export async function fillDatabase(
  address: DatabaseAddress,
  claims: number,
): Promise<MeasuredDatabase> {
  const database = openDatabase(address, 2);
  try {
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
      address,
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
