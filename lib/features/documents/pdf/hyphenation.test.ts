import { expect, it } from "vitest";
import { Vocabulary } from "./hyphenation";

const vocabulary = new Vocabulary([
  "TraceMonkey is a well-known program of high quality,",
  "and so is any other of its kind, with mixed or other modes",
]);

it.each([
  ["the ver-", "dict", "the verdict"],
  ["the ver\u00ad", "dict", "the verdict"],
  ["a well-", "known one", "a well-known one"],
  ["any Trace-", "Monkey", "any TraceMonkey"],
  ["any Anne-", "Marie", "any Anne-Marie"],
  ["of high-", "quality", "of high-quality"],
  ["in 2019-", "20", "in 2019-20"],
  ["a dash -", "and more", "a dash - and more"],
  ["two", "words", "two words"],
])("%j and %j make %j", (line, next, joined) => {
  expect(vocabulary.join(line, next)).toBe(joined);
});
