import { describe, expect, it } from "vitest";
import { fileNameFrom, isOverdue, MAX_TITLE, titleFrom } from "./domain";

describe("titleFrom", () => {
  it.each([
    ["A title\n\nText", "A title"],
    ["\n \n***\n## The  harbour\tgrows #1\nText", "The harbour grows #1"],
    ["#hashtag first", "#hashtag first"],
    ["\u202eabc\u200b\u0007", "abc"],
    ["貳仟 🚀", "貳仟 🚀"],
    ["— — —", "Untitled"],
  ])("of %j", (text, title) => {
    expect(titleFrom(text)).toBe(title);
  });

  it("keeps within the limit, and cuts no character in half", () => {
    for (const start of ["", "a"]) {
      const title = titleFrom(`1${start}${"🚀".repeat(MAX_TITLE)}`);
      expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
      expect(title.isWellFormed()).toBe(true);
      expect(title.endsWith("🚀…")).toBe(true);
    }
  });
});

it.each([
  ["folder/a.txt", "a.txt"],
  ["C:\\texts\\a.txt", "a.txt"],
  ["a\u202etxt.exe", "atxt.exe"],
  ["folder/", null],
])("the file name of %j is %j", (path, name) => {
  expect(fileNameFrom(path)).toBe(name);
});

it.each([
  [null, "2026-01-02", false],
  ["2026-01-02", "2026-01-02", false],
  ["2026-01-01", "2026-01-02", true],
])("a deadline of %j on %s", (deadline, today, overdue) => {
  expect(isOverdue(deadline, today)).toBe(overdue);
});
