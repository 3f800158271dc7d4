/**
 * The widths of a stacked bar, in per cent. What is there at all gets at least `least`, so that one
 * claim among a thousand can still be seen; the others give way in proportion.
 * @returns one share for each count, together 100 (or all 0 where nothing is counted)
 */
export function segmentShares(counts: number[], least = 1.5): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const isSmall = (count: number) => count > 0 && (count / total) * 100 < least;
  const taken = counts.filter(isSmall).length * least;
  const rest = counts.reduce((sum, count) => (isSmall(count) ? sum : sum + count), 0);
  return counts.map((count) => {
    if (count === 0) return 0;
    return isSmall(count) ? least : (count / rest) * (100 - taken);
  });
}
