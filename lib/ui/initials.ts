const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment.toLocaleUpperCase("en");
  return "";
}

/** One or two letters for a name: of its first and its last word. "?" where there is no name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  if (!first) return "?";
  return firstLetter(first) + (last ? firstLetter(last) : "");
}
