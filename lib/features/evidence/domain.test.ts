import { describe, expect, it } from "vitest";
import { endsVerdict } from "./domain";
import { evidenceContentSchema } from "./schema";

describe("endsVerdict", () => {
  const ending = ["url", "citation", "stance", "sourceType", "quote", "location"];

  it.each(Object.keys(evidenceContentSchema.shape))("decides on a change of %s", (field) => {
    expect(endsVerdict([field])).toBe(ending.includes(field));
  });

  it("needs one such field among others, and none without a change", () => {
    expect(endsVerdict(["title", "quote"])).toBe(true);
    expect(endsVerdict(["title", "publisher", "openedOn", "archivedUrl"])).toBe(false);
    expect(endsVerdict([])).toBe(false);
  });
});
