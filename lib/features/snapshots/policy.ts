import { type Actor, roleAtLeast } from "@/lib/core/actor";

export type SnapshotAction = "snapshot.read" | "snapshot.ask";

/** May this actor see snapshots, or have them taken and bring files as some? */
export function can(actor: Actor, action: SnapshotAction): boolean {
  return action === "snapshot.read" || roleAtLeast(actor.role, "checker");
}
