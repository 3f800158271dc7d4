import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type TriageAction = "triage.read" | "triage.decide";

/** May this actor see what a new version did to the claims, or decide on it? */
export function can(actor: Actor, action: TriageAction): boolean {
  return action === "triage.read" || roleAtLeast(actor.role, "checker");
}
