const HYPHEN = /[-\u2010\u00ad]$/u;

/** Which words a document writes with a hyphen within its lines, and which without one. */
export class Vocabulary {
  readonly #words = new Set<string>();

  /** @param lines each as it is printed; the words at their ends may be halves, and do not count */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      for (const [word] of line.matchAll(
        /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*(?=[^-\u2010])/gu,
      ))
        this.#words.add(word.toLowerCase().replaceAll("\u2010", "-"));
    }
  }

  /**
   * Puts two lines of one paragraph together. A word that was parted for want of room becomes one
   * again; its hyphen stays where the document writes it so elsewhere, or where it is no such word.
   */
  join(line: string, next: string): string {
    const { text, gap } = this.ending(line, next);
    return `${text}${gap}${next}`;
  }

  /** How a line ends before `next`: its text, and what stands between the two. */
  ending(line: string, next: string): { text: string; gap: "" | " " } {
    const head = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010\u00ad]$/u.exec(line)?.[1];
    const tail = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(next)?.[0];
    if (head === undefined || tail === undefined) return { text: line, gap: " " };
    return { text: this.#isParted(head, tail) ? line.replace(HYPHEN, "") : line, gap: "" };
  }

  #isParted(head: string, tail: string): boolean {
    const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
    if (this.#words.has(first + second)) return true;
    if (!/\p{Ll}$/u.test(head) || !/^\p{Ll}/u.test(tail)) return false;
    const areWords = [first, second].every((one) => one.length >= 4 && this.#words.has(one));
    return !areWords && !this.#words.has(`${first}-${second}`);
  }
}
