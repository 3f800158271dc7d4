import { roleAtLeast } from "@/lib/core/actor";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { TokenView } from "./schema";

/** The tokens that this actor may see, newest first: their own, or all of the desk for an owner. */
export async function listTokens(scope: WorkspaceScope, now: Date): Promise<TokenView[]> {
  const { actor, workspaceId } = scope;
  const whose = roleAtLeast(actor.role, "owner") ? {} : { memberId: actor.memberId ?? "" };
  const tokens = await scope.db.prisma.apiToken.findMany({
    where: { workspaceId, ...whose },
    include: { member: { select: { user: { select: { name: true } } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return tokens.map((token) => ({
    id: token.id,
    name: token.name,
    role: token.role,
    maker: token.member.user.name,
    hint: token.hint,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    state: stateOf(token, now),
  }));
}

function stateOf(
  token: { revokedAt: Date | null; expiresAt: Date },
  now: Date,
): TokenView["state"] {
  if (token.revokedAt !== null) return "revoked";
  return token.expiresAt <= now ? "expired" : "valid";
}
