import { describe, expect, it } from "vitest";
import { MOST_SELECTED, pressed, readSelection, withRows, writeSelection } from "./selection";

const page = ["A1-1", "A1-2", "A1-3", "A1-4"];
const selected = (...refs: string[]) => new Set(refs);

describe("a selection", () => {
  it("stands in the address, whether a script or a form wrote it", () => {
    expect(readSelection(new URLSearchParams("selected=A1-1,A1-2"))).toEqual(["A1-1", "A1-2"]);
    expect(readSelection(new URLSearchParams("selected=A1-1&selected=A1-1,A1-3"))).toEqual([
      "A1-1",
      "A1-3",
    ]);
    expect(readSelection(new URLSearchParams("selected=&q=x"))).toEqual([]);
    expect(writeSelection(selected("A1-1", "A1-3"))).toBe("A1-1,A1-3");
  });

  it("takes a row in and leaves it out", () => {
    expect(pressed(selected(), page, "A1-2", null)).toEqual(selected("A1-2"));
    expect(pressed(selected("A1-2", "A9-9"), page, "A1-2", null)).toEqual(selected("A9-9"));
  });

  it("takes all from the last row pressed, up or down, and leaves them out alike", () => {
    expect(pressed(selected("A1-1"), page, "A1-3", "A1-1")).toEqual(
      selected("A1-1", "A1-2", "A1-3"),
    );
    expect(pressed(selected("A1-4"), page, "A1-2", "A1-4")).toEqual(
      selected("A1-4", "A1-2", "A1-3"),
    );
    expect(pressed(selected(...page), page, "A1-3", "A1-2")).toEqual(selected("A1-1", "A1-4"));
  });

  it("takes one row where the last one pressed is on another page", () => {
    expect(pressed(selected("A9-9"), page, "A1-3", "A9-9")).toEqual(selected("A9-9", "A1-3"));
  });

  it("holds no more than can be changed at once", () => {
    const many = Array.from({ length: MOST_SELECTED + 20 }, (_, index) => `A1-${index + 1}`);
    expect(withRows(selected("A9-9"), many, true).size).toBe(MOST_SELECTED);
    expect(readSelection(new URLSearchParams({ selected: many.join(",") }))).toHaveLength(
      MOST_SELECTED,
    );
  });
});
