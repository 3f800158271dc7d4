import { type Description, plain, said, text } from "./description-words";
import type { AuditEvent } from "./schema";

type Imported = Extract<AuditEvent, { type: "outside_verdict.imported" }>["payload"];

/** How it is told that somebody brought in what another desk found. */
export function describeOutside({ reviewer, claim, rating, url }: Imported): Description {
  return said("brought in an outside verdict by", plain(reviewer ?? "nobody named"), "", [
    text("Claim", claim),
    text("Rating", rating),
    ...(url === null ? [] : [text("Link", url)]),
  ]);
}
