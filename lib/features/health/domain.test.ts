import { describe, expect, test } from "vitest";
import { checked, checkLines } from "./domain";

describe("a check", () => {
  test("without a problem is one line", () => {
    expect(checkLines(checked("texts", "5 versions", [false]))).toBe("ok       texts: 5 versions");
  });

  test("tells its problems below", () => {
    expect(checkLines(checked("texts", "5 versions", ["one", false, "two"]))).toBe(
      "problem  texts: 5 versions\n         one\n         two",
    );
  });

  test("tells twenty problems and the number of the others", () => {
    const many = Array.from({ length: 25 }, (_, index) => `problem ${index}`);
    const { problems } = checked("texts", "", many);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe("and 5 more");
  });
});
