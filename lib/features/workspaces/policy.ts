import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type WorkspaceAction = "workspace.see" | "workspace.configure";

/** May this actor do this to the desk itself? Every member sees its rule; owners set it. */
export function can(actor: Actor, action: WorkspaceAction): boolean {
  switch (action) {
    case "workspace.see":
      return true;
    case "workspace.configure":
      return roleAtLeast(actor.role, "owner");
  }
}
