import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type EvidenceAction = "evidence.read" | "evidence.write";

/** May this actor read or write evidence? The desk owns evidence, so any checker may mend a piece. */
export function can(actor: Actor, action: EvidenceAction): boolean {
  return action === "evidence.read" || roleAtLeast(actor.role, "checker");
}
