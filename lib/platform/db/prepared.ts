import type { QueryConfig } from "pg";
import { sha256 } from "../../core/sha256";

// Each connection keeps the plan of every named statement for as long as it lives, so their number
// is bounded; and what came once may never come again.
const MOST_NAMED = 128;
const MOST_COUNTED = 1000;
const SEEN_OFTEN = 3;
// PostgreSQL cuts names after 63 bytes.
const NAME_DIGITS = 32;

// Next bundles this module more than once for one pool of connections, so a name must follow from
// the text alone: `pg` refuses a name that stands for two statements.
const names = new Map<string, string>();
const seen = new Map<string, number>();

/** The name under which a statement is kept prepared; none for one that does not come often. */
export function statementName(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_NAMED) return name;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < SEEN_OFTEN) {
    if (seen.size >= MOST_COUNTED) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const made = `plumbline_${sha256(text).slice(0, NAME_DIGITS)}`;
  names.set(text, made);
  return made;
}

/**
 * A statement that PostgreSQL parses and plans once for each connection, where the same text comes
 * again. For what is planned as long as it is read, and whose best plan does not depend on the
 * values.
 */
export function prepared(text: string, values: unknown[]): QueryConfig {
  return { text, values, name: statementName(text) };
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
