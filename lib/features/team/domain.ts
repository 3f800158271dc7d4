import type { Role } from "@/lib/core/actor";

/** A present member, as far as the question of owners goes. */
export type Standing = { id: string; role: Role; demo: boolean };

/**
 * Whether a desk still has an owner after a change. Where an owner with a password is there before,
 * one must be there after: demo accounts are gone as soon as the program is opened to others.
 *
 * @param members everyone who is in the desk now
 * @param change the member's new role, or null when they leave
 */
export function keepsAnOwner(
  members: readonly Standing[],
  change: { memberId: string; role: Role | null },
): boolean {
  const before = members.filter((member) => member.role === "owner");
  const after = members.filter((member) =>
    member.id === change.memberId ? change.role === "owner" : member.role === "owner",
  );
  const lasting = (owners: readonly Standing[]) => owners.some((owner) => !owner.demo);
  return after.length > 0 && (lasting(after) || !lasting(before));
}
