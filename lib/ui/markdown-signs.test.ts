import { expect, it } from "vitest";
import { markdownSigns } from "./markdown-signs";

it.each([
  ["## Piers\n\nText", ["##"]],
  ["> said\n- one\n  * two", [">", "-", "  *"]],
  ["It is **so** and _so_.", ["**", "**", "_", "_"]],
  ["Run `npm start` now", ["`", "`"]],
  ["See [the register](https://example.org/a).", ["[", "](https://example.org/a)"]],
  ["| a | b |\n| --- | :-: |\n| 1 | 2 |", ["| --- | :-: |"]],
  ["2 * 3 * 4 and snake_case_name and 3 - 1 and #5", []],
  ["Nothing at all.", []],
])("%j has %j", (text, signs) => {
  expect(markdownSigns(text).map(({ start, end }) => text.slice(start, end))).toEqual(signs);
});

it("takes no time for a long line of open signs", () => {
  const begun = performance.now();
  markdownSigns("**a ".repeat(20_000) + "[x".repeat(20_000) + "`".repeat(20_000));
  expect(performance.now() - begun).toBeLessThan(2000);
});
