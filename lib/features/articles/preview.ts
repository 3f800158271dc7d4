import type { Block, Format } from "@/lib/features/documents/domain";
import type { Properties, Remark } from "@/lib/features/documents/schema";
import { titleFrom } from "./domain";
import type { Incoming } from "./incoming";
import type { Place } from "./taking-in";

/** UTF-16 code units of a text that a preview shows at least, up to the end of a block. */
const SHOWN = 2400;

const MOST_REMARKS = 100;

/** What was read, as a person looks at it. */
export type Preview = {
  format: Format;
  /** The file's name, or null for a text by itself and for an address. */
  name: string | null;
  /** Where and when it was fetched; the time is ISO 8601 in UTC. */
  fetched: { url: string; at: string } | null;
  rawSha256: string | null;
  /** What the file says of itself; the title is its first line where it says none. */
  properties: Properties & { title: string };
  words: number;
  blocks: number;
  /** Null where the format has no pages. */
  pages: number | null;
  warnings: string[];
  /** The first of its comments, each with the words that it speaks of. */
  remarks: { text: string; author: string | null; about: string | null }[];
  remarkCount: number;
  /** The first part of the text, with its blocks (UTF-16 code units). */
  beginning: { text: string; blocks: Block[]; isWhole: boolean };
};

/** What is read and waits to be imported, and what it would become. */
export type PendingView = Preview & { id: string; becomes: Place };

/** A preview of what was read. */
export function previewOf({ document, provenance }: Incoming): Preview {
  const { text, blocks, properties, remarks } = document;
  const { sourceFile, sourceUrl, fetchedAt, rawSha256 } = provenance;
  return {
    format: document.format,
    name: sourceFile,
    fetched:
      sourceUrl !== null && fetchedAt !== null
        ? { url: sourceUrl, at: fetchedAt.toISOString() }
        : null,
    rawSha256,
    properties: { ...properties, title: properties.title ?? titleFrom(text) },
    words: countWords(text),
    blocks: blocks.length,
    pages: blocks.reduce<number | null>((most, { page }) => page ?? most, null),
    warnings: document.warnings,
    remarks: remarks.slice(0, MOST_REMARKS).map((remark) => shownRemark(text, remark)),
    remarkCount: remarks.length,
    beginning: beginningOf(text, blocks),
  };
}

/** Words between white space; in a script without spaces, as the language has them. */
function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

function shownRemark(text: string, { text: words, author, start, end }: Remark) {
  return {
    text: words,
    author,
    about: start !== null && end !== null ? text.slice(start, end) : null,
  };
}

function beginningOf(text: string, blocks: readonly Block[]): PendingView["beginning"] {
  const past = blocks.findIndex(({ end }) => end >= SHOWN);
  const shown = past === -1 ? [...blocks] : blocks.slice(0, past + 1);
  const last = shown.at(-1);
  if (!last) return { text: text.slice(0, SHOWN), blocks: [], isWhole: text.length <= SHOWN };
  const end = Math.min(last.end, last.start + 2 * SHOWN);
  const cut = [...shown.slice(0, -1), { ...last, end }];
  return {
    text: text.slice(0, end),
    blocks: cut,
    isWhole: shown.length === blocks.length && end === last.end,
  };
}
