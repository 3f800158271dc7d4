import type { Placeholders } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { parseClaimRef } from "./domain";
import { linkedPairs } from "./linked-pairs";
import { CLAIM_FACETS, type ClaimFacet, type ClaimQuery } from "./query";

/**
 * Where the claims of a query come from: `c` is the claim, `a` its article, and `search.words` what
 * is searched for. The words are a table of their own so that they are parsed once, not for every row.
 */
export function claimSource(query: ClaimQuery, to: Placeholders): string {
  // By the id alone: a foreign key holds the workspaces together, and a second equality would make
  // PostgreSQL expect a fraction of the rows that come.
  const articles = "claims c JOIN articles a ON a.id = c.article_id";
  return searchesWords(query) ? `${wordsSource(query, to)} CROSS JOIN ${articles}` : articles;
}

/**
 * The words that are searched for as `search.words`. The database's `search_text` makes one word of
 * a number, however its digits are grouped, here as in the index.
 */
export function wordsSource(query: ClaimQuery, to: Placeholders): string {
  return `websearch_to_tsquery('english', search_text(${to.add(query.q)})) AS search(words)`;
}

/** Whether a query searches for words, rather than for nothing or for a reference. */
export function searchesWords(query: ClaimQuery): boolean {
  return query.q !== null && parseClaimRef(query.q) === null;
}

/**
 * What holds for every claim that a query finds, as SQL over {@link claimSource}.
 *
 * @param without a facet whose own filter is left out, to count what else it offers
 */
export function claimConditions(
  scope: WorkspaceScope,
  query: ClaimQuery,
  to: Placeholders,
  without?: ClaimFacet,
): string[] {
  const conditions = [
    `c.workspace_id = ${to.add(scope.workspaceId, "uuid")}`,
    "c.deleted_at IS NULL",
  ];
  if (!query.archived) conditions.push("a.archived_at IS NULL");
  const ref = query.q === null ? null : parseClaimRef(query.q);
  if (ref) conditions.push(`a.number = ${to.add(ref.article)} AND c.number = ${to.add(ref.claim)}`);
  else if (query.q !== null) conditions.push("c.search @@ search.words");
  for (const facet of CLAIM_FACETS) {
    if (facet === without || query[facet].length === 0) continue;
    conditions.push(filterConditions[facet](query, to, scope));
  }
  return conditions;
}

type FilterCondition = (query: ClaimQuery, to: Placeholders, scope: WorkspaceScope) => string;

const filterConditions: Record<ClaimFacet, FilterCondition> = {
  status: (query, to) => oneOf("c.status", query.status, "claim_status", to),
  article: (query, to) => oneOf("a.slug", query.article, "text", to),
  kind: (query, to) => oneOf("c.kind", query.kind, "claim_kind", to),
  speaker: (query, to) => {
    const names = query.speaker.filter((name) => name !== "");
    return orNothing("c.speaker", query.speaker.includes(""), names, "text", to);
  },
  assignee: (query, to, scope) => {
    const ids = query.assignee
      .map((value) => (value === "me" ? scope.actor.memberId : value))
      .filter((id) => id !== null && id !== "none");
    return orNothing("c.assignee_id", query.assignee.includes("none"), ids, "uuid", to);
  },
  evidence: (query) => {
    if (query.evidence.length > 1) return "true";
    return query.evidence[0] === "has" ? HAS_EVIDENCE : `NOT ${HAS_EVIDENCE}`;
  },
  linked: (query, to, scope) => {
    const { isLinked, disagrees } = linkConditions(to.add(scope.workspaceId, "uuid"));
    const conditions = {
      disagrees,
      agrees: `${isLinked} AND NOT ${disagrees}`,
      none: `NOT ${isLinked}`,
    };
    return `(${query.linked.map((value) => conditions[value]).join(" OR ")})`;
  },
  unit: (query, to) =>
    `EXISTS (SELECT FROM figures f WHERE f.workspace_id = c.workspace_id AND f.claim_id = c.id
       AND ${oneOf("f.unit", query.unit, "text", to)})`,
};

/** How a claim stands to those that are linked to it, as SQL: a value of the facet. */
export function linkedAs(workspace: string): string {
  const { isLinked, disagrees } = linkConditions(workspace);
  return `CASE WHEN ${disagrees} THEN 'disagrees' WHEN ${isLinked} THEN 'agrees' ELSE 'none' END`;
}

function linkConditions(workspace: string) {
  const pairs = linkedPairs(workspace);
  return {
    isLinked: `c.id IN (SELECT claim_id FROM (${pairs}) linked)`,
    disagrees: `c.id IN (SELECT claim_id FROM (${pairs}) linked WHERE disagree)`,
  };
}

export const HAS_EVIDENCE = `EXISTS (SELECT FROM evidence e
  WHERE e.workspace_id = c.workspace_id AND e.claim_id = c.id AND e.removed_at IS NULL)`;

// With one value the index that leads with the column also gives the order of the list; a set
// of values would have to be sorted.
function oneOf(column: string, values: readonly unknown[], type: string, to: Placeholders): string {
  return values.length === 1
    ? `${column} = ${to.add(values[0], type)}`
    : `${column} = ANY(${to.add(values, `${type}[]`)})`;
}

function orNothing(
  column: string,
  nothing: boolean,
  values: readonly unknown[],
  type: string,
  to: Placeholders,
): string {
  if (values.length === 0) return nothing ? `${column} IS NULL` : "false";
  const some = oneOf(column, values, type, to);
  return nothing ? `(${column} IS NULL OR ${some})` : some;
}
