import type { TextRange } from "@/lib/core/language/text-range";
import { type CountedSentence, countedSentences } from "./counted-sentences";

/** What the program itself reads out of a version: the same for ever, for a version never changes. */
export type Reading = { sentences: readonly CountedSentence[] };

/** A text with what identifies it, and its blocks. */
export type TextToRead = { text: string; sha256: string; blocks: readonly TextRange[] };

/** How many code units of text the readings may be of that are remembered. */
const MOST_REMEMBERED = 8 * 1024 * 1024;

const remembered = new Map<string, { reading: Reading; length: number }>();
let total = 0;

/**
 * Reads a text, and remembers what came out by its SHA-256 and its blocks, the least recently wanted
 * forgotten first. It holds nothing that people wrote about the text, so desks may share it.
 */
export function readingOf({ text, sha256, blocks }: TextToRead): Reading {
  const key = `${sha256} ${blocks.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
  const known = remembered.get(key);
  if (known) {
    remembered.delete(key);
    remembered.set(key, known);
    return known.reading;
  }
  const reading = { sentences: countedSentences(text, blocks) };
  remembered.set(key, { reading, length: text.length });
  total += text.length;
  forget(key);
  return reading;
}

function forget(newest: string): void {
  for (const [key, { length }] of remembered) {
    if (total <= MOST_REMEMBERED || key === newest) return;
    remembered.delete(key);
    total -= length;
  }
}
