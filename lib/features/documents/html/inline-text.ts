/** The text of one block while it is written: white space closes up, as a browser shows it. */
export class InlineText {
  #parts: string[] = [];
  #length = 0;
  #last = "\n";
  #isSpaceDue = false;

  /** How many UTF-16 code units the text has so far, without blanks at its ends. */
  get length(): number {
    return this.#length;
  }

  /** Where the next word will stand. */
  get next(): number {
    return this.#length + (this.#isSpaceDue ? 1 : 0);
  }

  /** Adds text of the source, whose line ends and runs of blanks are worth one blank. */
  add(text: string): void {
    for (const [part] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/gu)) {
      if (/^[ \t\n\r\f]/u.test(part)) this.#isSpaceDue = this.#last !== "\n";
      else this.#write(part);
    }
  }

  /** Adds text whose blanks and line ends count. */
  addPreformatted(text: string): void {
    if (text !== "") this.#write(text);
  }

  /** Ends the line. */
  break(): void {
    this.#isSpaceDue = false;
    if (this.#length > 0) this.#write("\n");
  }

  /** The text; then it begins anew. */
  take(): string {
    const text = this.#parts.join("");
    this.#parts = [];
    this.#length = 0;
    this.#last = "\n";
    this.#isSpaceDue = false;
    return text;
  }

  #write(part: string): void {
    const text = this.#isSpaceDue ? ` ${part}` : part;
    this.#isSpaceDue = false;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? this.#last;
  }
}
