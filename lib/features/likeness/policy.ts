import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type LikenessAction = "likeness.read" | "claim.link";

/** May this actor see like claims, or say that two say the same? */
export function can(actor: Actor, action: LikenessAction): boolean {
  return action === "likeness.read" || roleAtLeast(actor.role, "checker");
}
