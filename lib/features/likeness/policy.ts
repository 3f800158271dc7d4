import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type LikenessAction = "likeness.read" | "claim.link" | "evidence.take_over";

/** May this actor see like claims, say that two say the same, or take evidence over? */
export function can(actor: Actor, action: LikenessAction): boolean {
  return action === "likeness.read" || roleAtLeast(actor.role, "checker");
}
