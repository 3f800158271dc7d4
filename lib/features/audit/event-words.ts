import {
  article,
  changed,
  claim,
  counted,
  type Description,
  plain,
  said,
  text,
} from "./description-words";
import { describeEvidence, describeSnapshot, describeSource } from "./evidence-event-words";
import { describeLink } from "./link-words";
import { describeMerge } from "./merge-words";
import { describeOutside } from "./outside-words";
import type { AuditEvent } from "./schema";
import { inWords } from "./value-words";

/**
 * Says what an event was, in the past tense and without the person.
 *
 * @param actor the name of who did it: what they did to themselves is said another way
 */
export function describeEvent(event: AuditEvent, actor: string | null = null): Description {
  switch (event.type) {
    case "workspace.created":
      return said("made the desk", plain(event.payload.name));
    case "workspace.seeded":
      return said(
        `put ${counted(event.payload.articles, "article")} with ${counted(event.payload.claims, "claim")} on the desk`,
      );
    case "workspace.changed":
      return said("changed the settings", null, "", changed(event.payload.changes));
    case "workspace.restored":
      return said("restored the desk from a backup", null, "", [
        text("SHA-256", event.payload.backupSha256),
      ]);
    case "member.joined":
      return event.payload.name === actor
        ? said(`joined the desk as ${event.payload.role}`)
        : said("let in", plain(event.payload.name), `as ${event.payload.role}`);
    case "member.role_changed":
      return said(
        "changed the role of",
        plain(event.payload.name),
        `from ${event.payload.before} to ${event.payload.after}`,
      );
    case "member.removed":
      return said("removed", plain(event.payload.name), `(${event.payload.role})`);
    case "member.password_set":
      return said("set a new password for", plain(event.payload.name));
    case "invitation.made":
    case "invitation.revoked":
    case "token.made":
    case "token.revoked":
      return describeAccess(event);
    case "report.exported":
      return said(`took a report as ${event.payload.format.toUpperCase()}`, null, "", [
        text("Articles", event.payload.articles.join(", ") || "all"),
        text("SHA-256", event.payload.sha256),
      ]);
    case "article.added":
    case "article.edited":
    case "article.archived":
    case "article.restored":
    case "version.added":
      return describeArticle(event);
    case "passage.dismissed":
    case "passage.restored":
      return describePassage(event);
    case "claim.created":
    case "claim.edited":
    case "claim.assigned":
    case "claim.status_changed":
    case "claim.reviewed":
    case "claim.text_changed":
    case "claim.split":
    case "claim.merged":
    case "claim.deleted":
    case "claim.restored":
    case "claim.took_over":
    case "claim.gave_back":
    case "claim.linked":
    case "claim.unlinked":
      return describeClaim(event, actor);
    case "anchor.decided":
      return describeDecision(event);
    case "source.added":
    case "source.edited":
    case "source.derived":
      return describeSource(event);
    case "snapshot.asked":
    case "snapshot.kept":
    case "snapshot.failed":
      return describeSnapshot(event);
    case "outside_verdict.imported":
      return describeOutside(event.payload);
    case "evidence.added":
    case "evidence.edited":
    case "evidence.removed":
    case "evidence.restored":
      return describeEvidence(event);
    case "link.asked":
    case "link.state_changed":
      return describeLink(event);
    case "note.added":
    case "note.edited":
    case "note.removed":
    case "note.restored":
      return describeNote(event);
  }
}

type EventOf<Type extends AuditEvent["type"]> = Extract<AuditEvent, { type: Type }>;

function describeAccess(
  event: EventOf<"invitation.made" | "invitation.revoked" | "token.made" | "token.revoked">,
): Description {
  switch (event.type) {
    case "invitation.made":
    case "invitation.revoked": {
      const { role, email } = event.payload;
      const did = event.type === "invitation.made" ? "made" : "revoked";
      return said(`${did} an invitation as ${role}`, email === null ? null : plain(`for ${email}`));
    }
    case "token.made": {
      const { name, role, expiresAt } = event.payload;
      return said("made the API token", plain(`“${name}”`), `as ${role}`, [
        text("Expires", expiresAt.slice(0, 10)),
      ]);
    }
    case "token.revoked":
      return said("revoked the API token", plain(`“${event.payload.name}”`));
  }
}

function describeArticle(
  event: EventOf<(`article.${string}` & AuditEvent["type"]) | "version.added">,
): Description {
  switch (event.type) {
    case "article.added":
      return said("added the article", article(event.payload));
    case "article.edited":
      return said(
        "changed the article",
        article(event.payload),
        "",
        changed(event.payload.changes),
      );
    case "article.archived":
      return said("archived the article", article(event.payload));
    case "article.restored":
      return said("brought back the article", article(event.payload));
    case "version.added": {
      const { number, kind, sha256, length, anchored, undecided, orphaned } = event.payload;
      const { dismissals } = event.payload;
      const open = undecided > 0 ? `, ${undecided} to be decided` : "";
      const lost = orphaned > 0 ? `, ${orphaned} not found in it` : "";
      return said(
        `added version ${number} (${inWords(kind).toLowerCase()}) to`,
        { kind: "article", text: "" },
        "",
        [
          text("Text", `${length.toLocaleString("en")} characters, SHA-256 ${sha256}`),
          text("Claims", `${counted(anchored, "claim")} in their place${open}${lost}`),
          ...(dismissals > 0
            ? [text("Nothing to check", `${counted(dismissals, "passage")} with the same words`)]
            : []),
        ],
      );
    }
  }
}

function describePassage({
  type,
  payload: { version, count, words },
  payload,
}: EventOf<"passage.dismissed" | "passage.restored">): Description {
  const passages = `${counted(count, "passage")} of version ${version}`;
  const details = [text(count === 1 ? "Passage" : "Passages", words.join("\n"))];
  const of: Description["what"] = { kind: "article", text: "" };
  return type === "passage.restored"
    ? said(`took back that nothing is to check in ${passages} of`, of, "", details)
    : said(`found nothing to check in ${passages} of`, of, "", [
        text("Reason", inWords(payload.reason)),
        ...details,
      ]);
}

function describeClaim(
  event: EventOf<`claim.${string}` & AuditEvent["type"]>,
  actor: string | null,
): Description {
  const what = claim(event.payload.ref);
  switch (event.type) {
    case "claim.created":
      return said("made the claim", what, "", [text("Statement", event.payload.statement)]);
    case "claim.edited":
      return said("changed the claim", what, "", changed(event.payload.changes));
    case "claim.assigned":
      return describeAssignment(event, actor);
    case "claim.status_changed": {
      const { before, after, reason } = event.payload;
      // The status stays where a verdict ends that others had overtaken already.
      return said(before === after ? "ended a verdict on" : "moved", what, "", [
        ...statusChange(before, after),
        ...(reason === "" ? [] : [text("Reason", reason)]),
      ]);
    }
    case "claim.reviewed":
      return describeReview(event);
    case "claim.text_changed":
      return describeTextChange(event);
    case "claim.split":
      return said("split", what, `into ${event.payload.into.join(" and ")}`);
    case "claim.took_over":
    case "claim.gave_back":
      return describeMerge(event);
    case "claim.linked":
      return said("linked", what, `with ${event.payload.to}: they say the same`);
    case "claim.unlinked":
      return said("took away the link of", what, `with ${event.payload.to}`);
    case "claim.merged":
      return said("merged", what, `into ${event.payload.into}`);
    case "claim.deleted":
      return said("deleted the claim", what, "", [text("Statement", event.payload.statement)]);
    case "claim.restored":
      return said("brought back the claim", what, "", [text("Statement", event.payload.statement)]);
  }
}

function describeTextChange({ payload }: EventOf<"claim.text_changed">): Description {
  const { ref, version, changes, before, after } = payload;
  return said("brought a text that says something else of", claim(ref), `in version ${version}`, [
    ...changes.map(({ from, to }) => ({
      kind: "change" as const,
      label: "Text",
      before: from ?? "–",
      after: to ?? "–",
    })),
    ...statusChange(before, after),
  ]);
}

const DECISIONS: Record<string, string> = {
  same_meaning: "says the same",
  new_meaning: "says something else now",
  gone: "stands there no more",
  taken_back: "is to be decided again",
};

function describeDecision({ payload }: EventOf<"anchor.decided">): Description {
  const { ref, version, decision, before, after, byHand } = payload;
  const found = DECISIONS[decision] ?? inWords(decision).toLowerCase();
  const words = byHand ? `${found}, at a place found by hand` : found;
  return said(`found that in version ${version}`, claim(ref), words, statusChange(before, after));
}

function statusChange(before: string, after: string): Description["details"] {
  if (before === after) return [];
  return [{ kind: "change", label: "Status", before: inWords(before), after: inWords(after) }];
}

function describeAssignment(
  { payload: { ref, before, after } }: EventOf<"claim.assigned">,
  actor: string | null,
): Description {
  const from = before === null || before === actor ? "" : `from ${before}`;
  if (after === null) return said(before === actor ? "handed back" : "took", claim(ref), from);
  if (after === actor) return said("took", claim(ref), from);
  return said("gave", claim(ref), from === "" ? `to ${after}` : `to ${after}, ${from}`);
}

function describeReview({ payload }: EventOf<"claim.reviewed">): Description {
  const { ref, verdict, reasons, evidence, before, after } = payload;
  return said("judged", claim(ref), inWords(verdict).toLowerCase(), [
    { kind: "change", label: "Status", before: inWords(before), after: inWords(after) },
    ...(reasons === "" ? [] : [text("Reasons", reasons)]),
    ...(evidence.length === 0
      ? []
      : [text("Rests on", counted(evidence.length, "piece") + " of evidence")]),
  ]);
}

function describeNote(event: EventOf<`note.${string}` & AuditEvent["type"]>): Description {
  const what = claim(event.payload.ref);
  switch (event.type) {
    case "note.added": {
      const rest = event.payload.forReport ? "for the report" : "";
      return said("wrote a note on", what, rest, [text("Note", event.payload.body)]);
    }
    case "note.edited":
      return said("changed a note on", what, "", changed(event.payload.changes));
    case "note.removed":
      return said("removed a note from", what, "", [text("Note", event.payload.body)]);
    case "note.restored":
      return said("brought a note back to", what, "", [text("Note", event.payload.body)]);
  }
}
