/** The fields that say what a piece of evidence shows; the others say how it is described. */
const WHAT_IT_SHOWS: ReadonlySet<string> = new Set([
  "url",
  "stance",
  "sourceType",
  "quote",
  "location",
]);

/**
 * Whether a verdict that rests on a piece of evidence still does after these fields of it changed.
 * The kind of source counts: a desk may ask for a primary one.
 */
export function endsVerdict(changed: readonly string[]): boolean {
  return changed.some((field) => WHAT_IT_SHOWS.has(field));
}
