import type { AuditEventType } from "./schema";

/** The kinds of events that a history can be narrowed down to, by the names they have in an address. */
export const EVENT_KINDS = [
  "verdicts",
  "statuses",
  "assignments",
  "claims",
  "passages",
  "evidence",
  "notes",
  "articles",
  "reports",
  "people",
  "desk",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How a kind is called on the screen. */
export const EVENT_KIND_WORDS: Record<EventKind, string> = {
  verdicts: "Verdicts",
  statuses: "Status changes",
  assignments: "Assignments",
  claims: "Claims",
  passages: "Passages without a fact",
  evidence: "Evidence",
  notes: "Notes",
  articles: "Articles and versions",
  reports: "Reports",
  people: "People and access",
  desk: "The desk itself",
};

const kinds: Record<AuditEventType, EventKind> = {
  "workspace.created": "desk",
  "workspace.seeded": "desk",
  "workspace.changed": "desk",
  "workspace.restored": "desk",
  "member.joined": "people",
  "member.role_changed": "people",
  "member.removed": "people",
  "member.password_set": "people",
  "invitation.made": "people",
  "invitation.revoked": "people",
  "token.made": "people",
  "token.revoked": "people",
  "report.exported": "reports",
  "article.added": "articles",
  "article.edited": "articles",
  "article.archived": "articles",
  "article.restored": "articles",
  "version.added": "articles",
  "passage.dismissed": "passages",
  "passage.restored": "passages",
  "claim.created": "claims",
  "claim.edited": "claims",
  "claim.assigned": "assignments",
  "claim.status_changed": "statuses",
  "claim.reviewed": "verdicts",
  "claim.text_changed": "claims",
  "anchor.decided": "claims",
  "claim.split": "claims",
  "claim.merged": "claims",
  "claim.took_over": "claims",
  "claim.gave_back": "claims",
  "claim.linked": "claims",
  "claim.unlinked": "claims",
  "claim.deleted": "claims",
  "claim.restored": "claims",
  "source.added": "evidence",
  "source.edited": "evidence",
  "source.derived": "evidence",
  "snapshot.asked": "evidence",
  "snapshot.kept": "evidence",
  "snapshot.failed": "evidence",
  "evidence.added": "evidence",
  "evidence.edited": "evidence",
  "evidence.removed": "evidence",
  "evidence.restored": "evidence",
  "link.asked": "evidence",
  "link.state_changed": "evidence",
  "outside_verdict.imported": "evidence",
  "note.added": "notes",
  "note.edited": "notes",
  "note.removed": "notes",
  "note.restored": "notes",
};

/** The types of events that belong to a kind. */
export function typesOfKind(kind: EventKind): AuditEventType[] {
  return (Object.keys(kinds) as AuditEventType[]).filter((type) => kinds[type] === kind);
}
