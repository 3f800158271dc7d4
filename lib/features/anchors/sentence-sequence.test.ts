import { describe, expect, it } from "vitest";
import { sentenceSequence, sentencesAt, sentencesText, wordsKey } from "./sentence-sequence";

describe("the key of words", () => {
  it.each([
    ["grew 3 %", "grew 3%"],
    ['said "yes" - then', 'said"yes"-then'],
    ["one\n two", "one two"],
    ["2019年 3月", "2019年3月"],
    ["增长 了", "增长了"],
    ["3 - 5", "3-5"],
    ["1 .", "1."],
  ])("of %j and %j is the same", (a, b) => {
    expect(wordsKey(a)).toBe(wordsKey(b));
  });

  it.each([
    ["groups of 2, 300 people", "groups of 2,300 people"],
    ["it is 3 .5", "it is 3.5"],
    ["grew -3", "grew-3"],
    ["now here", "nowhere"],
    ["12 300", "12300"],
    ["Wool", "wool"],
  ])("tells %j from %j", (a, b) => {
    expect(wordsKey(a)).not.toBe(wordsKey(b));
  });
});

describe("a sequence of sentences", () => {
  const sequence = sentenceSequence("Wool  grew. Tin fell.\n\nWool grew.", new Set());

  it("knows where the same words stand", () => {
    expect(sequence.keys).toEqual(["Wool grew.", "Tin fell.", "Wool grew."]);
    expect(sequence.places.get("Wool grew.")).toEqual([0, 2]);
  });

  it.each([
    [0, 4, { start: 0, end: 1 }],
    [5, 14, { start: 0, end: 2 }],
    [0, 99, { start: 0, end: 3 }],
    [21, 22, null],
  ])("finds the sentences at [%i, %i)", (start, end, expected) => {
    expect(sentencesAt(sequence, start, end)).toEqual(expected);
  });

  it("reads some of them", () => {
    expect(sentencesText(sequence, { start: 1, end: 3 })).toBe("Tin fell.  Wool grew.");
    expect(sentencesText(sequence, { start: 2, end: 2 })).toBe("");
  });
});
