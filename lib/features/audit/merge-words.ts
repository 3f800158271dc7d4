import { claim, counted, type Description, said } from "./description-words";
import type { AuditEvent } from "./schema";

type MergeEvent = Extract<AuditEvent, { type: "claim.took_over" | "claim.gave_back" }>;

/** What a claim took in a merge, or gave back; where that was nothing, that there was a merge. */
export function describeMerge(event: MergeEvent): Description {
  const what = claim(event.payload.ref);
  const things = thingsOf(event.payload.brought);
  if (event.type === "claim.took_over") {
    const { from } = event.payload;
    return things === ""
      ? said(`merged ${from} into`, what)
      : said(`took ${things} into`, what, `from ${from}`);
  }
  const { to } = event.payload;
  return things === ""
    ? said("parted", what, `from ${to} again`)
    : said(`gave back ${things} from`, what, `to ${to}`);
}

function thingsOf(brought: MergeEvent["payload"]["brought"]): string {
  if (!brought) return "evidence and notes";
  const { evidence, notes } = brought;
  return [
    evidence > 0 && `${counted(evidence, "piece")} of evidence`,
    notes > 0 && counted(notes, "note"),
  ]
    .filter((thing) => thing !== false)
    .join(" and ");
}
