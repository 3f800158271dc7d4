import type { Block } from "./domain";
import { NO_PROPERTIES } from "./properties";
import type { Document } from "./schema";

// Between these a line's length tells of a writer who breaks lines; below it may be verse or a list.
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 120;
/** Which share of the lines must be as full as they can be. */
const FULL_LINES = 0.8;

type Line = { start: number; end: number };

/**
 * Plain text, which stays as it is. A paragraph is what stands between empty lines; where lines are
 * not broken at a width, each is a paragraph of its own.
 *
 * @param text canonical
 */
export function parsePlain(text: string): Document {
  const blocks = paragraphs(text).map(({ start, end }): Block => ({
    role: "paragraph",
    level: null,
    start,
    end,
    page: null,
  }));
  return { format: "txt", text, blocks, properties: NO_PROPERTIES, remarks: [], warnings: [] };
}

function paragraphs(text: string): Line[] {
  const found: Line[] = [];
  let group: Line[] = [];
  const close = () => {
    const [first] = group;
    const last = group.at(-1);
    if (first && last && isWrapped(text, group)) found.push({ start: first.start, end: last.end });
    else found.push(...group);
    group = [];
  };
  for (const line of linesOf(text)) {
    if (line.start === line.end) close();
    else group.push(line);
  }
  close();
  return found;
}

/** The lines of a text without the white space around them; an empty one has no length. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const row of text.split("\n")) {
    const end = at + row.trimEnd().length;
    lines.push({ start: Math.min(end, at + row.length - row.trimStart().length), end });
    at += row.length + 1;
  }
  return lines;
}

/** Whether lines end where the next word would not have fitted. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return false;
  const full = lines.slice(1).filter((line, index) => {
    const before = lines[index]!;
    const word = /^\S+/u.exec(text.slice(line.start, line.end))?.[0] ?? "";
    return before.end - before.start + 1 + word.length > width;
  });
  return full.length >= (lines.length - 1) * FULL_LINES;
}
