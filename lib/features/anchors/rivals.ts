import type { TextRange } from "@/lib/core/language/text-range";
import { likeness, wordSet } from "./passage-words";
import type { Rewordings } from "./reworded-passage";
import { type SentenceAlignment, gapAround } from "./sentence-alignment";
import { type SentenceSequence, sentencesText } from "./sentence-sequence";

/** So many sentences to each side are a passage's neighbourhood. */
const NEAR = 3;
/** From this likeness on a changed sentence may be the one that is meant; of few words a lower one. */
const RIVAL = 0.75;
const SHORT_RIVAL = 0.6;
const SHORT = 6;
/** Of a larger gap only the sentences with some of the same rare words are looked at. */
const LARGEST_GAP = 200;
/** No more rivals are shown. */
const MOST = 5;

/**
 * Sentences of the new text that may be what became of the frame although its words stand at `taken`:
 * changed ones nearly like it, near one of its old neighbours, that no other old sentence is more
 * like. A frame that has none of its neighbours near may be anywhere.
 */
export function rivalsOf(
  alignment: SentenceAlignment,
  rewordings: Rewordings,
  frame: TextRange,
  taken: TextRange,
): number[] {
  const { from, to } = alignment;
  const words = wordSet(sentencesText(from, frame));
  const least = words.size > SHORT ? RIVAL : SHORT_RIVAL;
  const near = nearNeighbours(alignment, frame);
  const isSupported = near.some((at) => at >= taken.start && at < taken.end);
  const isRival = (now: number) => {
    const key = to.keys[now]!;
    if (now >= taken.start && now < taken.end) return false;
    if ((from.places.get(key)?.length ?? 0) >= to.places.get(key)!.length) return false;
    const alone = likeness(words, to.wordsOf(now));
    const score = Math.max(alone, isCut(to, now) ? likeness(words, withNext(to, now)) : 0);
    if (score < least) return false;
    const old = rewordings.from.get(now);
    const other = old === undefined ? 0 : likeness(from.wordsOf(old), to.wordsOf(now));
    return other <= score;
  };
  const gap = gapAround(alignment, frame).now;
  const anywhere = () => [
    ...Array.from(
      { length: Math.min(LARGEST_GAP, gap.end - gap.start) },
      (_, at) => gap.start + at,
    ),
    ...rewordings.candidatesOf(frame.start).map(({ now }) => now),
  ];
  return [...new Set([...near, ...(isSupported ? [] : anywhere())])].filter(isRival).slice(0, MOST);
}

/** Whether a line break may have cut the sentence in two: it ends without a stop. */
function isCut({ keys }: SentenceSequence, at: number): boolean {
  return at + 1 < keys.length && /[\p{L}\p{N},%-]$/u.test(keys[at]!);
}

function withNext(to: SentenceSequence, at: number): Set<string> {
  return new Set([...to.wordsOf(at), ...to.wordsOf(at + 1)]);
}

/** The new sentences near any that is, or took the place of, a neighbour of the frame. */
export function nearNeighbours(
  { from, context, places }: SentenceAlignment,
  frame: TextRange,
): number[] {
  const found = new Set<number>();
  const look = (neighbour: number, step: 1 | -1) => {
    const key = from.keys[neighbour];
    for (const place of (key !== undefined && places.get(key)) || []) {
      for (let at = 1; at <= NEAR; at += 1) found.add(place + at * step);
    }
  };
  for (let at = 1; at <= NEAR; at += 1) {
    look(frame.start - at, 1);
    look(frame.end - 1 + at, -1);
  }
  return [...found].filter((at) => at >= 0 && at < context.length);
}
