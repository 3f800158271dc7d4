/** A half-open range of a text, in UTF-16 code units. */
export type TextRange = { start: number; end: number };

/** The range without the white space at its ends; empty, at its start, when it holds nothing else. */
export function withoutOuterSpace(text: string, { start, end }: TextRange): TextRange {
  const inside = text.slice(start, end);
  const visible = inside.trim();
  if (visible === "") return { start, end: start };
  const first = start + (inside.length - inside.trimStart().length);
  return { start: first, end: first + visible.length };
}
