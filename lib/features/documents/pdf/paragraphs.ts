import { median } from "./columns";
import type { Row, Segment } from "./lines";

/** Lines that belong together, or the cells of one row of a table. */
export type Paragraph = { kind: "lines" | "cells"; lines: Segment[] };

/** A list's mark at the beginning of a line. */
const MARKER = /^(?:[•◦▪‣·–—*o]\s|\(?(?:\d{1,3}|[a-z])[.)]\s|\[\d{1,3}\]\s)/u;
const SENTENCE_END = /[.!?:。！？][)"'”’»\]]*$/u;

/** The paragraphs of one column, from top to bottom. */
export function paragraphsOf(segments: readonly Segment[]): Paragraph[] {
  const rows = rowsAgain(segments);
  const lines = rows.map((row, index) => (isTableRow(rows, index) ? null : oneLine(row)));
  const column = measure(lines.filter((line) => line !== null));
  const found: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const last = found.at(-1);
    if (line === null) found.push({ kind: "cells", lines: rows[index]! });
    else if (last?.kind === "lines" && !isBreak(last.lines, line, lines[index + 1] ?? null, column))
      last.lines.push(line);
    else found.push({ kind: "lines", lines: [line] });
  }
  return found;
}

function rowsAgain(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - segment.y) < segment.size * 0.4) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** A row with gaps belongs to a table where the one above it or below it has gaps too. */
function isTableRow(rows: readonly Row[], index: number): boolean {
  const hasGaps = (at: number) => (rows[at]?.length ?? 0) > 1;
  return hasGaps(index) && (hasGaps(index - 1) || hasGaps(index + 1));
}

function oneLine(row: Row): Segment {
  const [first] = row;
  if (row.length === 1 && first) return first;
  return {
    text: row.map(({ text }) => text).join(" "),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    y: first!.y,
    size: Math.max(...row.map(({ size }) => size)),
  };
}

type Column = { left: number; right: number; leading: number };

function measure(lines: readonly Segment[]): Column {
  const steps = lines.slice(1).map((line, index) => (line.y - lines[index]!.y) / line.size);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    // In ems: lines of running text stand 1 to 2 apart, anything else is a gap.
    leading: median(steps.filter((step) => step > 0.7 && step < 2.1)) || 1.2,
  };
}

/** Whether `line` begins a new paragraph behind the lines of the last one. */
function isBreak(before: Segment[], line: Segment, next: Segment | null, column: Column): boolean {
  const last = before.at(-1)!;
  const step = (line.y - last.y) / line.size;
  if (Math.abs(line.size - last.size) > last.size * 0.12) return true;
  if (step < 0.3 || step > column.leading * 1.4) return true;
  if (MARKER.test(line.text)) return true;
  return isIndented(before, line, next) || endsEarly(last, column);
}

/** Whether a line begins further right or left than those of its paragraph do. */
function isIndented(before: readonly Segment[], line: Segment, next: Segment | null): boolean {
  const [first] = before;
  const last = before.at(-1)!;
  const indent = line.left - last.left;
  if (isCentred(last, line)) return false;
  if (indent > line.size * 0.8) {
    // All lines but the first of a hanging paragraph are indented, of any other the first alone.
    const isHanging =
      MARKER.test(last.text) ||
      (next !== null && Math.abs(next.left - line.left) < line.size * 0.5);
    return !isHanging || before.length > 1;
  }
  const isBack = indent < -line.size * 0.8;
  return isBack && before.length > 1 && Math.abs(line.left - first!.left) < line.size * 0.5;
}

/** Whether two lines have one middle and different ends. */
function isCentred(one: Segment, other: Segment): boolean {
  const middles = Math.abs(one.left + one.right - other.left - other.right) / 2;
  return middles < other.size * 0.3 && Math.abs(one.left - other.left) > other.size * 0.8;
}

function endsEarly(line: Segment, { left, right }: Column): boolean {
  return line.right < right - (right - left) * 0.2 && SENTENCE_END.test(line.text);
}

/** Whether a paragraph is an item of a list, by its first characters. */
export function isListItem(text: string): boolean {
  return MARKER.test(text);
}
