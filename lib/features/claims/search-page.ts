import { Placeholders } from "@/lib/platform/db/prepared";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { HEADLINE_OPTIONS } from "./claim-row";
import type { ClaimQuery } from "./query";
import { claimConditions, claimSource, searchesWords, wordsSource } from "./search-conditions";
import { after, orderBy, REF_KEYS, type Scan, scanOf, SORT_KEYS, stretches } from "./search-order";

type Parts = {
  query: ClaimQuery;
  scan: Scan;
  to: Placeholders;
  workspace: string;
  source: string;
  conditions: string[];
  limit: string;
};

const COLUMNS = `c.id, c.article_id, c.number, c.kind, c.statement, c.speaker, c.status, c.assignee_id,
  c.revision, c.updated_at, a.number AS article_number, a.slug, a.title`;

/**
 * One page of claims as one statement: the page itself by index, then what its rows need besides.
 * Asks for one row more than the page holds, which tells whether there is a further page.
 */
export function pageStatement(scope: WorkspaceScope, query: ClaimQuery) {
  const to = new Placeholders();
  const scan = scanOf(query);
  const parts: Parts = {
    query,
    scan,
    to,
    workspace: to.add(scope.workspaceId, "uuid"),
    source: claimSource(query, to),
    conditions: claimConditions(scope, query, to),
    limit: to.add(query.limit + 1, "int"),
  };
  const branches = query.sort === "assignee" ? personBranches(parts) : keyBranches(parts);
  const order = orderBy(SORT_KEYS[query.sort], scan, "column");
  const text = `WITH page AS (${together(branches, order, parts.limit)})
    SELECT page.*, u.name AS assignee, f.figures, e.count AS evidence ${headlines(query)}
      FROM page
      LEFT JOIN members m ON m.id = page.assignee_id
      LEFT JOIN users u ON u.id = m.user_id
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('value', trim_scale(f.value)::text, 'unit', f.unit,
                 'qualifier', f.qualifier, 'measures', f.measures, 'subject', f.subject,
                 'period', f.period) ORDER BY f.position) AS figures
          FROM figures f WHERE f.claim_id = page.id) f ON true
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS count FROM evidence e
         WHERE e.workspace_id = ${parts.workspace} AND e.claim_id = page.id
           AND e.removed_at IS NULL) e
      ${searchesWords(query) ? `CROSS JOIN ${wordsSource(query, to)}` : ""}
     ORDER BY ${order}`;
  return { text, values: to.values };
}

function headlines(query: ClaimQuery): string {
  if (!searchesWords(query)) return "";
  const columns = ["statement", "speaker"].map(
    (column) =>
      `ts_headline('english', page.${column}, search.words, '${HEADLINE_OPTIONS}') AS marked_${column}`,
  );
  return `, ${columns.join(", ")}`;
}

/** Each branch reads one range of an index and stops at the limit; together they are sorted again. */
function together(branches: readonly string[], order: string, limit: string): string {
  if (branches.length === 1) return branches[0]!;
  const all = branches.map((branch) => `(${branch})`).join(" UNION ALL ");
  return `SELECT * FROM (${all}) branches ORDER BY ${order} LIMIT ${limit}`;
}

function keyBranches({ query, scan, to, source, conditions, limit }: Parts): string[] {
  const keys = SORT_KEYS[query.sort];
  const distance = query.sort === "relevance" ? `, ${keys[0]!.sql} AS distance` : "";
  return stretches(keys, query.cursor, scan, to).map(
    (stretch) => `SELECT ${COLUMNS} ${distance} FROM ${source}
      WHERE ${[...conditions, stretch].join(" AND ")}
      ORDER BY ${orderBy(keys, scan, "sql")} LIMIT ${limit}`,
  );
}

/**
 * By assignee, in the order of names: no index knows a person's name, so the page is put together
 * person by person, each from the index of their claims; then come the claims of nobody.
 */
function personBranches({
  query,
  scan,
  to,
  workspace,
  source,
  conditions,
  limit,
}: Parts): string[] {
  const claimsOf = (person: string) => `SELECT ${COLUMNS} FROM ${source}
    WHERE ${[...conditions, person].join(" AND ")}
    ORDER BY ${orderBy(REF_KEYS, scan, "sql")} LIMIT ${limit}`;
  const someone = (from: string, behind: string) => `SELECT c.*, p.name AS assignee_name
    FROM (SELECT m.id, u.name FROM members m JOIN users u ON u.id = m.user_id
           WHERE m.workspace_id = ${workspace}) p
    CROSS JOIN LATERAL (${claimsOf(`c.assignee_id = p.id AND ${behind}`)}) c
    WHERE ${from}
    ORDER BY p.name ${scan}, p.id ${scan}, ${orderBy(REF_KEYS, scan, "column")} LIMIT ${limit}`;
  const nobody = (behind: string) => `SELECT c.*, NULL AS assignee_name
    FROM (${claimsOf(`c.assignee_id IS NULL AND ${behind}`)}) c`;

  const { cursor } = query;
  if (cursor?.sort !== "assignee") return [someone("true", "true"), nobody("true")];
  const [name, id, ...ref] = cursor.key;
  const behind = after(REF_KEYS, ref, scan, to);
  if (name === null) {
    return scan === "asc" ? [nobody(behind)] : [nobody(behind), someone("true", "true")];
  }
  const person = to.add(id, "uuid");
  const from = `(p.name, p.id) ${scan === "asc" ? ">=" : "<="} (${to.add(name, "text")}, ${person})`;
  const rest = someone(from, `(p.id <> ${person} OR ${behind})`);
  return scan === "asc" ? [rest, nobody("true")] : [rest];
}
