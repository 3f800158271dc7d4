import type { Block, BlockRole } from "./domain";

// Controls but tab and line feed; soft hyphens and other characters that only say where to break.
// oxlint-disable-next-line no-control-regex -- finding control characters is the point
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/gu;

/** What stands between a block and the one before it. */
export const PARAGRAPH_GAP = "\n\n";

type NewBlock = { role: BlockRole; level?: number | null; page?: number | null; text: string };

/** Writes a text block by block, for formats that have none of their own. */
export class TextBuilder {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  /** How many UTF-16 code units are written. */
  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#parts.join("");
  }

  /**
   * Adds a block behind `gap`; none for a text without visible characters.
   *
   * @param gap white space alone
   * @returns where it stands
   */
  add({ role, level, page, text }: NewBlock, gap = PARAGRAPH_GAP): Block | null {
    const clean = cleanText(text).trim();
    if (clean === "") return null;
    if (this.#length > 0) this.#write(gap);
    const start = this.#length;
    this.#write(clean);
    const block = { role, level: level ?? null, start, end: this.#length, page: page ?? null };
    this.blocks.push(block);
    return block;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** `text` without broken and invisible characters, its line ends as line feeds. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, "\n")
    .replace(UNSEEN, "")
    .toWellFormed();
}
