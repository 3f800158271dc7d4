import { describeEvent } from "@/lib/features/audit/describe";
import { auditEventSchema, type AuditEvent } from "@/lib/features/audit/schema";
import type { ChangeExport } from "./export-schema";
import { moment } from "./words";

/** A change of a claim in a sentence: "21 November 2026 at 04:00 UTC, Ada: gave the verdict …". */
export function changeWords(change: ChangeExport): string {
  const who = change.by ?? (change.channel === "cli" ? "command line" : "system");
  const event = auditEventSchema.safeParse(change);
  return `${moment(change.at)}, ${who}: ${event.success ? deed(event.data) : change.type}`;
}

function deed(event: AuditEvent): string {
  const { did, what, rest, details } = describeEvent(event);
  const below = details.map((detail) =>
    detail.kind === "text"
      ? `${detail.label}: ${detail.text}`
      : `${detail.label}: ${detail.before} → ${detail.after}`,
  );
  return [[did, what?.text, rest].filter(Boolean).join(" "), ...below].join("; ");
}
