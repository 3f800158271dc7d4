import { type Actor, roleAtLeast } from "@/lib/core/actor";
import type { AuditEventType } from "./schema";

const ACCESS: readonly AuditEventType[] = [
  "invitation.made",
  "invitation.revoked",
  "token.made",
  "token.revoked",
];

/**
 * The kinds of events that are not shown to this actor. Everybody on a desk reads its history; who
 * was invited and which tokens there are is the business of its owners.
 */
export function hiddenFrom(actor: Actor): readonly AuditEventType[] {
  return roleAtLeast(actor.role, "owner") ? [] : ACCESS;
}
