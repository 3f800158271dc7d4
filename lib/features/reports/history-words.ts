import type { Detail } from "@/lib/features/audit/description-words";
import { describeEvent } from "@/lib/features/audit/event-words";
import { auditEventSchema } from "@/lib/features/audit/schema";
import type { ChangeExport } from "./export-schema";
import { moment } from "./words";

/** A change of a claim on one line: "21 November 2026 at 04:00 UTC, Ada moved A1-1 (Status: …)". */
export function changeWords(change: ChangeExport): string {
  const who = change.by ?? (change.channel === "cli" ? "the command line" : "Plumbline");
  return `${moment(change.at)}, ${who} ${deed(change)}`;
}

function deed(change: ChangeExport): string {
  const event = auditEventSchema.safeParse(change);
  // What a later version of the program wrote is named, if not told.
  if (!event.success) return change.type;
  const { did, what, rest, details } = describeEvent(event.data, change.by);
  const words = [did, what?.text, rest].filter(Boolean).join(" ");
  return details.length === 0 ? words : `${words} (${details.map(detailWords).join("; ")})`;
}

function detailWords(detail: Detail): string {
  const { label } = detail;
  if (detail.kind === "text") return `${label}: ${detail.text}`;
  return `${label}: ${detail.before} → ${detail.after}`;
}
