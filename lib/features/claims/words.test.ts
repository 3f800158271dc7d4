import { expect, it } from "vitest";
import { beginningOf } from "./words";

it.each([
  ["A short one.", "A short one."],
  ["Exactly twenty chars", "Exactly twenty chars"],
  ["Words that go on, and further on", "Words that go on…"],
  ["Words that go further on", "Words that go…"],
  ["Onewordthatisverylongindeed", "Onewordthatisverylo…"],
])("a list shows %j as %j", (statement, shown) => {
  expect(beginningOf(statement, 20)).toBe(shown);
});
