import { linkedPairsOf } from "@/lib/features/claims/linked-pairs";
import type { ChangeExport, ClaimExport } from "./export-schema";
import type { ReportChoice } from "./schema";

/** The figures of a verdict are stored as they were; those of a claim come as rows. */
type FigureRow = ClaimExport["figures"][number];

export type ClaimRow = {
  id: string;
  ref: string;
  number: number;
  statement: string;
  kind: ClaimExport["kind"];
  speaker: string | null;
  status: ClaimExport["status"];
  assignee: string | null;
  revision: number;
  contentRevision: number;
  createdAt: Date;
  updatedAt: Date;
};
export type ClaimFigureRow = FigureRow & { claimId: string };
/** Offsets in UTF-16 code units. */
export type AnchorRow = Omit<ClaimExport["anchors"][number], "sha256"> & {
  claimId: string;
  versionId: string;
};
/** Offsets in code points, as they are stored. */
export type ExpectedAnchorRow = {
  claimId: string;
  expectedVersionId: string;
  start: number;
  end: number;
};
export type EvidenceRow = Omit<
  ClaimExport["evidence"][number],
  "createdAt" | "updatedAt" | "removedAt"
> & { claimId: string; createdAt: Date; updatedAt: Date; removedAt: Date | null };
export type ReviewRow = Omit<ClaimExport["reviews"][number], "holds" | "createdAt"> & {
  claimId: string;
  createdAt: Date;
};
export type NoteRow = Omit<ClaimExport["notes"][number], "createdAt" | "editedAt"> & {
  claimId: string;
  createdAt: Date;
  editedAt: Date | null;
};
export type LinkedRow = ClaimExport["linked"][number] & { claimId: string };
export type ChangeRow = Omit<ChangeExport, "at"> & { claimId: string; at: Date };

const named = (member: string, user: string) => `
  LEFT JOIN members ${member}_m ON ${member}_m.workspace_id = t.workspace_id AND ${member}_m.id = t.${member}_id
  LEFT JOIN users ${user} ON ${user}.id = ${member}_m.user_id`;

const ofClaims = "t.workspace_id = $1 AND t.claim_id = ANY($2::uuid[])";

/** A moment as a report has it, in JSON that the database makes. */
const inUtc = (moment: string) =>
  `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1 the workspace, $2 ids of claims. */
export const CLAIMS = `
  SELECT t.id, 'A' || a.number || '-' || t.number AS ref, t.number, t.statement, t.kind, t.speaker,
         t.status, assigned.name AS assignee, t.revision, t.content_revision AS "contentRevision",
         t.created_at AS "createdAt", t.updated_at AS "updatedAt"
    FROM claims t JOIN articles a ON a.workspace_id = t.workspace_id AND a.id = t.article_id
    ${named("assignee", "assigned")}
   WHERE t.workspace_id = $1 AND t.id = ANY($2::uuid[])`;

export const FIGURES = `
  SELECT t.claim_id AS "claimId", trim_scale(t.value)::text AS value, t.unit, t.qualifier,
         t.measures, t.subject, t.period
    FROM figures t WHERE ${ofClaims} ORDER BY t.position`;

export const ANCHORS = `
  SELECT t.claim_id AS "claimId", t.version_id AS "versionId", v.number AS version,
         t.start, t."end", t.exact, t.prefix, t.suffix, t.state, t.method, t.score, t.fate,
         t.accepted, t.decision, t.by_hand AS "byHand"
    FROM anchors t JOIN article_versions v ON v.workspace_id = t.workspace_id AND v.id = t.version_id
   WHERE ${ofClaims} ORDER BY v.number`;

export const EXPECTED_ANCHORS = `
  SELECT t.claim_id AS "claimId", t.expected_version_id AS "expectedVersionId", t.start, t."end"
    FROM expected_anchors t WHERE ${ofClaims} ORDER BY t.expected_version_id`;

const OUTSIDE = `json_build_object(
  'claim', o.claim, 'claimant', o.claimant, 'reviewer', o.reviewer, 'url', o.url,
  'published', json_build_object('day', o.published_on::text, 'written', o.published_as),
  'rating', json_build_object(
    'text', o.rating_text, 'value', trim_scale(o.rating_value)::text,
    'best', trim_scale(o.best_rating)::text, 'worst', trim_scale(o.worst_rating)::text,
    'explanation', o.explanation))`;

export const EVIDENCE = `
  SELECT t.claim_id AS "claimId", t.id, t.url, t.citation,
         json_build_object('identity', s.identity, 'root', root.identity) AS source, t.title, t.publisher, t.stance,
         t.source_type AS "sourceType", t.quote, t.location,
         proof.told AS proof, kept.told AS snapshot, link.told AS link,
         t.opened_on::text AS "openedOn",
         t.archived_url AS "archivedUrl", adder.name AS "addedBy", t.created_at AS "createdAt",
         t.updated_at AS "updatedAt", t.removed_at AS "removedAt",
         (SELECT ${OUTSIDE} FROM outside_verdicts o
           WHERE o.workspace_id = t.workspace_id AND o.id = t.outside_verdict_id) AS "outsideVerdict"
    FROM evidence t ${named("created_by", "adder")}
    JOIN sources s ON s.workspace_id = t.workspace_id AND s.id = t.source_id
    JOIN sources root ON root.workspace_id = s.workspace_id AND root.id = s.root_id
    LEFT JOIN LATERAL (
      SELECT json_build_object('outcome', q.outcome, 'score', q.score, 'differences', q.differences,
               'values', q."values", 'sha256', p.sha256,
               'seenAt', ${inUtc("coalesce(p.seen_at, p.asked_at)")}) AS told
        FROM quote_proofs q
        JOIN snapshots p ON p.workspace_id = q.workspace_id AND p.id = q.snapshot_id
       WHERE q.workspace_id = t.workspace_id AND q.evidence_id = t.id
       ORDER BY p.asked_at DESC, p.id DESC LIMIT 1) proof ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('sha256', p.sha256,
               'seenAt', ${inUtc("coalesce(p.seen_at, p.asked_at)")}) AS told
        FROM snapshots p
       WHERE p.workspace_id = t.workspace_id AND p.source_id = t.source_id AND p.state = 'kept'
       ORDER BY p.asked_at DESC, p.id DESC LIMIT 1) kept ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('state', l.state, 'since', ${inUtc("l.since")}, 'status', l.status,
               'movedTo', l.moved_to) AS told
        FROM watched_links l
       WHERE l.workspace_id = t.workspace_id AND l.source_id = t.source_id) link ON true
   WHERE ${ofClaims}
     AND (t.removed_at IS NULL OR EXISTS (
           SELECT 1 FROM review_evidence r
            WHERE r.workspace_id = t.workspace_id AND r.evidence_id = t.id))
   ORDER BY t.created_at, t.id`;

export const REVIEWS = `
  SELECT t.claim_id AS "claimId", t.id, t.verdict, t.reasons, giver.name AS reviewer,
         t.claim_revision AS "claimRevision", t.statement, t.figures, t.created_at AS "createdAt",
         ARRAY(SELECT e.id::text FROM review_evidence r
                 JOIN evidence e ON e.workspace_id = r.workspace_id AND e.id = r.evidence_id
                WHERE r.workspace_id = t.workspace_id AND r.review_id = t.id
                ORDER BY e.created_at, e.id) AS evidence
    FROM reviews t ${named("reviewer", "giver")}
   WHERE ${ofClaims} ORDER BY t.created_at, t.id`;

export const LINKED = `
  SELECT p.claim_id AS "claimId", 'A' || a.number || '-' || t.number AS ref, t.status,
         p.disagree AS disagrees
    FROM (${linkedPairsOf("$1::uuid", "unnest($2::uuid[])")}) p
    JOIN claims t ON t.id = p.other_id JOIN articles a ON a.id = t.article_id
   WHERE p.claim_id = ANY($2::uuid[]) ORDER BY a.number, t.number`;

/** $3 whether the internal ones come too. */
export const NOTES = `
  SELECT t.claim_id AS "claimId", t.id, t.body, t.for_report AS "forReport", writer.name AS author,
         t.created_at AS "createdAt", t.edited_at AS "editedAt"
    FROM notes t ${named("author", "writer")}
   WHERE ${ofClaims} AND t.removed_at IS NULL AND (t.for_report OR $3)
   ORDER BY t.created_at, t.id`;

/** $3 whether changes of notes come too: they repeat what internal notes say. */
export const CHANGES = `
  SELECT t.claim_id AS "claimId", t.created_at AS at, actor.name AS by, t.channel, t.type, t.payload
    FROM audit_events t ${named("actor", "actor")}
   WHERE ${ofClaims} AND ($3 OR t.type NOT LIKE 'note.%')
   ORDER BY t.sequence`;

/** Whether the choice takes internal notes in, for {@link NOTES} and {@link CHANGES}. */
export function takesInternalNotes(choice: ReportChoice): boolean {
  return choice.notes === "all";
}
