/**
 * How a part of a glyph is drawn: a line of the tone around it, where nothing is said; an area
 * filled with the tone; a line cut out of such an area; or a dot, a line of no length.
 */
export type GlyphLook = "filled" | "cut" | "dot";

/** A circle by its radius, around the middle; or a path, as SVG writes it. On 16 × 16. */
export type GlyphPart = ({ circle: number } | { path: string }) & { look?: GlyphLook };

const shapes = {
  circle: [{ circle: 5.75 }],
  "half-circle": [{ circle: 5.75 }, { path: "M8 2.25a5.75 5.75 0 0 1 0 11.5Z", look: "filled" }],
  "check-circle": [
    { circle: 6.5, look: "filled" },
    { path: "m5 8.25 2.1 2.1L11 6", look: "cut" },
  ],
  "cross-diamond": [
    { path: "M8 .75 15.25 8 8 15.25.75 8Z", look: "filled" },
    { path: "m6 6 4 4M10 6l-4 4", look: "cut" },
  ],
  triangle: [
    { path: "M8 2.25 14.5 13.5h-13Z" },
    { path: "M8 6.5v3" },
    { path: "M8 11.5v.01", look: "dot" },
  ],
  "question-circle": [
    { circle: 6 },
    { path: "M6.25 6.5a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.75.6-.75 1.15" },
    { path: "M8 11.25v.01", look: "dot" },
  ],
} as const satisfies Record<string, readonly GlyphPart[]>;

/** The shapes that tell one status from another without colour. */
export type GlyphShape = keyof typeof shapes;

/**
 * The parts of each shape, the lowest first. Pure data, since React cannot render where an export is
 * written: lib/ui/status-glyph.tsx and the report's HTML both draw from it.
 */
export const GLYPH_SHAPES: Readonly<Record<GlyphShape, readonly GlyphPart[]>> = shapes;
