import type { Marks } from "../html/block-writer";
import type { Remark } from "../schema";
import type { Parts } from "./package";
import { elementsNamed, readXml, sourceOf, valueOf } from "./xml";

type Comment = { id: string; author: string | null; text: string };

const RANGE = /<(\w+:)?comment(RangeStart|RangeEnd|Reference)\b([^>]*)\/>/gu;

/**
 * Has the places that comments speak of survive in the HTML that mammoth makes, which leaves them
 * out: each becomes a bookmark, and a bookmark an anchor.
 */
export function markComments(source: string): string {
  return source.replace(RANGE, (whole, prefix: string = "", kind: string, rest: string) => {
    const id = /\bid\s*=\s*["'](\d+)["']/u.exec(rest)?.[1];
    if (id === undefined) return whole;
    const name = markName(id, kind);
    return `<${prefix}bookmarkStart ${prefix}id="${name}" ${prefix}name="${name}"/>`;
  });
}

function markName(id: string, kind: string): string {
  return `plumbline-comment${kind}-${id}`;
}

/** The comments of a Word file, in order, with their places in the text that was made. */
export function remarksOf(parts: Parts, text: string, marks: Marks): Remark[] {
  return commentsIn(parts).map(({ id, author, text: words }) => {
    const at = (kind: string) => marks.get(markName(id, kind));
    const reference = at("Reference") ?? null;
    const range = { start: at("RangeStart") ?? reference, end: at("RangeEnd") ?? reference };
    return { text: words, author, ...visible(text, range) };
  });
}

function commentsIn(parts: Parts): Comment[] {
  const xml = readXml(sourceOf(parts, /^word\/comments\.xml$/u));
  return (xml ? elementsNamed(xml, "comment") : [])
    .map((comment) => ({
      id: valueOf(comment, "id") ?? "",
      author: valueOf(comment, "author"),
      text: elementsNamed(comment, "p").map(wordsOf).join("\n").trim(),
    }))
    .filter(({ text }) => text !== "");
}

function wordsOf(paragraph: Element): string {
  const pieces = elementsNamed(paragraph, "t").map(({ textContent }) => textContent ?? "");
  return pieces.join("");
}

/** The range without the blanks at its ends; no place at all where only one end is known. */
function visible(
  text: string,
  { start, end }: { start: number | null; end: number | null },
): { start: number | null; end: number | null } {
  if (start === null || end === null || end < start) return { start: null, end: null };
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
