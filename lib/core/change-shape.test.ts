import { describe, expect, it } from "vitest";
import { z } from "zod";
import { changeShape } from "./change-shape";
import { line, optionalDay, optionalLine } from "./text-fields";

const record = z.object({
  title: line(10),
  publisher: optionalLine(10),
  openedOn: optionalDay(),
  parts: z.array(z.string()).default([]),
});
const change = changeShape(record);

describe("changeShape", () => {
  it("lets every field be left out, and puts nothing in its place", () => {
    expect(change.parse({})).toEqual({});
    expect(change.parse({ title: " A " })).toEqual({ title: "A" });
  });

  it("keeps what each field asks for", () => {
    expect(change.parse({ publisher: "", openedOn: null, parts: [] })).toEqual({
      publisher: null,
      openedOn: null,
      parts: [],
    });
    for (const wrong of [{ title: "" }, { title: null }, { parts: null }, { openedOn: "soon" }]) {
      expect(change.safeParse(wrong).success).toBe(false);
    }
  });

  it("leaves the record's own shape as it was", () => {
    expect(record.parse({ title: "A" })).toMatchObject({ publisher: null, parts: [] });
  });
});
