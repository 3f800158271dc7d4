import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { headingDepths, partsOf, type TextBlock, type TextPart } from "./text-parts";

/**
 * A text as its blocks say: headings, paragraphs, lists, tables. What a block holds is drawn by the
 * caller; white space between blocks is not drawn. Put it into an element of class `reading`.
 */
export function SetText<B extends TextBlock>({
  text,
  blocks,
  under,
  children,
}: {
  text: string;
  blocks: readonly B[];
  /** The level of the heading on the page that the text stands under. */
  under: number;
  /** Draws the words of one block. */
  children: (block: B) => ReactNode;
}) {
  const parts = partsOf(text, blocks);
  const headings = parts.flatMap((part) => (isHeading(part) ? [part.pieces[0]!] : []));
  const depths = headingDepths(headings.map(({ level }) => level ?? 1));
  const levels = new Map(headings.map(({ start }, index) => [start, under + depths[index]!]));
  const pages = pageStarts(blocks);
  return parts.map((part) => {
    const { start } = firstOf(part);
    return (
      <Part
        key={start}
        text={text}
        part={part}
        level={levels.get(start) ?? 6}
        page={pages.get(start) ?? null}
        draw={children}
      />
    );
  });
}

function Part<B extends TextBlock>({
  text,
  part,
  level,
  page,
  draw,
}: {
  text: string;
  part: TextPart<B>;
  level: number;
  /** The page that begins with it. */
  page: number | null;
  draw: (block: B) => ReactNode;
}) {
  const mark = page === null ? {} : { "data-page": page };
  if (part.kind === "list") return <List text={text} items={part.items} mark={mark} draw={draw} />;
  if (part.kind === "table") return <Table rows={part.rows} mark={mark} draw={draw} />;
  const words = pieces(part.pieces, draw);
  const common = { dir: "auto", ...mark } as const;
  switch (part.role) {
    case "heading": {
      const Heading = `h${Math.min(level, 6)}` as "h2";
      return (
        <Heading {...common} className={headingClass(part.pieces[0]?.level ?? 1)}>
          {words}
        </Heading>
      );
    }
    case "quote":
      return (
        <blockquote
          {...common}
          className="relative my-5 border-l-2 border-rule-strong pl-5 italic first:mt-0"
        >
          {words}
        </blockquote>
      );
    case "code":
      return (
        <pre
          {...common}
          className="relative my-5 bg-well p-4 font-mono text-sm whitespace-pre-wrap first:mt-0"
        >
          {words}
        </pre>
      );
    case "caption":
      return (
        <p {...common} className="relative my-5 font-sans text-sm text-ink-soft first:mt-0">
          {words}
        </p>
      );
    case "footnote":
      return (
        <p {...common} className="relative my-2 text-base text-ink-soft first:mt-0">
          {words}
        </p>
      );
    case "paragraph":
      return (
        <p {...common} className="relative my-5 first:mt-0 last:mb-0">
          {words}
        </p>
      );
  }
}

type Mark = { "data-page"?: number };

// Where a text brings its own signs before items, none is drawn besides.
const OWN_SIGN = /^\s*(?:[-*+•‣◦▪–—]|\(?[\p{L}\d]{1,3}[.)])\s/u;

function List<B extends TextBlock>({
  text,
  items,
  mark,
  draw,
}: {
  text: string;
  items: B[][];
  mark: Mark;
  draw: (block: B) => ReactNode;
}) {
  return (
    <ul {...mark} className="my-5 flex flex-col gap-2 first:mt-0 last:mb-0">
      {items.map((item) => {
        const { level, start, end } = item[0]!;
        const hasSign = OWN_SIGN.test(text.slice(start, end));
        return (
          <li
            key={start}
            dir="auto"
            style={{ marginInlineStart: `${Math.min(level ?? 1, 6) * 1.375}rem` }}
            className={hasSign ? "relative -indent-5.5" : "relative list-disc marker:text-ink-soft"}
          >
            {pieces(item, draw)}
          </li>
        );
      })}
    </ul>
  );
}

// What scrolls must be reachable by key.
const SCROLLS = { role: "group", "aria-label": "Table", tabIndex: 0 } as const;

function Table<B extends TextBlock>({
  rows,
  mark,
  draw,
}: {
  rows: (B | null)[][];
  mark: Mark;
  draw: (block: B) => ReactNode;
}) {
  return (
    <div {...SCROLLS} {...mark} className="my-6 overflow-x-auto first:mt-0 last:mb-0">
      <table className="w-full border-collapse font-sans text-sm tabular-nums">
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.find((cell) => cell)?.start ?? index} className="border-b first:border-t">
              {row.map((cell, column) => (
                <td
                  key={cell?.start ?? `empty-${column}`}
                  dir="auto"
                  className="relative py-2 pr-6 align-top last:pr-0"
                >
                  {cell && draw(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The pieces of one paragraph, with the space that the end of the page took. */
function pieces<B extends TextBlock>(blocks: B[], draw: (block: B) => ReactNode): ReactNode[] {
  return blocks.flatMap((block, index) => (index === 0 ? [draw(block)] : [" ", draw(block)]));
}

function isHeading<B extends TextBlock>(
  part: TextPart<B>,
): part is Extract<TextPart<B>, { kind: "block" }> {
  return part.kind === "block" && part.role === "heading";
}

function firstOf<B extends TextBlock>(part: TextPart<B>): B {
  if (part.kind === "block") return part.pieces[0]!;
  if (part.kind === "list") return part.items[0]![0]!;
  return part.rows[0]!.find((cell) => cell !== null)!;
}

/** The blocks that begin a page other than the first. */
function pageStarts(blocks: readonly TextBlock[]): Map<number, number> {
  const starts = new Map<number, number>();
  let page = 1;
  for (const block of blocks) {
    if (block.page === null || block.page <= page) continue;
    page = block.page;
    starts.set(block.start, page);
  }
  return starts;
}

// The first line of a text is its title.
const TITLE =
  "first:mt-0 first:mb-8 first:text-xl first:leading-8 first:font-semibold first:text-balance sm:first:text-2xl sm:first:leading-10";

function headingClass(level: number): string {
  const looks = ["text-xl leading-8 font-semibold", "font-semibold", "font-medium italic"];
  return classNames("relative mt-10 mb-4", looks[Math.min(level, looks.length) - 1], TITLE);
}
