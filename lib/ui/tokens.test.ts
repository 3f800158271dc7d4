import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TONES } from "./tone";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/gu)].map((match) => [
    match[1] ?? "",
    { light: match[2] ?? "", dark: match[3] ?? "" },
  ]),
);

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: "light" | "dark"): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? ""))
    .toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "sheet", "well"];
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["ink-soft", ground],
    ["accent", ground],
  ]),
  ["ink", "accent-tint"],
  ["ink-soft", "accent-tint"],
  ["accent-strong", "accent-tint"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ...TONES.flatMap((tone): [string, string][] => [
    ...grounds.map((ground): [string, string] => [`${tone}-text`, ground]),
    [`${tone}-text`, `${tone}-tint`],
    [`${tone}-text`, "accent-tint"],
    ["ink", `${tone}-tint`],
    ["ink", `${tone}-mark`],
    ["ink", `${tone}-mark-strong`],
  ]),
];
const edges: [string, string][] = [
  ...grounds.map((ground): [string, string] => ["rule-strong", ground]),
  ...grounds.map((ground): [string, string] => ["accent", ground]),
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(text)("%s can be read on %s", (one, other) => {
    expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("%s can be seen on %s", (one, other) => {
    expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(3);
  });
});
