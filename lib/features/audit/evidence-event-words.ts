import { changed, claim, type Description, plain, said, text } from "./description-words";
import type { AuditEvent } from "./schema";
import { valueWords } from "./value-words";

type EventOf<Type extends AuditEvent["type"]> = Extract<AuditEvent, { type: Type }>;

/** What became of a piece of evidence on its claim. */
export function describeEvidence(
  event: EventOf<`evidence.${string}` & AuditEvent["type"]>,
): Description {
  const what = claim(event.payload.ref);
  const { title } = event.payload;
  switch (event.type) {
    case "evidence.added":
      return said(...addedWords(event.payload.from, what), [
        text(valueWords("stance", event.payload.stance), title),
        ...whereRead(event.payload),
      ]);
    case "evidence.edited":
      return said("changed evidence of", what, "", [
        text("Evidence", title),
        ...changed(event.payload.changes),
      ]);
    case "evidence.removed":
      return said("removed evidence from", what, "", [
        text("Evidence", title),
        ...whereRead(event.payload),
      ]);
    case "evidence.restored":
      return said("brought evidence back to", what, "", [
        text("Evidence", title),
        ...whereRead(event.payload),
      ]);
  }
}

function addedWords(
  from: string | undefined,
  what: Description["what"],
): [did: string, what: Description["what"], rest: string] {
  return from === undefined
    ? ["added evidence to", what, ""]
    : ["took evidence over to", what, `from ${from}`];
}

function whereRead({ url, citation }: { url: string | null; citation: string | null }) {
  return [
    ...(url === null ? [] : [text("Link", url)]),
    ...(citation === null ? [] : [text("Citation", citation)]),
  ];
}

/** What became of the desk's record of a source. */
export function describeSource(
  event: EventOf<`source.${string}` & AuditEvent["type"]>,
): Description {
  const { payload, type } = event;
  const what = plain(payload.title);
  if (type === "source.added") return said("recorded the source", what);
  if (type === "source.edited") {
    return said("changed what the desk knows of", what, "", changed(payload.changes));
  }
  if (payload.after === null) {
    return said("said that", what, "repeats no other source", [
      text("Before", payload.before ?? "–"),
    ]);
  }
  const before = payload.before === null ? [] : [text("Before", payload.before)];
  return said("said that", what, `derives from ${payload.after}`, before);
}

/** What became of a snapshot of a source. */
export function describeSnapshot(
  event: EventOf<`snapshot.${string}` & AuditEvent["type"]>,
): Description {
  const what = plain(event.payload.title);
  switch (event.type) {
    case "snapshot.asked":
      return said("asked for a snapshot of", what, "", [text("Link", event.payload.url)]);
    case "snapshot.kept": {
      const { sha256, fileName } = event.payload;
      return said("kept a snapshot of", what, "", [
        ...(fileName === null ? [] : [text("File", fileName)]),
        text("SHA-256", sha256),
      ]);
    }
    case "snapshot.failed":
      return said("got no snapshot of", what, "", [text("Why", event.payload.message)]);
  }
}
