import type { Actor } from "@/lib/core/actor";

/** May this actor read and export reports? What a member may read, a member may take along. */
export function can(_actor: Actor, _action: "report.export"): boolean {
  return true;
}
