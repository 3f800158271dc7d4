import type { ReactNode } from "react";
import { classNames } from "./class-names";

export const GLYPH_SHAPES = [
  "circle",
  "half-circle",
  "check-circle",
  "cross-diamond",
  "triangle",
  "question-circle",
] as const;

export type GlyphShape = (typeof GLYPH_SHAPES)[number];

const drawings: Record<GlyphShape, ReactNode> = {
  circle: <circle cx="8" cy="8" r="5.75" />,
  "half-circle": (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" fill="currentColor" stroke="none" />
    </>
  ),
  "check-circle": (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />
      <path d="m5 8.25 2.1 2.1L11 6" stroke="var(--sheet)" />
    </>
  ),
  "cross-diamond": (
    <>
      <path d="M8 .75 15.25 8 8 15.25.75 8Z" fill="currentColor" stroke="none" />
      <path d="m6 6 4 4M10 6l-4 4" stroke="var(--sheet)" />
    </>
  ),
  triangle: (
    <>
      <path d="M8 2.25 14.5 13.5h-13Z" />
      <path d="M8 6.5v3" />
      <path d="M8 11.5v.01" strokeWidth="1.75" />
    </>
  ),
  "question-circle": (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.25 6.5a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.75.6-.75 1.15" />
      <path d="M8 11.25v.01" strokeWidth="1.75" />
    </>
  ),
};

/**
 * A shape that tells one status from another without colour. It takes the tone around it
 * (`data-tone` on an ancestor). Hidden from assistive technology unless `label` is given; a word
 * should stand beside it wherever there is room.
 */
export function StatusGlyph({
  shape,
  label,
  className,
}: {
  shape: GlyphShape;
  label?: string;
  className?: string;
}) {
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      className={classNames("shrink-0 text-tone", className)}
      {...named}
    >
      {drawings[shape]}
    </svg>
  );
}
