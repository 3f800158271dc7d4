import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type ClaimAction =
  | "claim.read"
  | "claim.create"
  | "claim.edit"
  | "claim.assign_self"
  | "claim.assign_other"
  | "claim.transition"
  | "claim.split"
  | "claim.merge"
  | "claim.delete"
  | "claim.restore";

/**
 * May this actor do this to a claim? Checkers work on claims and take them for themselves; giving a
 * claim to somebody else is an editor's.
 */
export function can(actor: Actor, action: ClaimAction): boolean {
  switch (action) {
    case "claim.read":
      return true;
    case "claim.assign_other":
      return roleAtLeast(actor.role, "editor");
    case "claim.create":
    case "claim.edit":
    case "claim.assign_self":
    case "claim.transition":
    case "claim.split":
    case "claim.merge":
    case "claim.delete":
    case "claim.restore":
      return roleAtLeast(actor.role, "checker");
  }
}

/**
 * What it is to give a claim to `to` that `from` has: taking it or handing back one's own, or
 * deciding for others. Null is nobody.
 */
export function assignmentAction(
  actor: Actor,
  from: string | null,
  to: string | null,
): Extract<ClaimAction, "claim.assign_self" | "claim.assign_other"> {
  const me = actor.memberId;
  const isOwn = me !== null && [from, to].every((id) => id === null || id === me);
  return isOwn ? "claim.assign_self" : "claim.assign_other";
}
