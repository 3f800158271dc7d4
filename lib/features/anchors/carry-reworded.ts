import search from "approx-string-match";
import type { TextRange } from "@/lib/core/language/text-range";
import { likeness } from "./passage-words";
import type { Rewordings } from "./reworded-passage";
import { type SentenceAlignment, gapAround, surroundings } from "./sentence-alignment";
import type { Framed } from "./place-words";
import { type SentenceSequence, sentencesAt, sentencesText } from "./sentence-sequence";

/** New sentences that say in other words what the frame said, and how alike they are, 0 to 1. */
export type LikePassage = {
  sentences: TextRange;
  score: number;
  /** The score with what its place adds, to compare candidates by. */
  rank: number;
  inPlace: boolean;
};

/** Below this the words are others altogether. */
const LEAST = 0.4;
/** What a sentence's being where it is expected adds to its rank. */
const EXPECTED = 0.12;
/** Longer passages are compared by their words alone. */
const LONGEST_PATTERN = 2000;
/** How much of a sentence a match must hold to take it in. */
const SHARE = 0.3;

/**
 * Where the sentences of `frame`, which have no copy in the new text, may have gone: the best first.
 * Candidates come from {@link Rewordings}; each is looked through for the frame's text, by
 * approximate string matching (Myers 1999), together with free sentences beside it, for a sentence may
 * have been divided or joined.
 */
export function findReworded(
  alignment: SentenceAlignment,
  rewordings: Rewordings,
  frame: TextRange,
): LikePassage[] {
  const gap = gapAround(alignment, frame).now;
  const windows = windowsFor(alignment, rewordings, frame);
  const found = windows.flatMap((window) => bestIn(alignment, frame, window) ?? []);
  const seen = new Set<number>();
  return found
    .map((like) => ranked(like, gap))
    .filter(({ score, rank }) => score >= LEAST && rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .filter(({ sentences }) => !seen.has(sentences.start) && seen.add(sentences.start));
}

function ranked(like: { sentences: TextRange; score: number }, gap: TextRange): LikePassage {
  const inPlace = like.sentences.start >= gap.start && like.sentences.end <= gap.end;
  return { ...like, inPlace, rank: like.score + (inPlace ? EXPECTED : 0) };
}

/** The sentences that became of the frame's first; then others that nothing else explains as well. */
function windowsFor(
  { from, to, spine }: SentenceAlignment,
  rewordings: Rewordings,
  frame: TextRange,
): TextRange[] {
  const images: number[] = [];
  const others: number[] = [];
  for (let old = frame.start; old < frame.end; old += 1) {
    const image = rewordings.to.get(old) ?? (spine[old]! >= 0 ? spine[old] : undefined);
    if (image !== undefined) images.push(image);
    for (const { now } of rewordings.candidatesOf(old).slice(0, 4)) {
      const explains = rewordings.from.get(now);
      const isFree =
        explains === undefined ||
        likeness(from.wordsOf(explains), to.wordsOf(now)) <=
          likeness(from.wordsOf(old), to.wordsOf(now));
      if (now !== image && isFree) others.push(now);
    }
  }
  const isFree = (now: number) =>
    now >= 0 &&
    now < to.keys.length &&
    !rewordings.from.has(now) &&
    !from.places.has(to.keys[now]!);
  const wide = (start: number, end: number) => ({
    start: isFree(start - 1) ? start - 1 : start,
    end: isFree(end) ? end + 1 : end,
  });
  const main = nearTogether(images, frame.end - frame.start + 2);
  return [
    ...(main ? [wide(main.start, main.end)] : []),
    ...others.map((now) => wide(now, now + 1)),
  ];
}

/** The range that holds the images if they lie together, else the first of them. */
function nearTogether(images: readonly number[], most: number): TextRange | null {
  const [first] = images;
  if (first === undefined) return null;
  const range = { start: Math.min(...images), end: Math.max(...images) + 1 };
  return range.end - range.start <= most ? range : { start: first, end: first + 1 };
}

function bestIn({ from, to }: SentenceAlignment, frame: TextRange, window: TextRange) {
  const pattern = sentencesText(from, frame);
  const text = sentencesText(to, window);
  const offset = to.ranges[window.start]!.start;
  if (pattern.length > LONGEST_PATTERN) return { sentences: window, score: LEAST };
  const [match] = search(text, pattern, Math.ceil(pattern.length * (1 - LEAST)));
  if (!match) return null;
  let { start, end } = window;
  const isHeld = (index: number) => {
    const range = to.ranges[index]!;
    const held =
      Math.min(range.end, offset + match.end) - Math.max(range.start, offset + match.start);
    return held > (range.end - range.start) * SHARE;
  };
  while (start < end - 1 && !isHeld(start)) start += 1;
  while (end - 1 > start && !isHeld(end - 1)) end -= 1;
  return { sentences: { start, end }, score: 1 - match.errors / pattern.length };
}

/** Fewer signs stand in many places by chance. */
const SHORTEST = 16;
/** The share of a passage's characters that may differ when its sentence is no guide any more. */
const MOST_ERRORS = 0.3;
const LONGEST_GAP = 20_000;

/**
 * Looks for the passage's own words where its sentence is none that could be recognised: as they are
 * anywhere in the new text, else nearly so where the sentence would be expected. Only one place counts.
 */
export function findVerbatim(
  alignment: SentenceAlignment,
  { range, frame }: Framed,
): LikePassage[] {
  const { from, to } = alignment;
  const words = from.folded.text.slice(range.start, range.end).replace(/\s/g, " ");
  if (words.length < SHORTEST) return [];
  const gap = gapAround(alignment, frame).now;
  const text = to.folded.text.replace(/\s/g, " ");
  const first = text.indexOf(words);
  if (first >= 0) {
    if (text.indexOf(words, first + 1) >= 0) return [];
    return likeAt(to, gap, first, first + words.length, 1);
  }
  const near = sentencesText(to, gap);
  if (near === "" || near.length > LONGEST_GAP || words.length > LONGEST_PATTERN) return [];
  const [match, second] = search(near, words, Math.floor(words.length * MOST_ERRORS));
  if (!match || (second && second.start >= match.end)) return [];
  const origin = to.ranges[gap.start]!.start;
  const score = 1 - match.errors / words.length;
  return likeAt(to, gap, origin + match.start, origin + match.end, score);
}

function likeAt(to: SentenceSequence, gap: TextRange, start: number, end: number, score: number) {
  const sentences = sentencesAt(to, start, end);
  return sentences ? [ranked({ sentences, score }, gap)] : [];
}

/**
 * Whether it is certain that these sentences became of the frame: they stand where it would be expected,
 * beside one of its neighbours, and no second passage of the old text had the frame's words.
 */
export function isCertain(
  { from, to }: SentenceAlignment,
  frame: TextRange,
  like: LikePassage,
): boolean {
  const { sentences, inPlace } = like;
  const left = surroundings(from.keys, frame.start, to.keys, sentences.start, 0).left;
  const right = surroundings(from.keys, frame.end, to.keys, sentences.end, 0).right;
  const isOnlyOne = from.places.get(from.keys[frame.start]!)!.length === 1;
  return inPlace && isOnlyOne && (left > 0 || right > 0);
}
