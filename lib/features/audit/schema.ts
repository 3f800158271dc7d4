import { z } from "zod";
import { type Channel, ROLES } from "@/lib/core/actor";

/** A changed field, before and after, as plain JSON values. */
export const changesSchema = z.record(z.string(), z.object({ before: z.json(), after: z.json() }));
export type Changes = z.infer<typeof changesSchema>;

const event = <T extends string, S extends z.ZodRawShape>(type: T, payload: S) =>
  z.object({ type: z.literal(type), payload: z.object(payload) });

const ref = { ref: z.string() };
const role = z.enum(ROLES);
const status = z.string();
/** A snapshot, and the source that it is of. */
const snapshotOf = { snapshotId: z.string(), sourceId: z.string(), title: z.string() };
/** How a piece of evidence names its source; it has an address, a citation, or both. */
const cited = {
  title: z.string(),
  url: z.string().nullable(),
  citation: z.string().nullable().default(null),
};

/** The record that an event took off its claim; null in events from before it was named. */
const removedId = z.string().nullable().default(null);

/** How much came along in a merge; null in events from before it was counted. */
const broughtSchema = z.object({ evidence: z.int(), notes: z.int() }).nullable().default(null);

/**
 * Everything that can stand in the audit trail. A payload repeats what the reader of the history
 * needs (the claim's reference, the values before and after), so that it can be read without the
 * records it speaks of.
 */
export const auditEventSchema = z.discriminatedUnion("type", [
  event("workspace.created", { name: z.string() }),
  event("workspace.seeded", { articles: z.int(), claims: z.int() }),
  event("workspace.changed", { changes: changesSchema }),
  event("workspace.restored", { backupSha256: z.string() }),
  event("member.joined", { name: z.string(), role }),
  event("member.role_changed", { name: z.string(), before: role, after: role }),
  event("member.removed", { name: z.string(), role }),
  event("member.password_set", { name: z.string() }),
  event("invitation.made", { role, email: z.string().nullable() }),
  event("invitation.revoked", { role, email: z.string().nullable() }),
  event("token.made", { name: z.string(), role, expiresAt: z.string() }),
  event("token.revoked", { name: z.string() }),
  event("report.exported", {
    format: z.string(),
    articles: z.array(z.string()),
    sha256: z.string(),
  }),
  event("article.added", { number: z.int(), title: z.string() }),
  event("article.edited", { number: z.int(), changes: changesSchema }),
  event("article.archived", { number: z.int(), title: z.string() }),
  event("article.restored", { number: z.int(), title: z.string() }),
  event("version.added", {
    number: z.int(),
    kind: z.string(),
    sha256: z.string(),
    length: z.int(),
    anchored: z.int(),
    undecided: z.int().default(0),
    orphaned: z.int(),
    /** How many dismissals were carried over; before that was done, none. */
    dismissals: z.int().default(0),
  }),
  event("passage.dismissed", {
    version: z.int(),
    reason: z.string(),
    count: z.int(),
    words: z.array(z.string()),
  }),
  event("passage.restored", { version: z.int(), count: z.int(), words: z.array(z.string()) }),
  event("claim.created", { ...ref, statement: z.string() }),
  event("claim.edited", { ...ref, changes: changesSchema }),
  event("claim.assigned", { ...ref, before: z.string().nullable(), after: z.string().nullable() }),
  event("claim.status_changed", { ...ref, before: status, after: status, reason: z.string() }),
  event("claim.reviewed", {
    ...ref,
    verdict: z.string(),
    reasons: z.string(),
    evidence: z.array(z.string()),
    before: status,
    after: status,
  }),
  event("claim.text_changed", {
    ...ref,
    /** The number of the version that says it in another way. */
    version: z.int(),
    changes: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable() })),
    before: status,
    after: status,
  }),
  event("anchor.decided", {
    ...ref,
    version: z.int(),
    decision: z.string(),
    before: status,
    after: status,
    /** Whether a person found the place that was chosen. */
    byHand: z.boolean().default(false),
    /** What taking it back restores: the claim's revisions, where it ended a verdict. */
    ended: z.object({ contentRevision: z.int(), revision: z.int() }).nullable().default(null),
  }),
  event("claim.split", { ...ref, into: z.array(z.string()) }),
  event("claim.merged", {
    ...ref,
    into: z.string(),
    evidence: z.array(z.string()),
    notes: z.array(z.string()),
  }),
  event("claim.took_over", { ...ref, from: z.string(), brought: broughtSchema }),
  event("claim.gave_back", { ...ref, to: z.string(), brought: broughtSchema }),
  event("claim.linked", { ...ref, to: z.string() }),
  event("claim.unlinked", { ...ref, to: z.string() }),
  event("claim.deleted", { ...ref, statement: z.string() }),
  event("claim.restored", { ...ref, statement: z.string() }),
  event("source.added", { sourceId: z.string(), title: z.string(), url: z.string().nullable() }),
  event("source.edited", { sourceId: z.string(), title: z.string(), changes: changesSchema }),
  /** `before` and `after` are the titles of what it was and is said to derive from. */
  event("source.derived", {
    sourceId: z.string(),
    title: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  event("snapshot.asked", { ...snapshotOf, url: z.string() }),
  event("snapshot.kept", { ...snapshotOf, sha256: z.string(), fileName: z.string().nullable() }),
  event("snapshot.failed", { ...snapshotOf, message: z.string() }),
  event("evidence.added", {
    ...ref,
    ...cited,
    stance: z.string(),
    /** The claim that it was taken over from, by reference. */
    from: z.string().optional(),
  }),
  event("evidence.edited", { ...ref, title: z.string(), changes: changesSchema }),
  event("evidence.removed", { ...ref, evidenceId: removedId, ...cited }),
  event("evidence.restored", { ...ref, ...cited }),
  event("link.asked", { title: z.string(), url: z.string() }),
  event("link.state_changed", {
    title: z.string(),
    url: z.string(),
    before: z.string(),
    after: z.string(),
    why: z.string().nullable(),
    status: z.int().nullable(),
    movedTo: z.string().nullable(),
  }),
  event("outside_verdict.imported", {
    id: z.string(),
    claim: z.string(),
    reviewer: z.string().nullable(),
    rating: z.string(),
    url: z.string().nullable(),
  }),
  event("note.added", { ...ref, body: z.string(), forReport: z.boolean() }),
  event("note.edited", { ...ref, changes: changesSchema }),
  event("note.removed", { ...ref, noteId: removedId, body: z.string() }),
  event("note.restored", { ...ref, body: z.string() }),
]);

export type AuditEvent = z.infer<typeof auditEventSchema>;
export type AuditEventType = AuditEvent["type"];

/** An event as a history shows it. `event` is null if it was written by a version that knew more. */
export type EventView = {
  sequence: string;
  at: string;
  /** Who did it; null for the command line and the program itself. */
  actor: { memberId: string; name: string } | null;
  channel: Channel;
  article: { slug: string; number: number; title: string } | null;
  claimId: string | null;
  event: AuditEvent | null;
};
