import type { Database } from "@/lib/platform/db/database";
import { type Check, checked } from "./domain";

type ForeignKey = { name: string; from: string; to: string; columns: string[]; keys: string[] };

const FOREIGN_KEYS = `
  SELECT conname AS name, conrelid::regclass::text AS from, confrelid::regclass::text AS to,
         array(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS k(number, place)
                 JOIN pg_attribute ON attrelid = conrelid AND attnum = number
                ORDER BY place) AS columns,
         array(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY AS k(number, place)
                 JOIN pg_attribute ON attrelid = confrelid AND attnum = number
                ORDER BY place) AS keys
    FROM pg_constraint
   WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname`;

/** What the database has no foreign key for, each as a count of rows that should be none. */
const LOOSE_ENDS: Record<string, string> = {
  "articles without a version": `
    SELECT count(*)::int AS count FROM articles a
     WHERE NOT EXISTS (SELECT FROM article_versions v WHERE v.article_id = a.id)`,
  "articles whose counter is behind their claims": `
    SELECT count(*)::int AS count FROM articles a
     WHERE claim_counter < (SELECT max(number) FROM claims c WHERE c.article_id = a.id)`,
  "desks whose counter is behind their articles": `
    SELECT count(*)::int AS count FROM workspaces w
     WHERE article_counter < (SELECT max(number) FROM articles a WHERE a.workspace_id = w.id)`,
  "events of articles that are not there": `
    SELECT count(*)::int AS count FROM audit_events e
     WHERE article_id IS NOT NULL AND NOT EXISTS (SELECT FROM articles a
           WHERE a.workspace_id = e.workspace_id AND a.id = e.article_id)`,
  "events of claims that are not there": `
    SELECT count(*)::int AS count FROM audit_events e
     WHERE claim_id IS NOT NULL AND NOT EXISTS (SELECT FROM claims c
           WHERE c.workspace_id = e.workspace_id AND c.id = e.claim_id)`,
};

/** Does every row that points at another find it? Counted anew, past the database's own rules. */
export async function checkLinks({ pool }: Database): Promise<Check> {
  const { rows: foreignKeys } = await pool.query<ForeignKey>(FOREIGN_KEYS);
  const problems: string[] = [];
  const count = async (sql: string) => (await pool.query<{ count: number }>(sql)).rows[0]!.count;
  for (const foreignKey of foreignKeys) {
    const orphans = await count(orphansOf(foreignKey));
    if (orphans > 0) {
      problems.push(
        `rows of ${foreignKey.from} that point at no row of ${foreignKey.to}: ${orphans}`,
      );
    }
  }
  for (const [what, sql] of Object.entries(LOOSE_ENDS)) {
    const found = await count(sql);
    if (found > 0) problems.push(`${what}: ${found}`);
  }
  return checked("links", `${foreignKeys.length} foreign keys`, problems);
}

// The names come from the catalogue, already quoted where they need it.
function orphansOf({ from, to, columns, keys }: ForeignKey): string {
  const pairs = columns.map((column, index) => `p."${keys[index]}" = c."${column}"`);
  const given = columns.map((column) => `c."${column}" IS NOT NULL`);
  return `SELECT count(*)::int AS count FROM ${from} c
           WHERE ${given.join(" AND ")}
             AND NOT EXISTS (SELECT FROM ${to} p WHERE ${pairs.join(" AND ")})`;
}
