import { fail, ok, type Result } from "@/lib/core/result";

export type CircleError = { code: "derives_in_circle"; message: string };

/**
 * Decides what the root of a source is once it derives from another: that other's own root. A source
 * that the other one goes back to cannot derive from it.
 *
 * @param lineage the other source, what it derives from, and so on, up to its root
 * @returns the id of the root
 */
export function decideDerivation(
  sourceId: string,
  lineage: readonly string[],
): Result<string, CircleError> {
  if (lineage.includes(sourceId)) {
    return fail({
      code: "derives_in_circle",
      message: "That one goes back to this source itself, so this one cannot derive from it.",
    });
  }
  return ok(lineage.at(-1) ?? sourceId);
}
