import type { ClaimStatus, Stance } from "@/lib/features/claims/domain";
import { STANCE_LOOK, STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STANCE_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import {
  GLYPH_SHAPES,
  type GlyphLook,
  type GlyphPart,
  type GlyphShape,
} from "@/lib/ui/glyph-shapes";
import { type Markup, markup } from "./markup";

const LOOKS: Record<GlyphLook, Markup> = {
  filled: markup` fill="currentColor" stroke="none"`,
  cut: markup` class="cut"`,
  dot: markup` stroke-width="1.75"`,
};

/** A status as colour, shape and word. */
export function statusMark(status: ClaimStatus): Markup {
  const { tone, shape } = STATUS_LOOK[status];
  return markup`<span class="mark" data-tone="${tone}">${glyph(shape)}${STATUS_WORDS[status]}</span>`;
}

/** A stance as colour, shape and word. */
export function stanceMark(stance: Stance): Markup {
  const { tone, shape } = STANCE_LOOK[stance];
  return markup`<span class="mark" data-tone="${tone}">${glyph(shape)}${STANCE_WORDS[stance]}</span>`;
}

function glyph(shape: GlyphShape): Markup {
  return markup`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${GLYPH_SHAPES[shape].map(drawn)}</svg>`;
}

function drawn(part: GlyphPart): Markup {
  const look = part.look ? LOOKS[part.look] : null;
  if ("path" in part) return markup`<path d="${part.path}"${look}/>`;
  return markup`<circle cx="8" cy="8" r="${part.circle}"${look}/>`;
}
