import { superscript } from "../superscript";
import type { Piece } from "./page-pieces";

/** Words on one base line without a wide gap between them. */
export type Segment = {
  text: string;
  left: number;
  right: number;
  /** The base line. */
  y: number;
  size: number;
};

/** Segments on one base line, from left to right. */
export type Row = Segment[];

/** A gap as wide as this, in ems, parts columns and cells; words of a line stand closer. */
const WIDE_GAP = 1.2;
/** A gap as wide as this, in ems, parts words. */
const WORD_GAP = 0.14;
/** Which share of the lower of two heights must be common to stand on one line. */
const SHARED_HEIGHT = 0.5;
/** Which share of the narrower of two widths may be common to stand on one line. */
const SHARED_WIDTH = 0.6;

type OpenRow = { pieces: Piece[]; base: Piece };

/** The rows of a sheet from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: OpenRow[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    // Above the last few rows nothing is added any more: the pieces come from top to bottom.
    const row = rows.slice(-4).findLast((one) => isOnRow(piece, one));
    if (!row) rows.push({ pieces: [piece], base: piece });
    else {
      row.pieces.push(piece);
      if (piece.size > row.base.size) row.base = piece;
    }
  }
  return rows.map((row) => segmentsOf(row.pieces)).filter((row) => row.length > 0);
}

function isOnRow(piece: Piece, { pieces, base }: OpenRow): boolean {
  const [a, b] = [heights(piece), heights(base)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (shared <= SHARED_HEIGHT * Math.min(a.bottom - a.top, b.bottom - b.top)) return false;
  // The lines of two columns stand at heights of their own: what is above the piece is another line.
  return !pieces.some((one) => covers(one, piece));
}

function heights({ y, size }: Piece): { top: number; bottom: number } {
  return { top: y - size * 0.75, bottom: y + size * 0.2 };
}

function covers(one: Piece, other: Piece): boolean {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  return shared > SHARED_WIDTH * Math.min(one.width, other.width) && one.y !== other.y;
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const isBlank = /^\s*$/u.test(piece.text);
    const group = groups.at(-1);
    if (isBlank && (piece.width > piece.size * WIDE_GAP || !group)) continue;
    if (group && piece.x - edge <= piece.size * WIDE_GAP) group.push(piece);
    else if (!isBlank) groups.push([piece]);
    if (!isBlank) edge = Math.max(piece.x + piece.width, piece.x);
  }
  return groups.map(joined);
}

/** One segment of pieces that follow each other. */
function joined(pieces: readonly Piece[]): Segment {
  const visible = pieces.filter(({ text }) => /\S/u.test(text));
  const base = visible.reduce(
    (most, piece) => (piece.size > most.size ? piece : most),
    visible[0]!,
  );
  const isRightToLeft = visible.filter((piece) => piece.isRightToLeft).length * 2 > visible.length;
  const ordered = isRightToLeft ? pieces.toReversed() : pieces;
  const parts = ordered.map((piece, index) => {
    const gap = distance(ordered[index - 1], piece);
    const isApart = gap > base.size * WORD_GAP;
    return (isApart ? " " : "") + (isRaised(piece, base) ? superscript(piece.text) : piece.text);
  });
  return {
    text: composed(parts.join("")).replace(/\s+/gu, " ").trim(),
    left: Math.min(...visible.map(({ x }) => x)),
    right: Math.max(...visible.map(({ x, width }) => x + width)),
    y: base.y,
    size: base.size,
  };
}

const ACCENTS: Record<string, string> = {
  "¨": "\u0308",
  "´": "\u0301",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¸": "\u0327",
  ˇ: "\u030c",
  "˚": "\u030a",
};

/** Letters whose accent is set beside them, as TeX does, with their accent again. */
function composed(text: string): string {
  return text.replace(/([¨´ˆ˜¸ˇ˚])([a-zıA-Z])/gu, (pair, accent: string, letter: string) => {
    const one = ((letter === "ı" ? "i" : letter) + ACCENTS[accent]).normalize("NFC");
    return one.length === 1 ? one : pair;
  });
}

function distance(before: Piece | undefined, piece: Piece): number {
  if (!before) return 0;
  const [first, second] = before.x <= piece.x ? [before, piece] : [piece, before];
  return second.x - first.x - first.width;
}

function isRaised(piece: Piece, base: Piece): boolean {
  return piece.size < base.size * 0.85 && piece.y < base.y - base.size * 0.15;
}
