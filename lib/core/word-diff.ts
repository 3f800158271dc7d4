/** A stretch of text that two versions share, or that only one of them has. */
export type DiffPart = { kind: "same" | "removed" | "added"; text: string };

/** Beyond this many pairs of words the middle is shown as replaced as a whole, to stay quick. */
const MOST_PAIRS = 4_000_000;

/**
 * How `after` differs from `before`, word by word: a longest common subsequence of words, spaces and
 * signs. The parts that are `same` or
 * `removed` join to `before`, those that are `same` or `added` to `after`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = words(before);
  const b = words(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joinAlike([
    { kind: "same", text: a.slice(0, head).join("") },
    ...middle,
    { kind: "same", text: a.slice(a.length - tail).join("") },
  ]);
}

/** Made once: making one takes longer than dividing a sentence. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function words(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

function diffMiddle(a: string[], b: string[]): DiffPart[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [
      { kind: "removed", text: a.join("") },
      { kind: "added", text: b.join("") },
    ];
  }
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i]! });
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      parts.push({ kind: "removed", text: a[i]! });
      i += 1;
    } else {
      parts.push({ kind: "added", text: b[j]! });
      j += 1;
    }
  }
  return parts;

  function lengthAt(row: number, column: number): number {
    return common[row * width + column]!;
  }
}

/** For each pair of places, how long the longest common subsequence of the two rests is. */
function commonLengths(a: string[], b: string[]): Uint32Array {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  return common;
}

/** Joins neighbours of one kind; of a change the removed words come first. */
function joinAlike(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = "";
  let added = "";
  const settle = () => {
    if (removed !== "") joined.push({ kind: "removed", text: removed });
    if (added !== "") joined.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const { kind, text } of parts) {
    if (text === "") continue;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      settle();
      const last = joined.at(-1);
      if (last?.kind === "same") last.text += text;
      else joined.push({ kind, text });
    }
  }
  settle();
  return joined;
}
