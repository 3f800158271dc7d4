import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type WatchingAction = "link.read" | "link.ask" | "link.record";

/** May this actor read what is known of links, have one looked at, or record what was seen? */
export function can(actor: Actor, action: WatchingAction): boolean {
  return action === "link.read" || roleAtLeast(actor.role, "checker");
}
