import type { ClaimStatus, Stance } from "@/lib/features/claims/domain";
import { STANCE_LOOK, STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STANCE_WORDS, STATUS_WORDS } from "@/lib/features/claims/words";
import type { GlyphShape } from "@/lib/ui/status-glyph";
import { type Markup, markup } from "./markup";

// The shapes of lib/ui/status-glyph.tsx as text: React cannot render where an export is written.
const DRAWINGS: Record<GlyphShape, Markup> = {
  circle: markup`<circle cx="8" cy="8" r="5.75"/>`,
  "half-circle": markup`<circle cx="8" cy="8" r="5.75"/><path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" fill="currentColor" stroke="none"/>`,
  "check-circle": markup`<circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none"/><path d="m5 8.25 2.1 2.1L11 6" class="cut"/>`,
  "cross-diamond": markup`<path d="M8 .75 15.25 8 8 15.25.75 8Z" fill="currentColor" stroke="none"/><path d="m6 6 4 4M10 6l-4 4" class="cut"/>`,
  triangle: markup`<path d="M8 2.25 14.5 13.5h-13Z"/><path d="M8 6.5v3"/><path d="M8 11.5v.01" stroke-width="1.75"/>`,
  "question-circle": markup`<circle cx="8" cy="8" r="6"/><path d="M6.25 6.5a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.75.6-.75 1.15"/><path d="M8 11.25v.01" stroke-width="1.75"/>`,
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
  return markup`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${DRAWINGS[shape]}</svg>`;
}
