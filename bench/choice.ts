import type { BenchOptions } from "./options";

/** What is measured without a desk: no database, no server. */
export const WITHOUT_DESKS = ["carrying", "watching"] as const;

/** Whether a part was asked for; all are, if none was named. */
export function isAskedFor(name: string, { only }: BenchOptions): boolean {
  return only.length === 0 || only.includes(name);
}

/** Whether anything was asked for that is measured on desks. */
export function needsDesks({ only }: BenchOptions): boolean {
  const alone: readonly string[] = WITHOUT_DESKS;
  return only.length === 0 || only.some((name) => !alone.includes(name));
}
