import { type Description, plain, said, text } from "./description-words";
import type { AuditEvent } from "./schema";
import { inWords } from "./value-words";

const FOUND: Record<string, string> = {
  fine: "in order again",
  changed: "leading to another text",
  moved: "moved",
  blocked: "shut to the desk",
  certificate_wrong: "with a wrong certificate",
  failing: "without an answer",
  quote_gone: "without the passage quoted",
  dead: "dead",
};

export function describeLink(event: Extract<AuditEvent, { type: `link.${string}` }>): Description {
  const { title, url } = event.payload;
  if (event.type === "link.asked") {
    return said("asked for a look at the link of", plain(title), "", [text("Link", url)]);
  }
  const { before, after, status, movedTo } = event.payload;
  return said("found the link of", plain(title), FOUND[after] ?? inWords(after).toLowerCase(), [
    text("Link", url),
    { kind: "change", label: "State", before: inWords(before), after: inWords(after) },
    ...(movedTo === null ? [] : [text("Moved to", movedTo)]),
    ...(status === null || status === 200 ? [] : [text("The server answered", String(status))]),
  ]);
}
