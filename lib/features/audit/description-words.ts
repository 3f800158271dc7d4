import type { Changes } from "./schema";
import { fieldWords, valueWords } from "./value-words";

/**
 * An event in words: "[somebody] {did} {what} {rest}". `what` is the thing it was done to, which a
 * page may make a link; the details stand below.
 */
export type Description = {
  did: string;
  what: { kind: "claim" | "article" | "plain"; text: string } | null;
  rest: string;
  details: Detail[];
};

/** Something to read below an event: a field before and after, or a text as it was written. */
export type Detail =
  | { kind: "change"; label: string; before: string; after: string }
  | { kind: "text"; label: string; text: string };

export function said(
  did: string,
  what: Description["what"] = null,
  rest = "",
  details: Detail[] = [],
): Description {
  return { did, what, rest, details };
}

export function claim(ref: string): Description["what"] {
  return { kind: "claim", text: ref };
}

export function article({
  number,
  title,
}: {
  number: number;
  title?: string;
}): Description["what"] {
  return { kind: "article", text: title === undefined ? `A${number}` : `A${number} ${title}` };
}

export function plain(words: string): Description["what"] {
  return { kind: "plain", text: words };
}

export function text(label: string, words: string): Detail {
  return { kind: "text", label, text: words };
}

export function changed(changes: Changes): Detail[] {
  return Object.entries(changes).map(([field, { before, after }]) => ({
    kind: "change",
    label: fieldWords(field),
    before: valueWords(field, before),
    after: valueWords(field, after),
  }));
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
