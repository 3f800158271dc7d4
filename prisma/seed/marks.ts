/** Where a marked claim stands in a text: UTF-16 code units, half open. */
export type MarkedRange = { number: number; start: number; end: number };

export type MarkProblem = { claim: number; problem: string };

/** A number with its side: `[14:` opens claim 14, `:14]` closes it. */
const MARK = /\[(\d+):|:(\d+)\]/g;

/**
 * Takes the marks out of a text and says where each claim stands in what is left. Marks may nest
 * and overlap; a claim has exactly one.
 */
export function stripMarks(marked: string): {
  text: string;
  ranges: MarkedRange[];
  problems: MarkProblem[];
} {
  const open = new Map<number, number>();
  const ranges = new Map<number, MarkedRange>();
  const problems: MarkProblem[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const claim = Number(match[1] ?? match[2]);
    if (match[1] !== undefined) {
      const isSecond = open.has(claim) || ranges.has(claim);
      if (isSecond) problems.push({ claim, problem: "is marked more than once" });
      else open.set(claim, text.length);
      continue;
    }
    const start = open.get(claim);
    if (start === undefined) {
      problems.push({ claim, problem: "has a closing mark without an opening one" });
      continue;
    }
    open.delete(claim);
    ranges.set(claim, { number: claim, start, end: text.length });
  }
  text += marked.slice(from);
  for (const claim of open.keys()) {
    problems.push({ claim, problem: "has an opening mark without a closing one" });
  }
  for (const { number, start, end } of ranges.values()) {
    const exact = text.slice(start, end);
    if (exact.trim() === "") problems.push({ claim: number, problem: "marks no words" });
    else if (exact !== exact.trim()) {
      problems.push({ claim: number, problem: "has blank space at the edge of its mark" });
    }
  }
  return { text, ranges: [...ranges.values()], problems };
}
