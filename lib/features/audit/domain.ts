import type { Changes } from "./schema";

type Json = Changes[string]["before"];

/**
 * The fields in which two records differ, before and after. Values are compared as JSON, so a list
 * of figures counts as changed when any of its parts did.
 */
export function changesBetween<T extends Record<string, Json>>(before: T, after: T): Changes {
  const changes: Changes = {};
  for (const field of Object.keys(after)) {
    const was = before[field] ?? null;
    const is = after[field] ?? null;
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[field] = { before: was, after: is };
  }
  return changes;
}
