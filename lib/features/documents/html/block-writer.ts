import { PARAGRAPH_GAP, TextBuilder } from "../text-builder";
import { InlineText } from "./inline-text";
import { PARAGRAPH, type Role } from "./roles";

/** A place in the source that others point to, and where it came to stand in the text. */
export type Marks = ReadonlyMap<string, number>;

/** Turns the run of a tree's texts and block ends into a text with blocks. */
export class BlockWriter {
  readonly builder = new TextBuilder();
  readonly inline = new InlineText();
  readonly #marks = new Map<string, number>();
  #role: Role = PARAGRAPH;
  #gap = PARAGRAPH_GAP;
  #isInRow = false;
  /** Marks within the block that is being written, by their offset in it. */
  #open: { name: string; offset: number }[] = [];

  get marks(): Marks {
    return this.#marks;
  }

  /** Remembers where the next word stands. Of two marks of one name the first counts. */
  mark(name: string): void {
    this.#open.push({ name, offset: this.inline.next });
  }

  /** Ends the block that is being written; the next one has `role`. */
  startBlock(role: Role): void {
    this.#endBlock(this.#gap);
    this.#role = role;
    if (!this.#isInRow) this.#gap = PARAGRAPH_GAP;
  }

  startRow(isFirst: boolean): void {
    this.startBlock(PARAGRAPH);
    this.#isInRow = true;
    this.#gap = isFirst ? PARAGRAPH_GAP : "\n";
  }

  /** An empty cell leaves its tab, so that the next one stays in its column. */
  endCell(): void {
    const isWritten = this.#endBlock(this.#gap);
    this.#gap = isWritten ? "\t" : `${this.#gap}\t`;
  }

  endRow(): void {
    this.#endBlock(this.#gap);
    this.#isInRow = false;
    this.#gap = PARAGRAPH_GAP;
  }

  /** Where nothing is left to write, marks that wait for a word stand at the end. */
  finish(): void {
    this.#endBlock(this.#gap);
    this.#place({ start: this.builder.length, end: this.builder.length });
  }

  #endBlock(gap: string): boolean {
    const block = this.builder.add({ ...this.#role, text: this.inline.take() }, gap);
    if (block) this.#place(block);
    return block !== null;
  }

  #place({ start, end }: { start: number; end: number }): void {
    for (const { name, offset } of this.#open) {
      if (!this.#marks.has(name)) this.#marks.set(name, Math.min(end, start + offset));
    }
    this.#open = [];
  }
}
