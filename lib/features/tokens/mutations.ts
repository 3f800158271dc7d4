import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { ok, type Result } from "@/lib/core/result";
import { newSecretToken } from "@/lib/core/secret-token";
import { sha256 } from "@/lib/core/sha256";
import { recordEvent } from "@/lib/features/audit/mutations";
import { forgetTokens, TOKEN_PREFIX } from "@/lib/platform/auth/token-gate";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { canMake, canRevoke } from "./policy";
import type { makeTokenSchema, revokeTokenSchema } from "./schema";

const DAY = 24 * 60 * 60 * 1000;
const HINT_LENGTH = 4;

/**
 * Makes an API token for the member who asks. `secret` is shown once; the database holds its
 * SHA-256, which is enough for 256 random bits.
 */
export async function makeToken(
  scope: WorkspaceScope,
  input: z.output<typeof makeTokenSchema>,
): Promise<Result<{ tokenId: string; secret: string; expiresAt: string }>> {
  const { actor, workspaceId } = scope;
  const { memberId } = actor;
  if (memberId === null || !canMake(actor, input.role)) throw new AppError("forbidden");
  const secret = `${TOKEN_PREFIX}${newSecretToken().token}`;
  const expiresAt = new Date(Date.now() + input.days * DAY);
  const id = newId();
  await transact(scope.db, async (tx) => {
    await tx.apiToken.create({
      data: {
        id,
        workspaceId,
        memberId,
        name: input.name,
        role: input.role,
        tokenHash: sha256(secret),
        hint: secret.slice(-HINT_LENGTH),
        expiresAt,
      },
      select: { id: true },
    });
    const { name, role } = input;
    const payload = { name, role, expiresAt: expiresAt.toISOString() };
    await recordEvent(tx, scope, { type: "token.made", payload });
  });
  return ok({ tokenId: id, secret, expiresAt: expiresAt.toISOString() });
}

/**
 * Ends a token: at once in this process, within a second for reads in another. Revoking one that is
 * revoked already changes nothing.
 */
export async function revokeToken(
  scope: WorkspaceScope,
  input: z.output<typeof revokeTokenSchema>,
): Promise<Result<null>> {
  const done = await transact(scope.db, async (tx) => {
    const { workspaceId } = scope;
    const token = await tx.apiToken.findFirst({ where: { workspaceId, id: input.tokenId } });
    if (!token || !canRevoke(scope.actor, token)) throw new AppError("not_found");
    const revoked = await tx.apiToken.updateMany({
      where: { workspaceId, id: token.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (revoked.count > 0) {
      await recordEvent(tx, scope, { type: "token.revoked", payload: { name: token.name } });
    }
    return ok(null);
  });
  forgetTokens();
  return done;
}
