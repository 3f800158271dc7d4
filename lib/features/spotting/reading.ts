import type { TextRange } from "@/lib/core/language/text-range";
import { type Block, passagesOf } from "@/lib/features/documents/domain";
import { countedSentences } from "./counted-sentences";
import { type CoveredSentence, coverageOf } from "./coverage";
import { type Candidate, spot, type SpottedSentence } from "./spot";

/** A text with what identifies it, and its blocks. */
export type TextToRead = { text: string; sha256: string; blocks: readonly Block[] };

/** Of how many code units of text each kind of reading is remembered. */
export const MOST_REMEMBERED = 4 * 1024 * 1024;

/** The sentences of a text that count, remembered. */
const sentencesIn = remembered(countedSentences);

/** What the spotter says of each sentence, remembered: a long article takes it a part of a second. */
export const spottedIn: (text: TextToRead) => readonly SpottedSentence[] = remembered(spot);

/** What the spotter proposes in a text. */
export function candidatesIn(text: TextToRead): readonly Candidate[] {
  return spottedIn(text).flatMap(({ candidates }) => candidates);
}

/**
 * The sentences of a text with what became of them. The spotter is asked only where a part of a
 * sentence was dismissed: whether that leaves something to look at is for its proposals to say.
 */
export function coveredSentences(
  text: TextToRead,
  claims: readonly TextRange[],
  dismissals: readonly TextRange[],
): CoveredSentence[] {
  const cover = (candidates: readonly TextRange[]) =>
    coverageOf(text.text, sentencesIn(text), { claims, dismissals, candidates });
  const covered = cover([]);
  const isInParts = covered.some(
    ({ state, start, end }) =>
      state === "open" && dismissals.some((one) => one.start < end && one.end > start),
  );
  return isInParts ? cover(candidatesIn(text)) : covered;
}

/**
 * Reads a text once and remembers what came out by its SHA-256 and its blocks; the least recently
 * wanted is forgotten first. It holds nothing that people wrote about the text: desks may share it.
 */
function remembered<T>(
  read: (text: string, passages: readonly TextRange[]) => T,
): (text: TextToRead) => T {
  const known = new Map<string, { reading: T; length: number }>();
  let total = 0;
  return ({ text, sha256, blocks }) => {
    const passages = passagesOf(text, blocks);
    const key = `${sha256} ${passages.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
    const reading = known.get(key)?.reading ?? read(text, passages);
    if (!known.delete(key)) total += text.length;
    known.set(key, { reading, length: text.length });
    for (const [oldest, { length }] of known) {
      if (total <= MOST_REMEMBERED || oldest === key) break;
      known.delete(oldest);
      total -= length;
    }
    return reading;
  };
}
