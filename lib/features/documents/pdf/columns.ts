import type { Segment } from "./lines";

/** What a column of running text has at least: lines, characters in each, and how much the middle one fills. */
type Measure = { lines: number; characters: number; filled: number };

const ANY_TEXT: Measure = { lines: 4, characters: 14, filled: 0.5 };
/** Text that leaves no doubt; beside and among it may stand anything, such as a figure's words. */
const DENSE_TEXT: Measure = { lines: 6, characters: 28, filled: 0.85 };
const FEWEST_BESIDE = 3;
/** Which share of the lines may run across the gap between two columns. */
const MOST_ACROSS = 0.35;

/**
 * Parts the segments of a page into stretches in reading order, each of one column: what runs across
 * all columns, then the columns below it from left to right, then what runs across again. Columns of
 * a table are none: their lines are too short, and it reads by rows.
 */
export function columnsOf(segments: readonly Segment[]): Segment[][] {
  const gutter = findGutter(segments);
  if (gutter === null) return segments.length > 0 ? [segments.toSorted(byPlace)] : [];
  const stretches: Segment[][] = [];
  let sides: { left: Segment[]; right: Segment[] } = { left: [], right: [] };
  let across: Segment[] = [];
  const closeSides = () => {
    stretches.push(...columnsOf(sides.left), ...columnsOf(sides.right));
    sides = { left: [], right: [] };
  };
  const closeAcross = () => {
    if (across.length > 0) stretches.push(across);
    across = [];
  };
  for (const segment of segments.toSorted(byPlace)) {
    if (segment.right <= gutter || segment.left >= gutter) {
      closeAcross();
      (segment.right <= gutter ? sides.left : sides.right).push(segment);
    } else {
      closeSides();
      across.push(segment);
    }
  }
  closeAcross();
  closeSides();
  return stretches;
}

function byPlace(a: Segment, b: Segment): number {
  return a.y - b.y || a.left - b.left;
}

/** Where the gap between two columns of running text lies; null where there is none. */
function findGutter(segments: readonly Segment[]): number | null {
  let best: { x: number; lines: number; across: number } | null = null;
  for (const x of new Set(segments.map(({ left }) => Math.floor(left)))) {
    const left = segments.filter((one) => one.right <= x);
    const right = segments.filter((one) => one.left >= x);
    const across = segments.length - left.length - right.length;
    const lines = Math.min(left.length, right.length);
    if (across > segments.length * MOST_ACROSS || !areColumns(left, right)) continue;
    if (!best || lines - across > best.lines - best.across) best = { x, lines, across };
  }
  return best?.x ?? null;
}

function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  const areText = [left, right].every((side) => {
    const lines = textLines(side, ANY_TEXT);
    return lines.length * 2 > side.length && isText(lines, ANY_TEXT);
  });
  if (areText) return true;
  if (Math.min(left.length, right.length) < FEWEST_BESIDE) return false;
  return [left, right].some((side) => isText(textLines(side, DENSE_TEXT), DENSE_TEXT));
}

function textLines(segments: readonly Segment[], least: Measure): Segment[] {
  return segments.filter(({ text }) => text.length >= least.characters);
}

function isText(lines: readonly Segment[], least: Measure): boolean {
  if (lines.length < least.lines) return false;
  const edge = Math.max(...lines.map(({ right }) => right));
  const width = edge - Math.min(...lines.map(({ left }) => left));
  return median(lines.map(({ left, right }) => right - left)) >= least.filled * width;
}

/** The upper middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
