import { expect, it } from "vitest";
import { initials } from "./initials";

it.each([
  ["Ada Lovelace", "AL"],
  ["  ada   king  lovelace ", "AL"],
  ["Åsa", "Å"],
  ["e\u0301mile zola", "E\u0301Z"],
  ["👩‍🔬 Curie", "👩‍🔬C"],
  ["", "?"],
  ["   ", "?"],
])("%j becomes %j", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
