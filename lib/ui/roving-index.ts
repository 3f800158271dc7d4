/**
 * Where focus goes in a list that arrow keys walk through, round and round.
 * @param axis which arrows count
 * @returns the new index, or null where the key means nothing to the list
 */
export function rovingIndex(
  key: string,
  index: number,
  count: number,
  axis: "vertical" | "horizontal",
): number | null {
  if (count === 0) return null;
  const [back, forward] =
    axis === "vertical" ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === forward) return (index + 1) % count;
  if (key === back) return index <= 0 ? count - 1 : index - 1;
  return null;
}

/**
 * The next entry whose label begins with the letter typed, after `index` and round to it.
 * @returns the new index, or null where none does
 */
export function typeAheadIndex(key: string, index: number, labels: string[]): number | null {
  if ([...key].length !== 1 || key === " ") return null;
  const letter = key.toLocaleLowerCase("en");
  for (let step = 1; step <= labels.length; step++) {
    const candidate = (index + step) % labels.length;
    if (labels[candidate]?.toLocaleLowerCase("en").startsWith(letter)) return candidate;
  }
  return null;
}
