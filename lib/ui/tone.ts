/**
 * What a coloured thing says. An element with `data-tone={tone}` gives itself and its subtree the
 * classes `text-tone`, `bg-tone-tint`, `border-tone-line`, `bg-tone-mark` and `tone-mark` in that
 * tone; see tokens.css.
 */
export const TONES = ["neutral", "progress", "positive", "negative", "caution", "unknown"] as const;

export type Tone = (typeof TONES)[number];
