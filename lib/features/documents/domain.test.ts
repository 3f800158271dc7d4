import { describe, expect, it } from "vitest";
import { type Block, blockProblem, passagesOf } from "./domain";

const block = (start: number, end: number): Block => ({
  role: "paragraph",
  level: null,
  start,
  end,
  page: null,
});

describe("blockProblem", () => {
  it.each([
    ["two paragraphs", "ab\n\ncd", [block(0, 2), block(4, 6)]],
    ["a paragraph over two pages", "ab cd", [block(0, 2), block(3, 5)]],
    ["a word over two pages", "abcd", [block(0, 2), block(2, 4)]],
  ])("finds none in %s", (_, text, blocks) => {
    expect(blockProblem(text, blocks)).toBeNull();
  });

  it.each([
    ["the wrong order", "ab\n\ncd", [block(4, 6), block(0, 2)], "before 4"],
    ["an overlap", "abcd", [block(0, 3), block(2, 4)], "range"],
    ["a block past the end", "ab", [block(0, 3)], "range"],
    ["an empty block", "ab", [block(0, 0), block(0, 2)], "range"],
    ["text between blocks", "ab x cd", [block(0, 2), block(5, 7)], "before 5"],
    ["text behind the last", "ab x", [block(0, 2)], "after 2"],
    ["blank ends", "ab ", [block(0, 3)], "blank"],
  ])("finds %s", (_, text, blocks, words) => {
    expect(blockProblem(text, blocks)).toContain(words);
  });
});

it.each([
  ["paragraphs", "ab\n\ncd", [block(0, 2), block(4, 6)], ["ab", "cd"]],
  ["cells", "a\tb\nc", [block(0, 1), block(2, 3), block(4, 5)], ["a", "b", "c"]],
  [
    "a paragraph over three pages",
    "ab cdef\n\ng",
    [block(0, 2), block(3, 5), block(5, 7), block(9, 10)],
    ["ab cdef", "g"],
  ],
])("the passages of %s", (_, text, blocks, expected) => {
  expect(passagesOf(text, blocks).map(({ start, end }) => text.slice(start, end))).toEqual(
    expected,
  );
});
