import { describe, expect, it } from "vitest";
import { parseDraft } from "./draft-store";

describe("parseDraft", () => {
  it("reads what was kept", () => {
    const draft = { value: { title: "A" }, revision: 3, at: 5 };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, "", "null", "{", "3", '"text"', '{"value":1}', '{"revision":1}'])(
    "takes %j for no draft",
    (stored) => {
      expect(parseDraft(stored)).toBeNull();
    },
  );
});
