import * as fc from "fast-check";
import { expect, it } from "vitest";
import { BLOCK_ROLES, blockProblem } from "./domain";
import { TextBuilder } from "./text-builder";

it("divides blocks by what it is told, and adds none without visible characters", () => {
  const builder = new TextBuilder();
  expect(builder.add({ role: "heading", level: 1, text: " A\u00ad\u200bb\u0000 " })).toEqual({
    role: "heading",
    level: 1,
    start: 0,
    end: 2,
    page: null,
  });
  expect(builder.add({ role: "paragraph", text: "\u00a0\n" })).toBeNull();
  builder.add({ role: "paragraph", text: "c\r\nd\u2028e", page: 2 });
  builder.add({ role: "table_cell", text: "f\ud800" }, "\t");
  expect(builder.text).toBe("Ab\n\nc\nd\ne\tf\ufffd");
});

it("never makes blocks that do not describe the text", () => {
  const block = fc.record({
    role: fc.constantFrom(...BLOCK_ROLES),
    text: fc.string({ unit: "binary" }),
    gap: fc.constantFrom("\n\n", "\n", "\t", " ", ""),
  });
  fc.assert(
    fc.property(fc.array(block), (all) => {
      const builder = new TextBuilder();
      for (const { gap, ...one } of all) builder.add(one, gap);
      expect(blockProblem(builder.text, builder.blocks)).toBeNull();
      expect(builder.text.isWellFormed()).toBe(true);
    }),
  );
});
