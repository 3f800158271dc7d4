/** What a stretch of a text is, as a page sets it. */
export type TextRole =
  "heading" | "paragraph" | "list_item" | "quote" | "table_cell" | "caption" | "code" | "footnote";

/** A stretch of a text with its role; offsets in UTF-16 code units, half open. */
export type TextBlock = {
  role: TextRole;
  level: number | null;
  start: number;
  end: number;
  page: number | null;
};

/** What stands together on the page. Of several pieces each goes on with the one before. */
export type TextPart<B extends TextBlock> =
  | { kind: "block"; role: Exclude<TextRole, "list_item" | "table_cell">; pieces: B[] }
  | { kind: "list"; items: B[][] }
  /** A cell is null where it is empty. */
  | { kind: "table"; rows: (B | null)[][] };

/**
 * Puts blocks together as they are set: items of a list, cells of a table by what stands between
 * them (a tab for each column, a line feed for each row), and the two halves of a paragraph that a
 * page's end divides.
 */
export function partsOf<B extends TextBlock>(text: string, blocks: readonly B[]): TextPart<B>[] {
  const parts: TextPart<B>[] = [];
  let last: B | undefined;
  for (const block of blocks) {
    const gap = last ? text.slice(last.end, block.start) : "";
    if (last?.role === block.role) join(parts, block, gap, last.page !== block.page);
    else parts.push(partOf(block));
    last = block;
  }
  return parts;
}

function partOf<B extends TextBlock>(block: B): TextPart<B> {
  const { role } = block;
  if (role === "list_item") return { kind: "list", items: [[block]] };
  if (role === "table_cell") return { kind: "table", rows: [[block]] };
  return { kind: "block", role, pieces: [block] };
}

function join<B extends TextBlock>(
  parts: TextPart<B>[],
  block: B,
  gap: string,
  onNextPage: boolean,
): void {
  const part = parts.at(-1)!;
  const goesOn = onNextPage && !/[\n\t]/u.test(gap);
  if (part.kind === "list") {
    if (goesOn) part.items.at(-1)!.push(block);
    else part.items.push([block]);
  } else if (part.kind === "table") {
    if (/\n\s*\n/u.test(gap)) parts.push(partOf(block));
    else addCell(part.rows, block, gap);
  } else if (goesOn) part.pieces.push(block);
  else parts.push(partOf(block));
}

function addCell<B extends TextBlock>(rows: (B | null)[][], cell: B, gap: string): void {
  const isNewRow = gap.includes("\n");
  const tabs = gap.slice(gap.lastIndexOf("\n") + 1).split("\t").length - 1;
  const row = isNewRow ? [] : rows.at(-1)!;
  if (isNewRow) rows.push(row);
  const empty = isNewRow ? tabs : Math.max(0, tabs - 1);
  row.push(...Array.from({ length: empty }, () => null), cell);
}

/**
 * How deep each heading stands below the others, from 1: levels that a text leaves out count not, so
 * that none is skipped on the page.
 */
export function headingDepths(levels: readonly number[]): number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    return open.push(level);
  });
}
