import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type SourceAction = "source.read" | "source.write";

/** May this actor read or write sources? The desk owns its sources, so any checker may mend one. */
export function can(actor: Actor, action: SourceAction): boolean {
  return action === "source.read" || roleAtLeast(actor.role, "checker");
}
