import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type SpottingAction = "coverage.read" | "passage.dismiss";

/** May this actor see what was looked at, or say where nothing is to check? The latter is a checker's. */
export function can(actor: Actor, action: SpottingAction): boolean {
  return action === "coverage.read" || roleAtLeast(actor.role, "checker");
}
