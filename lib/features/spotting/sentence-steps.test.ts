import { describe, expect, test } from "vitest";
import type { SentenceState } from "./domain";
import type { DeskSentence } from "./schema";
import { nextOpen, openWithin, withNext } from "./sentence-steps";

const STATES: SentenceState[] = ["open", "claim", "open", "no_fact", "open"];

/** Five sentences of eight code units with two between them. */
const sentences: DeskSentence[] = STATES.map((state, at) => ({
  start: at * 10,
  end: at * 10 + 8,
  state,
  flagged: false,
  signs: [],
}));

describe("the next sentence that nobody has looked at", () => {
  test.each<[from: number, start: number]>([
    [-1, 0],
    [0, 20],
    [5, 20],
    [20, 40],
    [40, 0],
    [1000, 0],
  ])("from %d it begins at %d", (from, start) => {
    expect(nextOpen(sentences, from)?.start).toBe(start);
  });

  test("there is none where all have been looked at", () => {
    expect(nextOpen(sentences.slice(1, 2), -1)).toBeNull();
    expect(nextOpen([], -1)).toBeNull();
  });
});

test.each<[start: number, end: number, longer: number]>([
  [0, 8, 18],
  [3, 5, 8],
  [0, 28, 38],
  [0, 48, 48],
])("[%d, %d) with the next sentence ends at %d", (start, end, longer) => {
  expect(withNext(sentences, { start, end })).toEqual({ start, end: longer });
});

test.each<[start: number, end: number, touched: number[]]>([
  [0, 48, [0, 20, 40]],
  [4, 22, [0, 20]],
  [8, 20, []],
  [10, 18, []],
])("[%d, %d) touches what is open", (start, end, touched) => {
  expect(openWithin(sentences, { start, end }).map((one) => one.start)).toEqual(touched);
});
