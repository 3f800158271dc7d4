/** The name of the address's field that holds the chosen claims. */
export const SELECTION = "selected";

/** What the names of the fields begin with that search the values of a facet. */
export const FIND_PREFIX = "find-";

/** The name of the field that searches the values of a facet. */
export function findName(facet: string): string {
  return `${FIND_PREFIX}${facet}`;
}

/** The most claims that can be chosen at once: as many as can be changed at once. */
export const MOST_SELECTED = 500;

/** The references of chosen claims from an address, each once. */
export function readSelection(params: { getAll(name: string): string[] }): string[] {
  const refs = params.getAll(SELECTION).flatMap((value) => value.split(","));
  return [...new Set(refs.filter((ref) => ref !== ""))].slice(0, MOST_SELECTED);
}

/** The value of the address's field for chosen claims. */
export function writeSelection(refs: Iterable<string>): string {
  return [...refs].join(",");
}

/**
 * The selection after a press on a row's box: that row the other way round, or with Shift all rows
 * from the last one pressed to this one as this one becomes.
 *
 * @param page the references on the page, in their order
 */
export function pressed(
  selected: ReadonlySet<string>,
  page: readonly string[],
  ref: string,
  from: string | null,
): Set<string> {
  const start = from === null ? -1 : page.indexOf(from);
  const end = page.indexOf(ref);
  const rows = start < 0 ? [ref] : page.slice(Math.min(start, end), Math.max(start, end) + 1);
  return withRows(selected, rows, !selected.has(ref));
}

/** The selection with all of `rows` chosen, or none of them; never more than can be changed at once. */
export function withRows(
  selected: ReadonlySet<string>,
  rows: readonly string[],
  chosen: boolean,
): Set<string> {
  const changed = new Set(selected);
  for (const row of rows) {
    if (!chosen) changed.delete(row);
    else if (changed.size < MOST_SELECTED) changed.add(row);
  }
  return changed;
}
