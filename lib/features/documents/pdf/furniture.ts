import { groupBy } from "@/lib/core/group-by";
import type { Row } from "./lines";

/** How many rows at each edge of a page may be running headers and footers. */
const EDGE_ROWS = 3;
/** How far such a row may move from page to page, in points. */
const DRIFT = 6;
/** On which share of the pages it must stand; those of left and right pages may differ. */
const SHARE = 0.3;

/**
 * Drops what stands at the edge of page after page: running headers and footers, and page numbers.
 *
 * @param pages the rows of each page, from top to bottom
 */
export function withoutFurniture(pages: readonly Row[][]): { pages: Row[][]; isChanged: boolean } {
  const edges = pages.flatMap((rows, page) => edgeRows(rows).map((row) => ({ row, page })));
  const alike = groupBy(edges, ({ row }) => shapeOf(row));
  const dropped = new Set<Row>();
  for (const group of alike.values()) {
    for (const { row } of group) {
      const close = group.filter((one) => Math.abs(heightOf(one.row) - heightOf(row)) <= DRIFT);
      const seen = new Set(close.map(({ page }) => page)).size;
      if (seen >= Math.max(2, pages.length * SHARE)) dropped.add(row);
    }
  }
  for (const { row, page } of edges) if (isPageNumber(row, page)) dropped.add(row);
  const kept = pages.map((rows) => rows.filter((row) => !dropped.has(row)));
  return { pages: kept, isChanged: dropped.size > 0 };
}

function edgeRows(rows: readonly Row[]): Row[] {
  return [...new Set([...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)])];
}

/** A row's words with every number as the same. */
function shapeOf(row: Row): string {
  const words = row.map(({ text }) => text).join(" ");
  return words.replace(/\d+/gu, "0").replace(/^[ivxlc]{1,6}$/iu, "0");
}

function heightOf(row: Row): number {
  return row[0]?.y ?? 0;
}

/** Whether a row is the number of its page, told by itself: "3", "- 3 -", "Page 3 of 9". */
function isPageNumber(row: Row, page: number): boolean {
  const words = row.map(({ text }) => text).join(" ");
  const found = /^(?:page\s+|[-–—]\s*)?(\d{1,4})(?:\s*[-–—]|\s*(?:of|\/)\s*\d{1,4})?$/iu.exec(
    words,
  );
  return Number(found?.[1]) === page + 1;
}
