import { expect, it } from "vitest";
import { importedWords } from "./imported-words";

const article = { number: 3 };

it.each([
  ["article_added", "draft", [0, 0, 0], "Added as A3."],
  [
    "version_added",
    "original",
    [75, 0, 0],
    "Added to A3 as version 2, the original. All 75 claims stand in it.",
  ],
  [
    "version_added",
    "draft",
    [3, 0, 1],
    "Added to A3 as version 2, the draft. 3 of 4 claims stand in it.",
  ],
  [
    "version_added",
    "draft",
    [3, 2, 1],
    "Added to A3 as version 2, the draft. 3 of 6 claims stand in it; 2 more to decide.",
  ],
  ["version_added", "draft", [0, 0, 0], "Added to A3 as version 2, the draft."],
] as const)("%s, %s: %j", (outcome, kind, [anchored, undecided, orphaned], words) => {
  const version = { number: 2, kind, anchored, undecided, orphaned };
  expect(importedWords({ outcome, article, version })).toBe(words);
});
