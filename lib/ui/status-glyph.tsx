import type { SVGProps } from "react";
import { classNames } from "./class-names";
import { GLYPH_SHAPES, type GlyphLook, type GlyphPart, type GlyphShape } from "./glyph-shapes";
import { IconFrame } from "./icon-frame";

const looks: Record<GlyphLook, SVGProps<SVGCircleElement & SVGPathElement>> = {
  filled: { fill: "currentColor", stroke: "none" },
  cut: { stroke: "var(--sheet)" },
  dot: { strokeWidth: "1.75" },
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
  const named = label && { role: "img", "aria-label": label, "aria-hidden": undefined };
  return (
    <IconFrame className={classNames("shrink-0 text-tone", className)} {...named}>
      {GLYPH_SHAPES[shape].map(drawn)}
    </IconFrame>
  );
}

function drawn(part: GlyphPart, place: number) {
  const look = part.look && looks[part.look];
  if ("path" in part) return <path key={place} d={part.path} {...look} />;
  return <circle key={place} cx="8" cy="8" r={part.circle} {...look} />;
}
