import { groupBy } from "@/lib/core/group-by";
import type { TextRange } from "@/lib/core/language/text-range";
import { likeness } from "./passage-words";
import { type SentenceAlignment, gapAround } from "./sentence-alignment";
import type { SentenceSequence } from "./sentence-sequence";

/** Which changed sentence of the new text took the place of which old one; both of no other. */
export type Rewordings = {
  /** By old sentence. */
  to: ReadonlyMap<number, number>;
  /** By new sentence. */
  from: ReadonlyMap<number, number>;
  /** New sentences that may be what became of an old one, the likeliest first. */
  candidatesOf: (old: number) => readonly Likely[];
};

/** From this likeness on a changed sentence tells where its neighbours belong. */
const RECOGNISED = 0.6;

export type Likely = { now: number; score: number };

/** Below this likeness a sentence is another one. */
const LEAST = 0.34;
/** How much more likely a sentence is in the place where it is expected. */
const EXPECTED = 0.12;
const MOST_CANDIDATES = 8;
/** A word in more sentences than these tells nothing. */
const COMMON = 60;

/**
 * Pairs the sentences that have no copy in the other text by likeness and place: greedily, the likeliest
 * pair first, each sentence once. An old sentence that another one explains better has none.
 */
export function pairReworded(alignment: SentenceAlignment): Rewordings {
  const { from, to } = alignment;
  const olds = withoutCopy(from, to);
  const nows = new Set(withoutCopy(to, from));
  const byWord = sentencesByWord(to, nows);
  const candidates = new Map<number, readonly Likely[]>();
  const candidatesOf = (old: number) => {
    const known = candidates.get(old) ?? likelyFor(alignment, old, nows, byWord);
    candidates.set(old, known);
    return known;
  };
  const pairs = olds
    .flatMap((old) => candidatesOf(old).map(({ now, score }) => ({ old, now, score })))
    .toSorted((a, b) => b.score - a.score || a.old - b.old || a.now - b.now);
  const [there, back] = [new Map<number, number>(), new Map<number, number>()];
  for (const { old, now } of pairs) {
    if (there.has(old) || back.has(now)) continue;
    there.set(old, now);
    back.set(now, old);
  }
  return { to: there, from: back, candidatesOf };
}

/** The alignment with edited sentences known by the old ones that they took the place of. */
export function withContext(
  alignment: SentenceAlignment,
  { from: back }: Rewordings,
): SentenceAlignment {
  const { from, to } = alignment;
  const context = to.keys.map((key, now) => {
    const old = back.get(now);
    if (old === undefined || from.places.has(key)) return key;
    if (likeness(from.wordsOf(old), to.wordsOf(now)) < RECOGNISED) return key;
    return from.keys[old]!;
  });
  return { ...alignment, context, places: groupBy(context.keys(), (at) => context[at]!) };
}

/** Sentences that stand in the other text less often than in their own. */
function withoutCopy(one: SentenceSequence, other: SentenceSequence): number[] {
  return [...one.keys.keys()].filter((at) => {
    const key = one.keys[at]!;
    return (other.places.get(key)?.length ?? 0) < one.places.get(key)!.length;
  });
}

function sentencesByWord(to: SentenceSequence, nows: ReadonlySet<number>): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  for (const now of nows) {
    for (const word of to.wordsOf(now)) {
      const list = byWord.get(word);
      if (list) list.push(now);
      else byWord.set(word, [now]);
    }
  }
  return byWord;
}

function likelyFor(
  alignment: SentenceAlignment,
  old: number,
  nows: ReadonlySet<number>,
  byWord: ReadonlyMap<string, readonly number[]>,
): Likely[] {
  const { from, to } = alignment;
  const words = from.wordsOf(old);
  const gap = gapAround(alignment, { start: old, end: old + 1 }).now;
  const votes = new Map<number, number>();
  for (const word of words) {
    const list = byWord.get(word) ?? [];
    if (list.length > COMMON) continue;
    for (const now of list) votes.set(now, (votes.get(now) ?? 0) + 1);
  }
  const voted = [...votes].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES * 2);
  const near = isSmall(gap) ? indices(gap).filter((now) => nows.has(now)) : [];
  return [...new Set([...voted.map(([now]) => now), ...near])]
    .map((now) => {
      const bonus = now >= gap.start && now < gap.end ? EXPECTED : 0;
      return { now, score: likeness(words, to.wordsOf(now)) + bonus };
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score || a.now - b.now)
    .slice(0, MOST_CANDIDATES);
}

function indices({ start, end }: TextRange): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function isSmall({ start, end }: TextRange): boolean {
  return end - start <= 40;
}
