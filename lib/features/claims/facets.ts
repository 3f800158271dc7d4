import type { WorkspaceScope } from "@/lib/platform/scope";
import { type CountRow, countStatements, type FacetFind } from "./facet-counts";
import { rememberedFacets } from "./facet-memory";
import type { ClaimFacets, Facet } from "./facet-schema";
import { CLAIM_FACETS, type ClaimFacet, type ClaimQuery } from "./query";

/** Of a facet with more, the rarer ones are found by name. */
export const MOST_VALUES = 25;

/**
 * The values of every facet with their counts, the most frequent first. Each facet is counted with
 * every filter of the query but its own, so that it shows what another choice would find. A chosen
 * value is listed however rare it is, as long as a claim has it.
 */
export async function claimFacets(
  scope: WorkspaceScope,
  query: ClaimQuery,
  find: FacetFind = {},
): Promise<ClaimFacets> {
  return rememberedFacets(scope, keyOf(scope, query, find), () => countFacets(scope, query, find));
}

/** All that the counts depend on: not the order, nor the page. */
function keyOf(scope: WorkspaceScope, query: ClaimQuery, find: FacetFind): string {
  const { q, archived } = query;
  const filters = CLAIM_FACETS.map((facet) => query[facet]);
  const me = query.assignee.includes("me") ? scope.actor.memberId : null;
  return JSON.stringify([q, archived, filters, find, me]);
}

async function countFacets(
  scope: WorkspaceScope,
  query: ClaimQuery,
  find: FacetFind,
): Promise<ClaimFacets> {
  const statements = countStatements(scope, query, find, MOST_VALUES);
  const results = await Promise.all(
    statements.map(({ text, values }) => scope.db.pool.query<CountRow>(text, values)),
  );
  const rows = results.flatMap((result) => result.rows);
  const facetOf = (facet: ClaimFacet): Facet => {
    const listed = rows.filter((row) => row.facet === facet);
    const values = listed.map(({ value, label, count }) => ({ value, label, count }));
    return { values, more: (listed[0]?.of ?? 0) - values.length };
  };
  return {
    total: rows.find((row) => row.facet === "total")?.count ?? 0,
    facets: {
      status: facetOf("status"),
      article: facetOf("article"),
      kind: facetOf("kind"),
      speaker: facetOf("speaker"),
      assignee: facetOf("assignee"),
      evidence: facetOf("evidence"),
      linked: facetOf("linked"),
      unit: facetOf("unit"),
    },
  };
}
