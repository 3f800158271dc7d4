import { lowerRole } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import type { Database } from "../db/database";
import { prepared } from "../db/prepared";
import { settings } from "../env";
import type { WorkspaceScope } from "../scope";
import { grantScope } from "./grant-scope";
import type { Role } from "@/lib/core/actor";

export const TOKEN_PREFIX = "plb_";
const BEARER = /^Bearer (plb_[A-Za-z0-9_-]{43})$/;

type TokenRow = {
  id: string;
  workspaceId: string;
  memberId: string;
  tokenRole: Role;
  memberRole: Role;
  unusedForAMinute: boolean;
};

const findToken = `
  SELECT t.id, t.workspace_id AS "workspaceId", t.member_id AS "memberId",
         t.role::text AS "tokenRole", m.role::text AS "memberRole",
         coalesce(t.last_used_at < now() - interval '1 minute', true) AS "unusedForAMinute"
    FROM api_tokens t JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.member_id
         JOIN users u ON u.id = m.user_id
   WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now()
     AND m.removed_at IS NULL AND (NOT u.demo OR $2)`;

/** What a token stood for a moment ago, by its hash. */
type Known = Map<string, { row: TokenRow; until: number }>;

// Next bundles this module more than once, and all of them have to forget together.
const kept = globalThis as { plumblineTokens?: Known };
const known = (kept.plumblineTokens ??= new Map());

/** Milliseconds for which a read goes by what was looked up before. */
const TRUSTED_MS = 1_000;
const MOST_KNOWN = 1_000;

/** Has the next request of every token looked up anew: after a token or a member's role changed. */
export function forgetTokens(): void {
  known.clear();
}

type Entry = {
  demoDesk?: boolean;
  /**
   * Whether what was looked up within the last second will do: for reads. A token that another
   * server process revoked may read that much longer; in this one {@link forgetTokens} ends it.
   */
  mayRemember?: boolean;
};

/**
 * The gate of the API: whom does this bearer token stand for? It does what its own role allows, and
 * never more than its maker's role allows today; a demo account's only while this is a demo desk.
 *
 * @throws AppError `unauthenticated` without a token, or with one that is unknown, expired or revoked
 */
export async function enterWithToken(
  db: Database,
  authorization: string | null,
  { demoDesk = settings().isDemoDesk, mayRemember = false }: Entry = {},
): Promise<{ scope: WorkspaceScope; tokenId: string }> {
  const token = BEARER.exec(authorization ?? "")?.[1];
  if (!token) throw new AppError("unauthenticated");
  const hash = sha256(token);
  const row = (mayRemember ? remembered(hash) : undefined) ?? (await lookUp(db, hash, demoDesk));
  const scope = grantScope({
    db,
    workspaceId: row.workspaceId,
    actor: { memberId: row.memberId, role: lowerRole(row.tokenRole, row.memberRole) },
    channel: "api",
  });
  return { scope, tokenId: row.id };
}

function remembered(hash: string): TokenRow | undefined {
  const found = known.get(hash);
  return found !== undefined && found.until > Date.now() ? found.row : undefined;
}

async function lookUp(db: Database, hash: string, demoDesk: boolean): Promise<TokenRow> {
  const { rows } = await db.pool.query<TokenRow>(prepared(findToken, [hash, demoDesk]));
  const row = rows[0];
  if (!row) throw new AppError("unauthenticated");
  if (row.unusedForAMinute) {
    await db.pool.query("UPDATE api_tokens SET last_used_at = now() WHERE id = $1", [row.id]);
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hash, { row, until: Date.now() + TRUSTED_MS });
  return row;
}
