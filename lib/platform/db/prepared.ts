import type { QueryConfig } from "pg";

// Each connection keeps the plan of every named statement for as long as it lives, so their number
// is bounded: the shapes that come first are, as a rule, the ones that come often.
const MOST_NAMED = 64;
const names = new Map<string, string>();

/**
 * A statement that PostgreSQL parses and plans once for each connection, where the same text comes
 * again. For listings whose planning takes as long as their reading, and whose best plan does not
 * depend on the values.
 */
export function prepared(text: string, values: unknown[]): QueryConfig {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMED) {
    name = `listing_${names.size + 1}`;
    names.set(text, name);
  }
  return { text, values, ...(name === undefined ? {} : { name }) };
}

/** Collects the values of a statement, and gives each the placeholder that stands for it. */
export class Placeholders {
  readonly values: unknown[] = [];

  /** `type` is a PostgreSQL type, for where the statement itself does not tell. */
  add(value: unknown, type?: string): string {
    this.values.push(value);
    return `$${this.values.length}${type === undefined ? "" : `::${type}`}`;
  }
}
