import { describe, expect, it } from "vitest";
import { rovingIndex, typeAheadIndex } from "./roving-index";

describe("rovingIndex", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 2, 0],
    ["ArrowUp", 0, 2],
    ["ArrowDown", -1, 0],
    ["ArrowUp", -1, 2],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["ArrowRight", 0, null],
    ["x", 0, null],
  ])("%s at %d of three goes to %s", (key, index, next) => {
    expect(rovingIndex(key, index, 3, "vertical")).toBe(next);
  });

  it("has nowhere to go in an empty list", () => {
    expect(rovingIndex("End", -1, 0, "horizontal")).toBeNull();
  });
});

describe("typeAheadIndex", () => {
  const labels = ["Edit", "Split", "Edit figures", "Été"];

  it.each([
    ["e", 0, 2],
    ["E", 2, 0],
    ["s", 0, 1],
    ["é", 0, 3],
    ["z", 0, null],
    ["Enter", 0, null],
    [" ", 0, null],
  ])("%j from %d goes to %s", (key, index, next) => {
    expect(typeAheadIndex(key, index, labels)).toBe(next);
  });
});
