import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type TeamAction =
  "member.see" | "member.change_role" | "member.remove" | "invitation.manage";

/** May this actor do this to the desk's members? Everybody sees who is in; owners decide it. */
export function can(actor: Actor, action: TeamAction): boolean {
  switch (action) {
    case "member.see":
      return true;
    case "member.change_role":
    case "member.remove":
    case "invitation.manage":
      return roleAtLeast(actor.role, "owner");
  }
}
