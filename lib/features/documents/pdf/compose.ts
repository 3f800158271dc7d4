import type { BlockRole } from "../domain";
import { PARAGRAPH_GAP, TextBuilder } from "../text-builder";
import { Vocabulary } from "./hyphenation";
import type { Segment } from "./lines";
import { isListItem, type Paragraph } from "./paragraphs";
import { TypeSizes } from "./type-sizes";

/** The paragraphs of a page, column by column. `page` counts from 1. */
export type PageColumns = { page: number; columns: Paragraph[][] };

type Entry = {
  role: BlockRole;
  level: number | null;
  text: string;
  size: number;
  page: number;
  /** What stands before it. */
  gap: string;
};

const CAPTION =
  /^(?:Figure|Fig\.|Table|Chart|Box|Abbildung|Abb\.|Tabelle|Graphique)\s*\d+\s*[.:–—-]/u;
const NOTE = /^(?:[*†‡§∗¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\s\p{L})/u;
const LONGEST_HEADING = 250;
const SENTENCE_END = /[.!?:;。！？][)"'”’»\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;

/**
 * Writes paragraphs as a text. One that goes on behind the end of a column becomes one block again;
 * behind the end of a page it stays two, each on its page, without a line feed between them.
 *
 * @returns the text, and the largest heading of the first page
 */
export function compose(pages: readonly PageColumns[]): {
  builder: TextBuilder;
  title: string | null;
} {
  const lines = pages.flatMap(({ columns }) => columns.flat().flatMap((one) => one.lines));
  const composer = new Composer(lines);
  for (const { page, columns } of pages) {
    for (const column of columns) {
      for (const [index, paragraph] of column.entries()) {
        composer.add(paragraph, { page, opensColumn: index === 0 });
      }
    }
  }
  const builder = new TextBuilder();
  for (const { gap, ...block } of composer.entries) builder.add(block, gap);
  return { builder, title: composer.title() };
}

class Composer {
  readonly entries: Entry[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #sizes: TypeSizes;
  #isInTable = false;

  constructor(lines: readonly Segment[]) {
    this.#vocabulary = new Vocabulary(lines.map(({ text }) => text));
    this.#sizes = new TypeSizes(lines);
  }

  add({ kind, lines }: Paragraph, at: { page: number; opensColumn: boolean }): void {
    if (kind === "cells") this.#addRow(lines, at.page);
    else this.#addLines(lines, at);
    this.#isInTable = kind === "cells";
  }

  title(): string | null {
    const first = this.entries.filter(({ page, role }) => page === 1 && role === "heading");
    const largest = first.reduce<Entry | null>(
      (most, one) => (most === null || one.size > most.size ? one : most),
      null,
    );
    return largest?.text ?? null;
  }

  #addRow(cells: readonly Segment[], page: number): void {
    for (const [index, { text, size }] of cells.entries()) {
      const rowGap = this.#isInTable ? "\n" : PARAGRAPH_GAP;
      const gap = index === 0 ? rowGap : "\t";
      this.entries.push({ role: "table_cell", level: null, text, size, page, gap });
    }
  }

  #addLines(
    lines: readonly Segment[],
    { page, opensColumn }: { page: number; opensColumn: boolean },
  ): void {
    const text = lines
      .map((line) => line.text)
      .reduce((before, line) => this.#vocabulary.join(before, line));
    const size = lines[0]!.size;
    const entry = { ...this.#roleOf(text, size), text, size, page, gap: PARAGRAPH_GAP };
    const at = opensColumn ? this.#openParagraph() : -1;
    const last = this.entries[at];
    if (!last || !goesOn(last, entry)) return void this.entries.push(entry);
    const ending = this.#vocabulary.ending(last.text, text);
    if (last.page === page) last.text = ending.text + ending.gap + text;
    else {
      last.text = ending.text;
      const rest = { ...entry, role: last.role, level: last.level, gap: ending.gap };
      this.entries.splice(at + 1, 0, rest);
    }
  }

  /** The last paragraph in the size of running text: notes and captions may stand below it. */
  #openParagraph(): number {
    return this.entries.findLastIndex(
      ({ role, size }) => role !== "caption" && role !== "footnote" && !this.#sizes.isSmall(size),
    );
  }

  #roleOf(text: string, size: number): Pick<Entry, "role" | "level"> {
    const level = this.#sizes.headingLevel(size);
    if (level !== null && text.length <= LONGEST_HEADING) return { role: "heading", level };
    if (CAPTION.test(text)) return { role: "caption", level: null };
    if (this.#sizes.isSmall(size) && NOTE.test(text)) return { role: "footnote", level: null };
    if (isListItem(text)) return { role: "list_item", level: 1 };
    return { role: "paragraph", level: null };
  }
}

/** Whether a paragraph at the top of a column goes on with the last one of the column before. */
function goesOn(last: Entry, next: Entry): boolean {
  if (next.role !== "paragraph" || !/^(?:paragraph|list_item|footnote)$/u.test(last.role))
    return false;
  if (Math.abs(last.size - next.size) > last.size * 0.12 || SENTENCE_END.test(last.text))
    return false;
  return /^\p{Ll}/u.test(next.text) || /[,\p{Pd}]$/u.test(last.text);
}
