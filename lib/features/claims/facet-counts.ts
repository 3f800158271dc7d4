import { Placeholders } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { CLAIM_FACETS, type ClaimFacet, type ClaimQuery } from "./query";
import { claimConditions, claimSource, HAS_EVIDENCE, linkedAs } from "./search-conditions";

/** A row of a {@link countStatements} answer; `of` is how many values the facet has in all. */
export type CountRow = {
  facet: ClaimFacet | "total";
  value: string;
  label: string;
  count: number;
  of: number;
};

/** Words that the names of a facet's values have to hold, for facets with many values. */
export type FacetFind = Partial<Record<ClaimFacet, string>>;

type Pass = { facets: (ClaimFacet | "total")[]; without?: ClaimFacet };

/**
 * Facets that the same filters hold for are counted in one pass. A query with n filtered facets
 * takes n + 1 passes, and one more for units, of which a claim can have several.
 */
export function countStatements(
  scope: WorkspaceScope,
  query: ClaimQuery,
  find: FacetFind,
  most: number,
) {
  const filtered = CLAIM_FACETS.filter((facet) => query[facet].length > 0);
  const open = CLAIM_FACETS.filter((facet) => query[facet].length === 0);
  const passes: Pass[] = [
    { facets: ["total", ...open.filter((facet) => facet !== "unit")] },
    ...open.filter((facet) => facet === "unit").map((facet) => ({ facets: [facet] })),
    ...filtered.map((facet) => ({ facets: [facet], without: facet })),
  ];
  return passes.map(({ facets, without }) => {
    const to = new Placeholders();
    const workspace = to.add(scope.workspaceId, "uuid");
    const source = claimSource(query, to);
    const where = claimConditions(scope, query, to, without).join(" AND ");
    const isOpen = query.q === null && filtered.length === 0;
    const counted = facets.includes("unit")
      ? unitCounts(source, where)
      : claimCounts(facets, source, where, {
          evidence: `CASE WHEN ${isOpen ? anyEvidence(workspace) : HAS_EVIDENCE} THEN 'has' ELSE 'none' END`,
          linked: linkedAs(workspace),
        });
    const kept = keptValues(facets, scope, query, find, to);
    return { text: listed(counted, workspace, kept, to.add(most, "int")), values: to.values };
  });
}

// Reads the evidence of the whole desk once: quicker than claim by claim if all claims are counted.
function anyEvidence(workspace: string): string {
  return `c.id IN (SELECT claim_id FROM evidence
            WHERE workspace_id = ${workspace} AND removed_at IS NULL)`;
}

const facetColumns = {
  status: "c.status",
  article: "c.article_id",
  kind: "c.kind",
  speaker: "c.speaker",
  assignee: "c.assignee_id",
} as const;

function claimCounts(
  facets: Pass["facets"],
  source: string,
  where: string,
  computed: { evidence: string; linked: string },
): string {
  const columns = { ...facetColumns, ...computed };
  const grouped = facets.filter((facet) => facet !== "total" && facet !== "unit");
  const selected = grouped.map((facet) => `${columns[facet]} AS ${facet}`).join(", ");
  const facetOf = grouped.map((facet) => `WHEN GROUPING(${facet}) = 0 THEN '${facet}'`).join(" ");
  const valueOf = grouped.map((facet) => `WHEN GROUPING(${facet}) = 0 THEN ${facet}::text`);
  const sets = facets.map((facet) => (facet === "total" ? "()" : `(${facet})`));
  const isNamed = grouped.length > 0;
  return `SELECT ${isNamed ? `CASE ${facetOf} ELSE 'total' END` : "'total'"} AS facet,
                 ${isNamed ? `CASE ${valueOf.join(" ")} END` : "NULL"} AS value, count(*)::int AS count
            FROM (SELECT ${selected} FROM ${source} WHERE ${where}) claim
           GROUP BY GROUPING SETS (${sets.join(", ")})`;
}

function unitCounts(source: string, where: string): string {
  return `SELECT 'unit' AS facet, f.unit AS value, count(DISTINCT f.claim_id)::int AS count
            FROM ${source} JOIN figures f ON f.claim_id = c.id
           WHERE ${where} AND f.workspace_id = c.workspace_id
           GROUP BY f.unit`;
}

type Kept = { chosen: string; matches: string };

/** Which values are listed first, and which at all, as SQL over `named`. */
function keptValues(
  facets: Pass["facets"],
  scope: WorkspaceScope,
  query: ClaimQuery,
  find: FacetFind,
  to: Placeholders,
): Kept {
  const narrowed = facets.filter((facet) => facet !== "total");
  const chosen = narrowed
    .filter((facet) => query[facet].length > 0)
    .map((facet) => {
      const values = query[facet].map((value) => (value === "me" ? scope.actor.memberId : value));
      return `facet = '${facet}' AND value = ANY(${to.add(values, "text[]")})`;
    });
  const matches = narrowed
    .filter((facet) => find[facet])
    .map(
      (facet) => `(facet <> '${facet}' OR strpos(lower(label), lower(${to.add(find[facet])})) > 0)`,
    );
  return { chosen: chosen.join(" OR ") || "false", matches: matches.join(" AND ") || "true" };
}

/** Gives the values their names, and lists of each facet the chosen ones and the most frequent. */
function listed(counted: string, workspace: string, kept: Kept, most: string): string {
  return `WITH counted AS (${counted}),
    named AS (
      SELECT facet, count,
             CASE facet WHEN 'article' THEN a.slug
                        WHEN 'assignee' THEN coalesce(value, 'none')
                        ELSE coalesce(value, '') END AS value,
             CASE facet WHEN 'article' THEN 'A' || a.number || ' ' || a.title
                        WHEN 'assignee' THEN coalesce(u.name, '')
                        ELSE coalesce(value, '') END AS label
        FROM counted
        LEFT JOIN articles a
          ON facet = 'article' AND a.workspace_id = ${workspace} AND a.id::text = value
        LEFT JOIN members m
          ON facet = 'assignee' AND m.workspace_id = ${workspace} AND m.id::text = value
        LEFT JOIN users u ON u.id = m.user_id),
    placed AS (
      SELECT *, row_number() OVER (PARTITION BY facet
                  ORDER BY (${kept.chosen}) DESC, count DESC, label, value) AS place,
             count(*) OVER (PARTITION BY facet)::int AS of
        FROM named WHERE (${kept.chosen}) OR (${kept.matches}))
    SELECT facet, value, label, count, of FROM placed
     WHERE place <= ${most} ORDER BY facet, count DESC, label, value`;
}
