import type { ClaimStatus } from "@/lib/features/claims/domain";
import { STATUS_WORDS } from "@/lib/features/claims/words";
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
  switch (event.type) {
    case "claim.created":
      return "made the claim";
    case "claim.edited":
      return `changed ${Object.keys(event.payload.changes).join(", ")}`;
    case "claim.assigned":
      return event.payload.after === null
        ? "assigned it to nobody"
        : `assigned it to ${event.payload.after}`;
    case "claim.status_changed": {
      const { before, after, reason } = event.payload;
      return `from ${statusWord(before)} to ${statusWord(after)}${reason === "" ? "" : ` – ${reason}`}`;
    }
    case "claim.reviewed":
      return `gave the verdict ${statusWord(event.payload.verdict)}`;
    case "claim.split":
      return `split it into ${event.payload.into.join(", ")}`;
    case "claim.merged":
      return `merged it into ${event.payload.into}`;
    case "claim.took_over":
      return `took over evidence and notes from ${event.payload.from}`;
    case "claim.gave_back":
      return `gave evidence and notes back to ${event.payload.to}`;
    case "claim.deleted":
      return "deleted the claim";
    case "claim.restored":
      return "brought the claim back";
    case "evidence.added":
      return `added the evidence “${event.payload.title}”`;
    case "evidence.edited":
      return `changed the evidence “${event.payload.title}”`;
    case "evidence.removed":
      return `removed the evidence “${event.payload.title}”`;
    case "evidence.restored":
      return `brought back the evidence “${event.payload.title}”`;
    case "note.added":
      return "added a note";
    case "note.edited":
      return "changed a note";
    case "note.removed":
      return "removed a note";
    case "note.restored":
      return "brought a note back";
    default:
      return event.type;
  }
}

function statusWord(status: string): string {
  const word = STATUS_WORDS[status as ClaimStatus] as string | undefined;
  return (word ?? status).toLowerCase();
}
