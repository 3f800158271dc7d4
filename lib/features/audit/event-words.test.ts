import { describe, expect, it } from "vitest";
import { describeEvent } from "./event-words";
import { EVENT_KINDS, typesOfKind } from "./event-kinds";
import { auditEventSchema, type AuditEvent } from "./schema";

const ref = "A2-14";
const snapshotOf = { snapshotId: "p", sourceId: "s", title: "T" };
const sha256 = "a".repeat(64);
const nothing = { before: null, after: "x" };

/** Every event, and the sentence that it makes after "Ada". */
const events: [AuditEvent, string][] = [
  [{ type: "workspace.created", payload: { name: "Desk" } }, "made the desk Desk"],
  [
    { type: "workspace.seeded", payload: { articles: 1, claims: 2850 } },
    "put 1 article with 2,850 claims on the desk",
  ],
  [{ type: "workspace.changed", payload: { changes: { name: nothing } } }, "changed the settings"],
  [
    { type: "workspace.restored", payload: { backupSha256: sha256 } },
    "restored the desk from a backup",
  ],
  [
    { type: "member.joined", payload: { name: "Ada", role: "checker" } },
    "joined the desk as checker",
  ],
  [{ type: "member.joined", payload: { name: "Bo", role: "checker" } }, "let in Bo as checker"],
  [
    { type: "member.role_changed", payload: { name: "Bo", before: "viewer", after: "editor" } },
    "changed the role of Bo from viewer to editor",
  ],
  [{ type: "member.removed", payload: { name: "Bo", role: "viewer" } }, "removed Bo (viewer)"],
  [{ type: "member.password_set", payload: { name: "Bo" } }, "set a new password for Bo"],
  [
    { type: "invitation.made", payload: { role: "viewer", email: "b@example.org" } },
    "made an invitation as viewer for b@example.org",
  ],
  [
    { type: "invitation.revoked", payload: { role: "viewer", email: null } },
    "revoked an invitation as viewer",
  ],
  [
    {
      type: "token.made",
      payload: { name: "bot", role: "viewer", expiresAt: "2030-01-02T00:00:00Z" },
    },
    "made the API token “bot” as viewer",
  ],
  [{ type: "token.revoked", payload: { name: "bot" } }, "revoked the API token “bot”"],
  [
    { type: "report.exported", payload: { format: "csv", articles: [], sha256 } },
    "took a report as CSV",
  ],
  [{ type: "article.added", payload: { number: 2, title: "T" } }, "added the article A2 T"],
  [
    { type: "article.edited", payload: { number: 2, changes: { title: nothing } } },
    "changed the article A2",
  ],
  [{ type: "article.archived", payload: { number: 2, title: "T" } }, "archived the article A2 T"],
  [
    { type: "article.restored", payload: { number: 2, title: "T" } },
    "brought back the article A2 T",
  ],
  [
    {
      type: "version.added",
      payload: {
        number: 2,
        kind: "reading_copy",
        sha256,
        length: 9,
        anchored: 3,
        undecided: 2,
        orphaned: 1,
        dismissals: 4,
      },
    },
    "added version 2 (reading copy) to",
  ],
  [
    {
      type: "passage.dismissed",
      payload: { version: 3, reason: "opinion", count: 2, words: ["a", "b"] },
    },
    "found nothing to check in 2 passages of version 3 of",
  ],
  [
    { type: "passage.restored", payload: { version: 3, count: 1, words: ["a"] } },
    "took back that nothing is to check in 1 passage of version 3 of",
  ],
  [{ type: "claim.created", payload: { ref, statement: "S" } }, "made the claim A2-14"],
  [
    { type: "claim.edited", payload: { ref, changes: { statement: nothing } } },
    "changed the claim A2-14",
  ],
  [{ type: "claim.assigned", payload: { ref, before: null, after: "Ada" } }, "took A2-14"],
  [{ type: "claim.assigned", payload: { ref, before: "Bo", after: "Ada" } }, "took A2-14 from Bo"],
  [{ type: "claim.assigned", payload: { ref, before: "Ada", after: null } }, "handed back A2-14"],
  [{ type: "claim.assigned", payload: { ref, before: "Bo", after: null } }, "took A2-14 from Bo"],
  [{ type: "claim.assigned", payload: { ref, before: "Ada", after: "Bo" } }, "gave A2-14 to Bo"],
  [
    { type: "claim.assigned", payload: { ref, before: "Cy", after: "Bo" } },
    "gave A2-14 to Bo, from Cy",
  ],
  [
    {
      type: "claim.status_changed",
      payload: { ref, before: "verified", after: "in_review", reason: "New source" },
    },
    "moved A2-14",
  ],
  [
    {
      type: "claim.status_changed",
      payload: { ref, before: "in_review", after: "in_review", reason: "Its evidence is gone" },
    },
    "ended a verdict on A2-14",
  ],
  [
    {
      type: "claim.reviewed",
      payload: {
        ref,
        verdict: "needs_context",
        reasons: "R",
        evidence: ["1"],
        before: "in_review",
        after: "needs_context",
      },
    },
    "judged A2-14 needs context",
  ],
  [
    {
      type: "claim.text_changed",
      payload: {
        ref,
        version: 3,
        changes: [{ from: "3 %", to: "8 %" }],
        before: "verified",
        after: "in_review",
      },
    },
    "brought a text that says something else of A2-14 in version 3",
  ],
  [
    {
      type: "anchor.decided",
      payload: {
        ref,
        version: 3,
        decision: "new_meaning",
        before: "verified",
        after: "in_review",
        byHand: true,
        ended: { contentRevision: 1, revision: 4 },
      },
    },
    "found that in version 3 A2-14 says something else now, at a place found by hand",
  ],
  [
    { type: "claim.split", payload: { ref, into: [ref, "A2-31"] } },
    "split A2-14 into A2-14 and A2-31",
  ],
  [
    { type: "claim.merged", payload: { ref, into: "A2-3", evidence: [], notes: [] } },
    "merged A2-14 into A2-3",
  ],
  [
    { type: "claim.took_over", payload: { ref, from: "A2-3", brought: null } },
    "took evidence and notes into A2-14 from A2-3",
  ],
  [
    {
      type: "claim.took_over",
      payload: { ref, from: "A2-3", brought: { evidence: 2, notes: 1 } },
    },
    "took 2 pieces of evidence and 1 note into A2-14 from A2-3",
  ],
  [
    {
      type: "claim.took_over",
      payload: { ref, from: "A2-3", brought: { evidence: 0, notes: 2 } },
    },
    "took 2 notes into A2-14 from A2-3",
  ],
  [
    {
      type: "claim.took_over",
      payload: { ref, from: "A2-3", brought: { evidence: 0, notes: 0 } },
    },
    "merged A2-3 into A2-14",
  ],
  [
    { type: "claim.gave_back", payload: { ref, to: "A2-3", brought: null } },
    "gave back evidence and notes from A2-14 to A2-3",
  ],
  [
    {
      type: "claim.gave_back",
      payload: { ref, to: "A2-3", brought: { evidence: 1, notes: 0 } },
    },
    "gave back 1 piece of evidence from A2-14 to A2-3",
  ],
  [
    {
      type: "claim.gave_back",
      payload: { ref, to: "A2-3", brought: { evidence: 0, notes: 0 } },
    },
    "parted A2-14 from A2-3 again",
  ],
  [
    { type: "claim.linked", payload: { ref, to: "A3-1" } },
    "linked A2-14 with A3-1: they say the same",
  ],
  [
    { type: "claim.unlinked", payload: { ref, to: "A3-1" } },
    "took away the link of A2-14 with A3-1",
  ],
  [{ type: "claim.deleted", payload: { ref, statement: "S" } }, "deleted the claim A2-14"],
  [{ type: "claim.restored", payload: { ref, statement: "S" } }, "brought back the claim A2-14"],
  [
    { type: "source.added", payload: { sourceId: "s", title: "T", url: "https://a.b" } },
    "recorded the source T",
  ],
  [
    { type: "source.edited", payload: { sourceId: "s", title: "T", changes: {} } },
    "changed what the desk knows of T",
  ],
  [
    { type: "source.derived", payload: { sourceId: "s", title: "T", before: null, after: "R" } },
    "said that T derives from R",
  ],
  [
    { type: "source.derived", payload: { sourceId: "s", title: "T", before: "R", after: null } },
    "said that T repeats no other source",
  ],
  [
    { type: "snapshot.asked", payload: { ...snapshotOf, url: "https://a.b" } },
    "asked for a snapshot of T",
  ],
  [
    { type: "snapshot.kept", payload: { ...snapshotOf, sha256: "ab", fileName: "a.pdf" } },
    "kept a snapshot of T",
  ],
  [{ type: "snapshot.failed", payload: { ...snapshotOf, message: "No." } }, "got no snapshot of T"],
  [
    {
      type: "evidence.added",
      payload: { ref, title: "T", url: "https://a.b", citation: null, stance: "refutes" },
    },
    "added evidence to A2-14",
  ],
  [
    {
      type: "evidence.added",
      payload: { ref, title: "T", url: null, citation: "C", stance: "refutes", from: "A1-2" },
    },
    "took evidence over to A2-14 from A1-2",
  ],
  [
    { type: "evidence.edited", payload: { ref, title: "T", changes: { stance: nothing } } },
    "changed evidence of A2-14",
  ],
  [
    {
      type: "evidence.removed",
      payload: { ref, evidenceId: "e", title: "T", url: null, citation: "C" },
    },
    "removed evidence from A2-14",
  ],
  [
    { type: "evidence.restored", payload: { ref, title: "T", url: "https://a.b", citation: null } },
    "brought evidence back to A2-14",
  ],
  [
    { type: "link.asked", payload: { title: "T", url: "https://a.b" } },
    "asked for a look at the link of T",
  ],
  [
    {
      type: "link.state_changed",
      payload: {
        title: "T",
        url: "https://a.b",
        before: "failing",
        after: "dead",
        why: "http_status",
        status: 404,
        movedTo: null,
      },
    },
    "found the link of T dead",
  ],
  [
    {
      type: "outside_verdict.imported",
      payload: { id: "o", claim: "C", reviewer: "The Desk", rating: "“False”", url: "https://a.b" },
    },
    "brought in an outside verdict by The Desk",
  ],
  [
    { type: "note.added", payload: { ref, body: "N", forReport: true } },
    "wrote a note on A2-14 for the report",
  ],
  [
    { type: "note.edited", payload: { ref, changes: { body: nothing } } },
    "changed a note on A2-14",
  ],
  [{ type: "note.removed", payload: { ref, noteId: "n", body: "N" } }, "removed a note from A2-14"],
  [{ type: "note.restored", payload: { ref, body: "N" } }, "brought a note back to A2-14"],
];

const types = auditEventSchema.options.map((option) => option.shape.type.value);

describe("an event in words", () => {
  it.each(events.map(([event, sentence]) => [sentence, event] as const))(
    "Ada %s",
    (sentence, event) => {
      expect(auditEventSchema.parse(event)).toEqual(event);
      const { did, what, rest } = describeEvent(event, "Ada");
      expect([did, what?.text, rest].filter(Boolean).join(" ")).toBe(sentence);
    },
  );

  it("is there for every type", () => {
    expect(new Set(events.map(([event]) => event.type))).toEqual(new Set(types));
    expect(EVENT_KINDS.flatMap(typesOfKind).toSorted()).toEqual(types.toSorted());
  });

  it("shows what was before and after, as a person reads it", () => {
    const figure = { value: "27000", unit: "enterprises", qualifier: "more_than" };
    const of = { measures: "registered", subject: "China", period: null };
    const changes = {
      statement: { before: "Old", after: "New" },
      speaker: { before: null, after: "IDC" },
      figures: {
        before: [],
        after: [
          { ...figure, ...of },
          { ...figure, ...of, value: null },
        ],
      },
      sourceType: { before: "primary", after: "secondary" },
      forReport: { before: false, after: true },
      evidenceMinimum: { before: 1, after: 2 },
      someNewField: { before: "plain_text", after: { odd: true } },
    };
    const { details } = describeEvent({ type: "claim.edited", payload: { ref, changes } });
    expect(details.map((detail) => Object.values(detail).slice(1))).toEqual([
      ["Statement", "Old", "New"],
      ["Speaker", "nothing", "IDC"],
      [
        "Figures",
        "none",
        "More than 27000 enterprises: registered, China\nMore than no number given (enterprises): registered, China",
      ],
      ["Kind of source", "Primary", "Secondary"],
      ["For the report", "no", "yes"],
      ["Evidence that a verdict needs", "1", "2"],
      ["Some new field", "plain_text", '{"odd":true}'],
    ]);
  });
});
