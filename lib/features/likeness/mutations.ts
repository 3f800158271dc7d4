import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { LockedClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { pairOf } from "./domain";
import { can, type LikenessAction } from "./policy";
import { linksBetween, lockBoth } from "./record";
import type { linkSchema } from "./schema";

export type SameClaimError = { code: "same_claim"; message: string };

/** Throws `forbidden` unless the policy lets this scope's actor do it. */
export function authorize(scope: WorkspaceScope, action: LikenessAction): void {
  if (!can(scope.actor, action)) throw new AppError("forbidden");
}

/** What became of two claims' link; `changed` is false where it was so already. */
export type LinkChange = { changed: boolean; ref: string; other: string };

/** Says that two claims say the same. Linked already, they stay so, and nothing is written. */
export async function linkClaims(
  scope: WorkspaceScope,
  { claimId, otherId }: z.output<typeof linkSchema>,
): Promise<Result<LinkChange, SameClaimError>> {
  authorize(scope, "claim.link");
  if (claimId === otherId) {
    return fail({ code: "same_claim", message: "Choose another claim to link this one with." });
  }
  return transact(scope.db, async (tx) => {
    const [claim, other] = await lockBoth(tx, scope, claimId, otherId);
    const known = await linksBetween(tx, scope, claim.id, other.id);
    if (known.length > 0) return ok({ changed: false, ref: claim.ref, other: other.ref });
    await tx.claimLink.create({
      data: {
        id: newId(),
        workspaceId: scope.workspaceId,
        ...pairOf(claim.id, other.id),
        createdById: scope.actor.memberId,
      },
      select: { id: true },
    });
    await recordBoth(tx, scope, "claim.linked", [claim, other]);
    return ok({ changed: true, ref: claim.ref, other: other.ref });
  });
}

/** Takes the link of two claims away, and those of claims that became part of them. */
export async function unlinkClaims(
  scope: WorkspaceScope,
  { claimId, otherId }: z.output<typeof linkSchema>,
): Promise<Result<LinkChange>> {
  authorize(scope, "claim.link");
  return transact(scope.db, async (tx) => {
    const [claim, other] = await lockBoth(tx, scope, claimId, otherId);
    const ids = await linksBetween(tx, scope, claim.id, other.id);
    if (ids.length === 0) return ok({ changed: false, ref: claim.ref, other: other.ref });
    await tx.claimLink.deleteMany({ where: { workspaceId: scope.workspaceId, id: { in: ids } } });
    await recordBoth(tx, scope, "claim.unlinked", [claim, other]);
    return ok({ changed: true, ref: claim.ref, other: other.ref });
  });
}

/** The same event on both claims, so that the history of each tells of it. */
async function recordBoth(
  tx: Transaction,
  scope: WorkspaceScope,
  type: "claim.linked" | "claim.unlinked",
  [one, other]: [LockedClaim, LockedClaim],
): Promise<void> {
  for (const [claim, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const payload = { ref: claim.ref, to: to.ref };
    await recordEvent(tx, scope, {
      type,
      articleId: claim.articleId,
      claimId: claim.id,
      payload,
    });
  }
}
