/** A word or sign of a folded text, with its place in it. */
export type PassageWord = { start: number; end: number; word: string };

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:'\p{L}+)?|[^\s]/gu;
const SIGN_ONLY = /^[^\p{L}\p{N}]+$/u;

/** The words and signs of a text; each Chinese or Japanese sign by itself. */
export function passageWords(text: string): PassageWord[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => {
    return { start: index, end: index + word.length, word };
  });
}

/** The words of a text without signs and capitals, each once, for telling how alike two texts are. */
export function wordSet(text: string): Set<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  return new Set(words.filter((word) => !SIGN_ONLY.test(word)));
}

/** The Sørensen–Dice coefficient of two sets of words: 2 |a ∩ b| / (|a| + |b|), 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/**
 * For each word of `a` the word of `b` that it is in a longest common subsequence, or -1.
 * Quadratic: for passages, not for texts.
 */
function matchWords(a: readonly PassageWord[], b: readonly PassageWord[]): number[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i]!.word === b[j]!.word
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const matches = Array.from({ length: a.length }, () => -1);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.word === b[j]!.word) matches[i++] = j++;
    else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return matches;
}

/**
 * Where the words [start, end) of `before` went in `after`: from the first of them that is there, or
 * what follows the last matched word before them, to the last of them, or what comes before the next.
 *
 * @returns a range of `after` in its code units; null where nothing is left between the neighbours
 */
export function followWords(
  before: string,
  start: number,
  end: number,
  after: string,
): { start: number; end: number } | null {
  const a = passageWords(before);
  const b = passageWords(after);
  const matches = matchWords(a, b);
  const first = a.findIndex((word) => word.end > start);
  const beyond = a.findIndex((word) => word.start >= end);
  const stop = beyond < 0 ? a.length : beyond;
  if (first < 0 || first >= stop) return null;
  const from = matches[first]! >= 0 ? matches[first]! : lastMatch(matches, first) + 1;
  const to = matches[stop - 1]! >= 0 ? matches[stop - 1]! : nextMatch(matches, stop, b.length) - 1;
  if (to < from) return null;
  return { start: b[from]!.start, end: b[to]!.end };
}

function lastMatch(matches: readonly number[], before: number): number {
  return matches.slice(0, before).findLast((match) => match >= 0) ?? -1;
}

function nextMatch(matches: readonly number[], from: number, none: number): number {
  return matches.slice(from).find((match) => match >= 0) ?? none;
}
