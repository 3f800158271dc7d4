import type { Block as TextBlock } from "@/lib/features/documents/domain";

/** A claim's place in a text: UTF-16 code units, half open. */
export type Span = { claimId: string; start: number; end: number };

/** A stretch of text under one set of claims, from the outermost to the innermost. */
export type Segment = {
  start: number;
  end: number;
  claimIds: readonly string[];
  /** Beside another text: whether that one has these words not, and which of the two is the later. */
  change?: "removed" | "added";
};

/** A stretch of the text with its role, and the segments that make it up. */
export type Block = TextBlock & { segments: Segment[] };

const LONGEST_HEADING = 200;
// A full stop, question mark and their like, also before closing quotes or brackets.
const FINAL_PUNCTUATION = /[.!?…:;,。！？：；，]["'”’»)\]]*$/u;

/**
 * Cuts a text wherever a claim begins or ends, and at `cuts`. The segments lie side by side from 0
 * to `length`; a span that is empty or reaches outside the text is left out.
 *
 * @param length UTF-16 code units of the text
 * @param cuts further places to cut at
 */
export function segmentsOf(
  length: number,
  spans: readonly Span[],
  cuts: readonly number[] = [],
): Segment[] {
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  const edges = inside.flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, length, ...cuts, ...edges])].toSorted((a, b) => a - b);
  const waiting = inside.toSorted((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let covering: Span[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    covering = covering.filter((span) => span.end > start);
    while (waiting[0]?.start === start) covering.push(waiting.shift()!);
    segments.push({ start, end, claimIds: covering.toSorted(outermostFirst).map(claimIdOf) });
  }
  return segments;
}

/**
 * The blocks of a text, in order: what lies between two of them is white space alone.
 *
 * @param known the blocks that came with the text; where there are none, each line is one
 * @param title the article's: where the text begins with it, it is a heading, whatever sign it ends on
 */
export function blocksOf(
  text: string,
  spans: readonly Span[],
  known: readonly TextBlock[] = [],
  title = "",
): Block[] {
  const blocks = withHeadings(text, known.length > 0 ? known : linesOf(text), title);
  const cuts = blocks.flatMap(({ start, end }) => [start, end]);
  const segments = segmentsOf(text.length, spans, cuts);
  let next = 0;
  return blocks.map((block) => {
    while (segments[next] && segments[next]!.start < block.start) next += 1;
    const from = next;
    while (segments[next] && segments[next]!.start < block.end) next += 1;
    return { ...block, segments: segments.slice(from, next) };
  });
}

/**
 * Which claim a press on a segment chooses: the innermost, and with each further press the next one
 * outwards, then the innermost again.
 *
 * @param claimIds as a segment has them, from the outermost to the innermost
 * @param chosen the claim that is chosen now, wherever it stands
 */
export function claimToChoose(claimIds: readonly string[], chosen: string | null): string | null {
  const at = chosen === null ? -1 : claimIds.indexOf(chosen);
  return at > 0 ? claimIds[at - 1]! : (claimIds.at(-1) ?? null);
}

/**
 * On which line under the text each claim is underlined, counted from the text downwards: two claims
 * that share a place never share a line, and one that lies within another has the upper one.
 *
 * @returns the level of each claim by its id, from 0
 */
export function levelsOf(spans: readonly Span[]): Map<string, number> {
  const levels = new Map<string, number>();
  const placed: (Span & { level: number })[] = [];
  for (const span of spans.toSorted((a, b) => -outermostFirst(a, b))) {
    const taken = placed.filter((other) => other.start < span.end && other.end > span.start);
    let level = 0;
    while (taken.some((other) => other.level === level)) level += 1;
    placed.push({ ...span, level });
    levels.set(span.claimId, level);
  }
  return levels;
}

/** Drops white space from both ends of a range; null when nothing is left. */
export function trimRange(
  text: string,
  range: { start: number; end: number },
): { start: number; end: number } | null {
  const words = text.slice(range.start, range.end);
  const start = range.start + (words.length - words.trimStart().length);
  const end = range.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

function linesOf(text: string): TextBlock[] {
  const lines: TextBlock[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") lines.push({ ...PLAIN, start, end });
    start = end + 1;
  }
  return lines;
}

const PLAIN = { role: "paragraph", level: null, page: null } as const;

/** Plain text has paragraphs alone: there, a short line without a stop at its end is a heading. */
function withHeadings(
  text: string,
  blocks: readonly TextBlock[],
  title: string,
): readonly TextBlock[] {
  const words = ({ start, end }: TextBlock) => text.slice(start, end).trim();
  const isPlain = blocks.every(({ role, page }) => role === "paragraph" && page === null);
  if (isPlain) {
    return blocks.map((block, index) =>
      isHeading(words(block)) || (index === 0 && words(block) === title.trim())
        ? { ...block, role: "heading", level: 2 }
        : block,
    );
  }
  const [first] = blocks;
  const isTitle = first?.role === "paragraph" && words(first) === title.trim();
  return isTitle ? blocks.with(0, { ...first, role: "heading", level: 1 }) : blocks;
}

function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && !line.includes("\n") && !FINAL_PUNCTUATION.test(line);
}

/** Of two spans over one segment the longer is the outer; of two as long, the one that begins first. */
function outermostFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}

function claimIdOf(span: Span): string {
  return span.claimId;
}
