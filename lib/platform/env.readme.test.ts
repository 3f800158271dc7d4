import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingShapes } from "./env";

const defaults = Object.fromEntries(
  Object.entries(settingShapes).map(([name, shape]) => {
    const parsed = shape.safeParse(undefined);
    return [
      name,
      parsed.success && parsed.data !== undefined
        ? `\`${JSON.stringify(parsed.data)?.replaceAll('"', "")}\``
        : "",
    ];
  }),
);

/** The table of settings as README.md shows it. */
function table(): string[] {
  const rows = Object.entries(settingShapes).map(
    ([name, shape]) => `| \`${name}\` | ${defaults[name]} | ${shape.description} |`,
  );
  return ["| setting | default | what it is |", "| --- | --- | --- |", ...rows];
}

// The formatter pads the cells; the words are what counts.
const words = (row: string) => row.replace(/ +/g, " ").replace(/-+/g, "---");

test("README.md documents every setting as it is", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const shown = readme.split("\n").filter((row) => row.startsWith("|"));
  expect(shown.map(words)).toEqual(table().map(words));
});
