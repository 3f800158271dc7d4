import { expect, it } from "vitest";
import { dayFrom, firstOf, properties } from "./properties";
import { propertiesSchema } from "./schema";

it.each([
  ["2026-03-01", "2026-03-01"],
  ["2026-03-01T23:30:00-05:00", "2026-03-01"],
  [" 2026/3/1 ", "2026-03-01"],
  ["2026-02-30", null],
  ["20260301", null],
  ["March 1", null],
  [null, null],
])("the day of %j is %j", (date, day) => {
  expect(dayFrom(date)).toBe(day);
});

it("makes each fit for a form", () => {
  const proposed = properties({
    title: "  a\n\u202eb\u0007  c\ud800 ",
    author: `x${"🚀".repeat(200)}`,
    publisher: "\u200b",
  });
  expect(propertiesSchema.safeParse(proposed).success).toBe(true);
  expect(proposed).toMatchObject({ title: "a b c\ufffd", publisher: null, publishedOn: null });
  expect(proposed.author?.length).toBeLessThanOrEqual(200);
  expect(proposed.author?.isWellFormed()).toBe(true);
});

it("chooses the first that says something", () => {
  expect(firstOf(undefined, null, " ", "a", "b")).toBe("a");
  expect(firstOf("")).toBeNull();
});
