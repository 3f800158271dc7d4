import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { GlyphShape } from "./glyph-shapes";
import { StatusGlyph } from "./status-glyph";
import type { Tone } from "./tone";

/** A word in a tone, with a shape where it tells a status: `<Badge tone="positive" shape="check-circle">Verified</Badge>`. */
export function Badge({
  tone = "neutral",
  shape,
  className,
  children,
}: {
  tone?: Tone;
  shape?: GlyphShape;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      data-tone={tone}
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-sm border border-tone-line bg-tone-tint",
        "px-1.5 py-0.5 text-xs font-medium whitespace-nowrap text-tone",
        className,
      )}
    >
      {shape && <StatusGlyph shape={shape} className="size-3.5" />}
      {children}
    </span>
  );
}
