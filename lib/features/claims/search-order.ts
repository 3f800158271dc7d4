import type { Placeholders } from "@/lib/platform/db/prepared";
import type { ClaimQuery } from "./query";

/** A value that a list is sorted by: as SQL, as the column of the page that holds it, and its type. */
export type SortKey = { sql: string; column: string; type: string; isNullable?: true };
export type Scan = "asc" | "desc";

// Articles get their ids in the order of their numbers, for both grow with time: to sort by the id
// is to sort by the number, and one index of the claims gives the order.
export const REF_KEYS: readonly SortKey[] = [
  { sql: "c.article_id", column: "article_id", type: "uuid" },
  { sql: "c.number", column: "number", type: "int" },
];

// Negative, so that the best rank and the lowest reference lie the same way.
const DISTANCE = "-ts_rank(c.search, search.words)::float8";

/** What each sort compares, ending in what no two claims share. */
export const SORT_KEYS: Record<ClaimQuery["sort"], readonly SortKey[]> = {
  ref: REF_KEYS,
  relevance: [{ sql: DISTANCE, column: "distance", type: "float8" }, ...REF_KEYS],
  updated: [
    { sql: "c.updated_at", column: "updated_at", type: "timestamptz" },
    { sql: "c.id", column: "id", type: "uuid" },
  ],
  status: [{ sql: "c.status", column: "status", type: "claim_status" }, ...REF_KEYS],
  kind: [{ sql: "c.kind", column: "kind", type: "claim_kind" }, ...REF_KEYS],
  speaker: [{ sql: "c.speaker", column: "speaker", type: "text", isNullable: true }, ...REF_KEYS],
  assignee: [
    { sql: "p.name", column: "assignee_name", type: "text", isNullable: true },
    { sql: "p.id", column: "assignee_id", type: "uuid" },
    ...REF_KEYS,
  ],
};

/** Which way the index is read: a page before a cursor is read backwards. */
export function scanOf({ sort, direction, cursor }: ClaimQuery): Scan {
  // The best match is the one at the least distance.
  const isUp = (direction === "asc") !== (sort === "relevance");
  const isBack = cursor?.going === "previous";
  return isUp === isBack ? "desc" : "asc";
}

/** ORDER BY of `keys`: by their SQL, by the columns that hold them, or by those columns of `page`. */
export function orderBy(
  keys: readonly SortKey[],
  scan: Scan,
  by: "sql" | "column" | "page",
): string {
  return keys.map((key) => `${by === "page" ? `page.${key.column}` : key[by]} ${scan}`).join(", ");
}

/** The rows that lie after `values` in the direction of the scan. */
export function after(
  keys: readonly SortKey[],
  values: readonly unknown[],
  scan: Scan,
  to: Placeholders,
): string {
  const columns = keys.map((key) => key.sql).join(", ");
  const places = keys.map((key, index) => to.add(values[index], key.type)).join(", ");
  return `(${columns}) ${scan === "asc" ? ">" : "<"} (${places})`;
}

/**
 * The stretches of the list that lie after the cursor, each as a condition. Where the first key can
 * be missing (those rows come last, or first going down), one comparison cannot say "after": there
 * are two stretches, so that each is one range of an index.
 */
export function stretches(
  keys: readonly SortKey[],
  cursor: ClaimQuery["cursor"],
  scan: Scan,
  to: Placeholders,
): string[] {
  if (cursor === null) return ["true"];
  const values: readonly unknown[] = cursor.key;
  const [first, ...rest] = keys;
  if (!first?.isNullable) return [after(keys, values, scan, to)];
  if (values[0] !== null) {
    const here = after(keys, values, scan, to);
    return scan === "asc" ? [here, `${first.sql} IS NULL`] : [here];
  }
  const here = `${first.sql} IS NULL AND ${after(rest, values.slice(1), scan, to)}`;
  return scan === "asc" ? [here] : [here, `${first.sql} IS NOT NULL`];
}
