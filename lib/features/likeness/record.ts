import { partsOf } from "@/lib/features/claims/linked-pairs";
import { type LockedClaim, lockClaim } from "@/lib/features/claims/record";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { pairOf } from "./domain";

/**
 * Locks two claims in the order of their ids, as a merge does, so that two writes never wait for
 * each other. Throws `not_found` where one of them is not on the desk.
 */
export async function lockBoth(
  tx: Transaction,
  scope: WorkspaceScope,
  claimId: string,
  otherId: string,
): Promise<[LockedClaim, LockedClaim]> {
  const { firstId, secondId } = pairOf(claimId, otherId);
  const first = await lockClaim(tx, scope, firstId);
  const second = await lockClaim(tx, scope, secondId);
  return first.id === claimId ? [first, second] : [second, first];
}

/** The ids of the links between two claims; several where claims became part of either. */
export async function linksBetween(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  one: string,
  other: string,
): Promise<string[]> {
  const [own, others] = [partsOf("$1::uuid", "$2::uuid"), partsOf("$1::uuid", "$3::uuid")];
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM claim_links
      WHERE workspace_id = $1::uuid AND first_id IN (${own}) AND second_id IN (${others})
     UNION ALL
     SELECT id FROM claim_links
      WHERE workspace_id = $1::uuid AND first_id IN (${others}) AND second_id IN (${own})`,
    workspaceId,
    one,
    other,
  );
  return rows.map(({ id }) => id);
}
