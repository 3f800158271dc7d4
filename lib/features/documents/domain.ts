import { toCodePoints } from "@/lib/core/offsets";

/** The kinds of file that are read. */
export const FORMATS = ["txt", "md", "html", "docx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** How the names of such files end; a form's file field takes them all. */
export const FORMAT_ENDINGS: Record<Format, readonly string[]> = {
  txt: [".txt", ".text"],
  md: [".md", ".markdown"],
  html: [".html", ".htm", ".xhtml"],
  docx: [".docx"],
  pdf: [".pdf"],
};

/** The largest file that is read, in bytes, whatever it is. A text has a limit of its own (core). */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** How many blocks a text may fall into. */
export const MAX_BLOCKS = 100_000;

export const BLOCK_ROLES = [
  "heading",
  "paragraph",
  "list_item",
  "quote",
  "table_cell",
  "caption",
  "code",
  "footnote",
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/**
 * A stretch of a text that plays one role. Between two blocks stands white space alone: an empty
 * line as a rule, a tab between cells of one table row, a line feed between rows. Where it holds no
 * line feed and no tab, the second block goes on with the paragraph of the first on another page.
 */
export type Block = {
  role: BlockRole;
  /** Of a heading 1 to 6, of a list item how deep its list is nested, from 1; null otherwise. */
  level: number | null;
  /** UTF-16 code units, half open. */
  start: number;
  end: number;
  /** The page, from 1; null where the format has no pages. */
  page: number | null;
};

/**
 * Why `blocks` do not describe `text`: each must be in order, overlap none, begin and end with a
 * visible character, and together they must hold every visible character.
 *
 * @returns a sentence for whoever wrote the parser, or null
 */
export function blockProblem(text: string, blocks: readonly Block[]): string | null {
  let at = 0;
  for (const { start, end } of blocks) {
    if (start < at || end <= start || end > text.length) return `A block at ${start} is no range.`;
    if (/\S/u.test(text.slice(at, start))) return `Text before ${start} is in no block.`;
    if (/^\s|\s$/u.test(text.slice(start, end))) return `The block at ${start} has blank ends.`;
    at = end;
  }
  return /\S/u.test(text.slice(at)) ? `Text after ${at} is in no block.` : null;
}

/**
 * The passages that read on without a break: each block, but one that goes on with the paragraph
 * before it on another page together with that one. What looks for sentences wants these.
 *
 * @returns UTF-16 code units, half open, in order
 */
export function passagesOf(
  text: string,
  blocks: readonly Block[],
): { start: number; end: number }[] {
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of blocks) {
    const last = passages.at(-1);
    if (last && !/[\n\t]/u.test(text.slice(last.end, start))) last.end = end;
    else passages.push({ start, end });
  }
  return passages;
}

/** Ranges of a text (UTF-16 code units) as files and the API have them: in Unicode code points. */
export function inCodePoints<R extends { start: number; end: number }>(
  text: string,
  ranges: readonly R[],
): R[] {
  const offsets = toCodePoints(
    text,
    ranges.flatMap(({ start, end }) => [start, end]),
  );
  return ranges.map((range, index) => {
    const [start = 0, end = 0] = offsets.slice(2 * index, 2 * index + 2);
    return { ...range, start, end };
  });
}
