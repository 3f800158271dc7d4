import MarkdownIt, { type Token } from "markdown-it";
import { parse as parseYaml } from "yaml";
import type { Block, BlockRole } from "./domain";
import { linesOf } from "./parse-plain";
import { firstOf, properties } from "./properties";
import type { Document, Properties } from "./schema";

type Role = Pick<Block, "role" | "level">;
/** Whole lines, half open, that one token of Markdown holds. */
type Stretch = Role & { first: number; end: number };
type Line = { start: number; end: number };

/** What is longer is no description of a text, in UTF-16 code units. */
const LONGEST_FRONT = 20_000;
const FRONT_MATTER = /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/u;

/**
 * Markdown, which stays as it is, marks and all; only the roles of its lines are told.
 *
 * @param text canonical
 */
export function parseMarkdown(text: string): Document {
  const front = FRONT_MATTER.exec(text)?.[0] ?? "";
  const skipped = front.split("\n").length - 1;
  // Blank lines in place of what is no Markdown keep every line's number.
  const tokens = new MarkdownIt({ html: true }).parse(
    "\n".repeat(skipped) + text.slice(front.length),
    {},
  );
  const stretches = stretchesOf(tokens);
  if (front !== "") stretches.unshift({ role: "code", level: null, first: 0, end: skipped });
  return {
    format: "md",
    text,
    blocks: blocksOf(text, linesOf(text), stretches),
    properties: propertiesOf(front, tokens),
    remarks: [],
    warnings: [],
  };
}

/** Which lines play which role, in order. A line that two tokens hold belongs to the first. */
function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  const around: Role[] = [];
  let listDepth = 0;
  for (const { type, map, tag } of tokens) {
    if (/^(?:bullet|ordered)_list_(?:open|close)$/u.test(type)) {
      listDepth += type.endsWith("open") ? 1 : -1;
    }
    if (type === "list_item_open") around.push({ role: "list_item", level: listDepth });
    if (type === "blockquote_open") around.push({ role: "quote", level: null });
    if (type === "list_item_close" || type === "blockquote_close") around.pop();
    const role = map ? roleOf(type, tag, around.at(-1)) : null;
    if (map && role) found.push({ ...role, first: map[0], end: map[1] });
  }
  return found;
}

function roleOf(type: string, tag: string, around: Role | undefined): Role | null {
  if (type === "heading_open") return { role: "heading", level: Number(tag.slice(1)) };
  if (type === "paragraph_open") return around ?? { role: "paragraph", level: null };
  if (type === "fence" || type === "code_block" || type === "html_block") return plain("code");
  return type === "tr_open" ? plain("table_cell") : null;
}

function plain(role: BlockRole): Role {
  return { role, level: null };
}

function blocksOf(text: string, lines: readonly Line[], stretches: readonly Stretch[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const loose = (end: number, role: BlockRole) => {
    for (; next < end; next += 1) push(plain(role), lines[next]);
  };
  const push = ({ role, level }: Role, range: Line | undefined) => {
    if (!range || range.start >= range.end) return;
    blocks.push({ role, level, start: range.start, end: range.end, page: null });
  };
  for (const { first, end, ...role } of stretches) {
    // The line of dashes below a table's head is in no row.
    const isInTable = role.role === "table_cell" && blocks.at(-1)?.role === "table_cell";
    loose(Math.min(first, lines.length), isInTable ? "table_cell" : "paragraph");
    const own = lines.slice(next, end).filter((line) => line.start < line.end);
    const range = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
    if (role.role !== "table_cell") push(role, range);
    else for (const cell of cellsOf(text, range)) push(role, cell);
    next = Math.max(next, end);
  }
  loose(lines.length, "paragraph");
  return blocks;
}

/** The cells of one row, each with the stroke before it, and the last with the one behind it. */
function cellsOf(text: string, { start, end }: Line): Line[] {
  const row = text.slice(start, end);
  const strokes = [...row.matchAll(/\\[^]|\|/gu)].filter(([mark]) => mark === "|");
  const inner = strokes.map(({ index }) => index).filter((at) => at > 0 && at < row.length - 1);
  return [0, ...inner].map((from, index) => {
    const cell = row.slice(from, inner[index]).trimEnd();
    return { start: start + from, end: start + from + cell.length };
  });
}

function propertiesOf(front: string, tokens: readonly Token[]): Properties {
  const given = frontMatter(front);
  const heading = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  return properties({
    title: firstOf(given("title"), heading < 0 ? null : plainText(tokens[heading + 1])),
    author: firstOf(given("author"), given("authors")),
    publisher: firstOf(given("publisher"), given("publication")),
    publishedOn: firstOf(given("date"), given("published")),
  });
}

function plainText(inline: Token | undefined): string | null {
  const parts = inline?.children?.map(({ type, content }) => (/break/u.test(type) ? " " : content));
  return parts?.join("") ?? null;
}

/** Reads the YAML before a text; what is wrong in it says nothing. */
function frontMatter(front: string): (name: string) => string | null {
  let given: unknown;
  try {
    const source = front.length > LONGEST_FRONT ? "" : front.replaceAll(/^---.*$/gmu, "");
    given = parseYaml(source, { schema: "failsafe" });
  } catch {
    given = null;
  }
  const fields = new Map(typeof given === "object" && given ? Object.entries(given) : []);
  return (name) => {
    const value: unknown = fields.get(name);
    const words = [value].flat().filter((word) => typeof word === "string");
    return words.length > 0 ? words.join(", ") : null;
  };
}
