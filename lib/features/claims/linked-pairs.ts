/**
 * The claim that one which became part of another is part of now, as SQL: `claim` names a column
 * with its id. A claim that stands for itself is its own; one that was deleted too.
 */
function standing(claim: string): string {
  return `(WITH RECURSIVE up(id, next) AS (
             SELECT m.id, m.merged_into_id FROM claims m WHERE m.id = ${claim}
             UNION ALL
             SELECT m.id, m.merged_into_id FROM up JOIN claims m ON m.id = up.next)
           SELECT id FROM up WHERE next IS NULL)`;
}

/**
 * The pairs of linked claims that are on the desk, each both ways, as SQL: `claim_id`, `other_id`,
 * and whether their verdicts `disagree`. A link stays with the two claims that a person linked;
 * where one has become part of another, it is read as that one's, and so the undoing of a merge
 * brings every link back to where it was.
 *
 * @param workspace the placeholder of the desk's id
 * @param links further conditions on the links (`l`)
 */
export function linkedPairs(workspace: string, links = "true"): string {
  return `SELECT DISTINCT pair.claim_id, pair.other_id,
                 ${disagrees("a.status", "b.status")} AS disagree
            FROM claim_links l
            JOIN claims f ON f.id = l.first_id
            JOIN claims s ON s.id = l.second_id
            JOIN claims a ON a.deleted_at IS NULL
             AND a.id = CASE WHEN f.merged_into_id IS NULL THEN f.id ELSE ${standing("f.id")} END
            JOIN claims b ON b.deleted_at IS NULL AND b.id <> a.id
             AND b.id = CASE WHEN s.merged_into_id IS NULL THEN s.id ELSE ${standing("s.id")} END
           CROSS JOIN LATERAL (VALUES (a.id, b.id), (b.id, a.id)) AS pair(claim_id, other_id)
           WHERE l.workspace_id = ${workspace} AND ${links}`;
}

const VERDICT = "('verified', 'disputed', 'needs_context', 'unverifiable')";

/** Whether two statuses are verdicts, and not the same one; `verdictsDisagree` of domain.ts as SQL. */
function disagrees(one: string, other: string): string {
  return `(${one} IN ${VERDICT} AND ${other} IN ${VERDICT} AND ${one} <> ${other})`;
}

/**
 * The ids of claims and of all that became part of them, as SQL: whose links are theirs.
 *
 * @param workspace the placeholder of the desk's id
 * @param claims the placeholder of an id, or `unnest` of one with several
 */
export function partsOf(workspace: string, claims: string): string {
  return `WITH RECURSIVE parts(id) AS (
            SELECT ${claims}
            UNION
            SELECT m.id FROM parts p
              JOIN claims m ON m.workspace_id = ${workspace} AND m.merged_into_id = p.id)
          SELECT id FROM parts`;
}

/** {@link linkedPairs} of some claims alone, read by the index of their links. */
export function linkedPairsOf(workspace: string, claims: string): string {
  const parts = partsOf(workspace, claims);
  return linkedPairs(
    workspace,
    `l.id IN (
       SELECT id FROM claim_links WHERE workspace_id = ${workspace} AND first_id IN (${parts})
       UNION ALL
       SELECT id FROM claim_links WHERE workspace_id = ${workspace} AND second_id IN (${parts}))`,
  );
}
