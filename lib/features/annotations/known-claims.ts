import type { TextRange } from "@/lib/core/language/text-range";
import { groupBy } from "@/lib/core/group-by";
import { claimRef } from "@/lib/features/claims/domain";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ClaimFrom } from "./claim-from";

/** A claim that stands in a version, with all that it once said as far as bringing twice goes. */
export type KnownClaim = TextRange & {
  id: string;
  ref: string;
  deleted: boolean;
  /** What it says, and what it said when it was made. */
  statements: string[];
  /** The words of every note that was ever added to it, as they were then. */
  notes: string[];
};

type Row = Omit<KnownClaim, "ref" | "statements" | "notes"> & {
  articleNumber: number;
  number: number;
  statement: string;
  made: string | null;
};

/** The claims that stand in a version, those that are off the desk too; UTF-16 code units. */
export async function claimsStandingIn(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  versionId: string,
): Promise<KnownClaim[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, ar.number AS "articleNumber", c.number, c.statement, an.start, an."end",
           c.deleted_at IS NOT NULL AS deleted,
           (SELECT e.payload->>'statement' FROM audit_events e
             WHERE e.workspace_id = c.workspace_id AND e.claim_id = c.id
               AND e.type = 'claim.created' LIMIT 1) AS made
      FROM anchors an
      JOIN claims c ON c.id = an.claim_id
      JOIN articles ar ON ar.id = c.article_id
     WHERE an.workspace_id = ${workspaceId}::uuid AND an.version_id = ${versionId}::uuid
       AND an.start IS NOT NULL
     ORDER BY c.number`;
  const notes = await tx.$queryRaw<{ claimId: string; body: string }[]>`
    SELECT e.claim_id AS "claimId", e.payload->>'body' AS body
      FROM audit_events e JOIN anchors an ON an.claim_id = e.claim_id
     WHERE e.workspace_id = ${workspaceId}::uuid AND an.workspace_id = ${workspaceId}::uuid
       AND an.version_id = ${versionId}::uuid AND e.type = 'note.added'`;
  const notesOf = groupBy(notes, ({ claimId }) => claimId);
  return rows.map(({ articleNumber, number, statement, made, ...row }) => ({
    ...row,
    ref: claimRef(articleNumber, number),
    statements: made === null ? [statement] : [statement, made],
    notes: (notesOf.get(row.id) ?? []).map(({ body }) => body),
  }));
}

/**
 * The claim that an annotation made before, or that says the same: at its place with its statement,
 * or, edited since, with its note. One that is on the desk comes before one that is not.
 */
export function claimThatIsThere(
  known: readonly KnownClaim[],
  { start, end }: TextRange,
  { content, note }: ClaimFrom,
): KnownClaim | undefined {
  const alike = known.filter(
    (claim) =>
      claim.start === start &&
      claim.end === end &&
      (claim.statements.includes(content.statement) ||
        (note !== null && claim.notes.includes(note.body))),
  );
  return alike.find(({ deleted }) => !deleted) ?? alike[0];
}
