import { describe, expect, it } from "vitest";
import { isCharacter, printedKeys, shortcutName } from "./shortcut-keys";

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("shortcutName", () => {
  it("is the character, or Mod and the key", () => {
    expect(shortcutName(press("?"))).toBe("?");
    expect(shortcutName(press("Enter", { ctrlKey: true }))).toBe("Mod+Enter");
    expect(shortcutName(press("Enter", { metaKey: true }))).toBe("Mod+Enter");
  });

  it("leaves Alt and half-composed words alone", () => {
    expect(shortcutName(press("d", { altKey: true }))).toBeNull();
    expect(shortcutName(press("n", { isComposing: true }))).toBeNull();
  });
});

it("tells characters from named keys", () => {
  expect(["j", "é", "😀"].map(isCharacter)).toEqual([true, true, true]);
  expect(["Escape", "Mod+k"].map(isCharacter)).toEqual([false, false]);
});

it("prints keys as the keyboard does", () => {
  expect(printedKeys("Mod+Enter")).toEqual(["Ctrl", "Enter"]);
  expect(printedKeys("ArrowDown")).toEqual(["↓"]);
  expect(printedKeys("?")).toEqual(["?"]);
});
