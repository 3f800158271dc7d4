import { type Actor, type Role, roleAtLeast } from "@/lib/core/actor";

/** May this actor make a token with this role? Never one that may do more than they may. */
export function canMake(actor: Actor, role: Role): boolean {
  return actor.memberId !== null && roleAtLeast(actor.role, role);
}

/** May this actor see and revoke a token? Its maker may, and an owner. */
export function canRevoke(actor: Actor, token: { memberId: string }): boolean {
  return token.memberId === actor.memberId || roleAtLeast(actor.role, "owner");
}
