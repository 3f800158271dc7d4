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
const SHOWN = `page.id, page.article_id, page.number, page.kind, page.statement, page.speaker, page.status,
  page.assignee_id, page.revision, page.article_number, page.slug, page.title`;

// Lists and text are cheaper to write and to read than objects and dates, fifty rows of them.
const FIGURES = `(SELECT json_agg(ARRAY[trim_scale(f.value)::text, f.unit, f.qualifier::text,
    f.measures, f.subject, f.period] ORDER BY f.position)
  FROM figures f WHERE f.claim_id = page.id)`;
const CHANGED = `to_char(page.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

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
    // Written out, for only a limit that is known lets PostgreSQL keep the plan that stops early.
    limit: String(query.limit + 1),
  };
  const branches = query.sort === "assignee" ? personBranches(parts) : keyBranches(parts);
  const order = orderBy(SORT_KEYS[query.sort], scan, "column");
  const text = `WITH page AS (${together(branches, order, parts.limit)})
    SELECT ${SHOWN}, ${CHANGED} AS changed, u.name AS assignee, ${FIGURES} AS figures,
           (SELECT count(*)::int FROM evidence e
             WHERE e.workspace_id = ${parts.workspace} AND e.claim_id = page.id
               AND e.removed_at IS NULL) AS evidence ${extras(query)}
      FROM page
      LEFT JOIN members m ON m.id = page.assignee_id
      LEFT JOIN users u ON u.id = m.user_id
      ${searchesWords(query) ? `CROSS JOIN ${wordsSource(query, to)}` : ""}
     ORDER BY ${orderBy(SORT_KEYS[query.sort], scan, "page")}`;
  return { text, values: to.values };
}

/** What a search has besides: how far a hit is from the best, and its words marked. */
function extras(query: ClaimQuery): string {
  const distance = query.sort === "relevance" ? ", page.distance" : "";
  if (!searchesWords(query)) return distance;
  const headlines = ["statement", "speaker"].map(
    (column) =>
      `ts_headline('english', search_text(page.${column}), search.words, '${HEADLINE_OPTIONS}') AS marked_${column}`,
  );
  return `${distance}, ${headlines.join(", ")}`;
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
