import { expect, it } from "vitest";
import { CARRY_METHODS } from "@/lib/features/anchors/carried-anchor";
import { triageItem } from "./triage-fixture";
import { methodWords, percent, valueChangeWords, waitingWords } from "./words";

it.each([
  ["number", "3 %", "8 %", "3 % became 8 %"],
  ["negation", null, "not", "“not” is new"],
  ["negation", "not", null, "“not” is gone"],
  ["date", "2019", null, "2019 is gone"],
  ["name", "Lisbon", "Porto", "“Lisbon” became “Porto”"],
])("a %s that was %j and is %j", (kind, from, to, said) => {
  expect(valueChangeWords({ kind, from, to })).toBe(said);
});

function words(method: string | null, score: number): string | null {
  return methodWords(triageItem({ ref: "A1-1", method, score }));
}

it("each way to find a passage has words, and none where none was found", () => {
  for (const method of CARRY_METHODS) expect(words(method, 0.5)).toMatch(/^Found .* 50% alike$/);
  expect(words(null, 0)).toBeNull();
  expect(words("position", 1)).toContain("word for word");
});

it("a share that is not whole is never all of it", () => {
  expect([0, 0.994, 0.9999, 1].map(percent)).toEqual(["0%", "99%", "99%", "100%"]);
});

it.each([
  [0, "No claim waits for a decision"],
  [1, "One claim waits for a decision"],
  [7, "7 claims wait for a decision"],
])("%d that wait", (count, said) => {
  expect(waitingWords(count)).toBe(said);
});
