import type { GlyphShape } from "./glyph-shapes";
import type { Tone } from "./tone";

/** How a state looks beside its word: a colour and a shape. */
export type Look = { tone: Tone; shape: GlyphShape };
