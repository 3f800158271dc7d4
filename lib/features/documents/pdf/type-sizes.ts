import type { Segment } from "./lines";

/** How much larger than running text a heading is set, at least. */
const LARGER = 1.12;
const DEEPEST = 6;

/** In which sizes a document is set: its running text, and what is larger. In points. */
export class TypeSizes {
  readonly body: number;
  readonly #headings: number[];

  constructor(lines: readonly Segment[]) {
    const characters = new Map<number, number>();
    for (const { size, text } of lines) {
      const step = rounded(size);
      characters.set(step, (characters.get(step) ?? 0) + text.length);
    }
    this.body = [...characters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
    this.#headings = [...characters.keys()]
      .filter((size) => size >= this.body * LARGER)
      .toSorted((a, b) => b - a);
  }

  /** The rank that a size tells, 1 for the largest; null for that of running text or smaller. */
  headingLevel(size: number): number | null {
    const rank = this.#headings.indexOf(rounded(size));
    return rank < 0 ? null : Math.min(DEEPEST, rank + 1);
  }

  isSmall(size: number): boolean {
    return size < this.body * 0.93;
  }
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
