import { expect, test } from "vitest";
import { independenceWords } from "./evidence-words";

const from = (rootId: string, url: string | null = "https://example.org/") => ({
  url,
  source: { rootId },
});

test.each([
  [[], null],
  [[from("a")], null],
  [[from("a"), from("a"), from("a"), from("a")], "4 links, 1 independent source"],
  [[from("a"), from("b"), from("a")], "3 links, 2 independent sources"],
  [[from("a"), from("b", null)], "2 pieces of evidence, 2 independent sources"],
])("%j reads %j", (evidence, words) => {
  expect(independenceWords(evidence)).toBe(words);
});
