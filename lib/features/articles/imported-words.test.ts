import { expect, it } from "vitest";
import { importedWords } from "./imported-words";

const article = { number: 3 };

it.each([
  ["article_added", "draft", 0, 0, "Added as A3."],
  [
    "version_added",
    "original",
    75,
    0,
    "Added to A3 as version 2, the original. All 75 claims stand in it.",
  ],
  [
    "version_added",
    "draft",
    3,
    1,
    "Added to A3 as version 2, the draft. 3 of 4 claims stand in it.",
  ],
  ["version_added", "draft", 0, 0, "Added to A3 as version 2, the draft."],
] as const)("%s, %s: %d and %d", (outcome, kind, anchored, orphaned, words) => {
  expect(
    importedWords({ outcome, article, version: { number: 2, kind, anchored, orphaned } }),
  ).toBe(words);
});
