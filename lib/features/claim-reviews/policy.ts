import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type OutsideVerdictAction = "outside_verdict.read" | "outside_verdict.import";

/** May this actor read or bring in what others found? Who may write evidence may bring it in. */
export function can(actor: Actor, action: OutsideVerdictAction): boolean {
  return action === "outside_verdict.read" || roleAtLeast(actor.role, "checker");
}
