/** Something that stands in a text: UTF-16 code units, half open. */
type Placed = { start: number; end: number };

/**
 * The marks that overlap none before them, in order: of two that do, the one that begins first
 * stands, of two that begin together the longer, of two alike the one that was given first.
 */
export function withoutOverlaps<T extends Placed>(marks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0) && mark.end > mark.start) kept.push(mark);
  }
  return kept;
}

/** Those of `marks` that overlap none of `taken`; both in order and each without overlaps. */
export function outside<T extends Placed>(marks: readonly T[], taken: readonly Placed[]): T[] {
  let at = 0;
  return marks.filter(({ start, end }) => {
    while (at < taken.length && taken[at]!.end <= start) at += 1;
    const next = taken[at];
    return next === undefined || next.start >= end;
  });
}

/** Every place where a pattern (with the flag g) stands. */
export function placesOf(text: string, pattern: RegExp): (Placed & { words: string })[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: words }) => {
    return { start: index, end: index + words.length, words };
  });
}
