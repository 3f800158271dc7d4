import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type ReviewAction = "review.read" | "review.give";

/** May this actor read or give a verdict? A verdict is a person's: the command line gives none. */
export function can(actor: Actor, action: ReviewAction): boolean {
  if (action === "review.read") return true;
  return actor.memberId !== null && roleAtLeast(actor.role, "checker");
}
