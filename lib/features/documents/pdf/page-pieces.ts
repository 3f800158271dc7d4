import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Text that stands in one run, seen so that it reads from left to right. In points, y downwards. */
export type Piece = {
  text: string;
  x: number;
  /** The base line. */
  y: number;
  width: number;
  size: number;
  isRightToLeft: boolean;
};

/** The pieces of a page that read in one direction. */
export type Sheet = { angle: number; pieces: Piece[] };

const QUARTER = Math.PI / 2;
/** How far from a quarter turn a text may lean, in radians, before it counts as slanted. */
const LEAN = 0.05;
const MOST_PIECES = 200_000;

/**
 * The text of a page by the direction in which it reads, the one with most text first. Slanted text
 * (stamps, water marks) is left out.
 */
export async function pageSheets(page: PDFPageProxy): Promise<Sheet[]> {
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 }).transform;
  const sheets = new Map<number, Piece[]>();
  for (const item of items.slice(0, MOST_PIECES)) {
    if (!("str" in item) || item.str === "") continue;
    const placed = place(item.transform, view);
    if (placed === null) continue;
    const { angle, ...at } = placed;
    const piece = { ...at, text: item.str, width: item.width, isRightToLeft: item.dir === "rtl" };
    const sheet = sheets.get(angle);
    if (sheet) sheet.push(piece);
    else sheets.set(angle, [piece]);
  }
  return [...sheets]
    .map(([angle, pieces]) => ({ angle, pieces }))
    .toSorted((a, b) => textLength(b) - textLength(a));
}

function textLength({ pieces }: Sheet): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

type Placed = { angle: number; x: number; y: number; size: number };

/** Where a text's matrix puts it on the page as it is shown; null if it is slanted. */
function place(matrix: readonly number[], view: readonly number[]): Placed | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  const turn = Math.atan2(along.y, along.x);
  const quarters = Math.round(turn / QUARTER);
  if (Math.abs(turn - quarters * QUARTER) > LEAN) return null;
  const shown = { x: va * e + vc * f + ve, y: vb * e + vd * f + vf };
  const [cos = 1, sin = 0] =
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][(quarters + 4) % 4] ?? [];
  return {
    angle: ((quarters + 4) % 4) * 90,
    x: shown.x * cos + shown.y * sin,
    y: shown.y * cos - shown.x * sin,
    size: Math.hypot(c, d) || 1,
  };
}
