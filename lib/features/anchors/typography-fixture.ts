import type { Random } from "@/lib/core/random-words-fixture";

/** Marks where an anchor begins and ends, in signs of a private area, with its number. */
export const MARKED = /\ue000(\d+);|\ue001(\d+);/g;

const STYLES: ((text: string) => string)[] = [
  (text) => text.replaceAll("“", '"').replaceAll("”", '"').replaceAll("’", "'"),
  (text) => text.replaceAll(" — ", " – "),
  (text) => text.replaceAll(" — ", "—"),
  (text) => text.replaceAll(" %", "\u00a0%"),
  (text) => text.replaceAll(" %", "%"),
  (text) => text.replaceAll(" ", "  "),
  (text) => text.replace(/ (?=\d)/g, "\u202f"),
  (text) => text.replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ"),
  (text) =>
    text.replace(/\d+(?![\d;])/g, (digits) =>
      digits.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ),
  (text) => text.replace(/([a-z]{3})([a-z]{3}\b)/, "$1-\n$2"),
  (text) => text.replace(/([a-z]{3})([a-z]{3}\b)/, "$1\u00ad$2"),
];

/** Some of the sentence's signs in another shape; its words are the same. */
export function restyled(text: string, source: Random): string {
  return source.pick(STYLES)(source.pick(STYLES)(text));
}

/** Breaks lines at spaces as soon as they are about `width` long. */
export function wrapped(text: string, width: number): string {
  let length = 0;
  return text.replace(/\S+|\s+/g, (piece) => {
    if (/\S/.test(piece)) {
      length += piece.replace(MARKED, "").length;
      return piece;
    }
    if (length >= width && piece === " ") {
      length = 0;
      return "\n";
    }
    length += 1;
    return piece;
  });
}
