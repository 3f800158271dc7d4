import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugFrom } from "./slug";

describe("slugFrom", () => {
  it.each([
    ["The Daily Plumb", "the-daily-plumb"],
    ["  Été — à Zürich! ", "ete-a-zurich"],
    ["核查", "desk"],
    ["---", "desk"],
  ])("makes of %j the short name %j", (text, slug) => {
    expect(slugFrom(text, "desk")).toBe(slug);
  });

  it("always fits an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        expect(slugFrom(text, "desk")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugFrom(text, "desk").length).toBeLessThanOrEqual(48);
      }),
    );
  });
});

describe("freeSlug", () => {
  it("counts on from what is taken", () => {
    expect(freeSlug("desk", new Set())).toBe("desk");
    expect(freeSlug("desk", new Set(["desk", "desk-2"]))).toBe("desk-3");
  });
});
