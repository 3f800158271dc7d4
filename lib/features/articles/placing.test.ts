import { describe, expect, it } from "vitest";
import { type ClaimToPlace, placeClaims } from "./placing";

const TEXT = "🚀🚀 Exports grew 3 % in May. Imports grew 3 % in June.";
const EMPTY: ClaimToPlace = {
  claimId: "c",
  known: null,
  last: null,
  quote: null,
  wasGone: false,
};

function place(claim: Partial<ClaimToPlace>, text = TEXT, before = "") {
  return placeClaims(text, [{ ...EMPTY, ...claim }], new Map([["v1", before]]))[0]!;
}

/** Where `words` stand in the version before. */
function stoodAt(before: string, words: string) {
  const start = before.indexOf(words);
  return { last: { versionId: "v1", start, end: start + words.length } };
}

describe("placeClaims", () => {
  it("puts a claim where it is known to stand, counted in code points", () => {
    const placed = place({ known: { start: 3, end: 19 } });
    expect(placed).toMatchObject({ state: "exact", start: 5, end: 21, exact: "Exports grew 3 %" });
    expect(placed).toMatchObject({ prefix: "🚀🚀 ", accepted: true, carried: null });
    expect(TEXT.slice(placed.start!, placed.end!)).toBe(placed.exact);
  });

  it("prefers the known place to the one carried over", () => {
    const before = "Imports grew 3 % in June.";
    const known = { start: 3, end: 10 };
    expect(place({ known, ...stoodAt(before, "Imports") }, TEXT, before).exact).toBe("Exports");
  });

  it("carries a claim from the text it stood in, and says how", () => {
    const before = "Exports grew 3 % in May.\n\nImports grew 3 % in June.";
    const placed = place(stoodAt(before, "Imports grew 3 %"), `News. ${before}`, before);
    expect(placed).toMatchObject({ exact: "Imports grew 3 %", start: 32, accepted: true });
    expect(placed.carried).toMatchObject({ fromId: "v1", score: 1 });
  });

  it("never takes another figure for the claim's own", () => {
    const before = "The harbour opened. Exports grew 3 % in May. Ships came.";
    const placed = place(stoodAt(before, "Exports grew 3 %"), before.replace("3 %", "8 %"), before);
    expect(placed).toMatchObject({ state: "edited", accepted: false, exact: "Exports grew 8 %" });
    expect(placed.carried).toMatchObject({ fate: "value_changed" });
    expect(placed.carried?.detail.valueChanges).toMatchObject([{ from: "3 %", to: "8 %" }]);
  });

  it("keeps the last quote of a claim whose words are gone, and asks once", () => {
    const quote = { exact: "Twelve piers stand there.", prefix: "x", suffix: "y" };
    const before = "Twelve piers stand there.";
    const lost = place({ quote, ...stoodAt(before, before) }, TEXT, before);
    expect(lost).toMatchObject({ ...quote, start: null, state: "orphan", accepted: false });
    expect(lost.carried?.fate).toBe("gone");
    const again = { quote, ...stoodAt(before, before), wasGone: true };
    expect(place(again, TEXT, before).accepted).toBe(true);
  });

  it("leaves a claim that never had a place an orphan", () => {
    const orphan = { state: "orphan", exact: "", start: null, accepted: true, carried: null };
    expect(place({})).toMatchObject(orphan);
  });

  it("keeps each claim's own place", () => {
    const before = "Then, in May, exports grew. Exports grew 3 % in May.";
    const placed = placeClaims(
      TEXT,
      [
        { ...EMPTY, claimId: "b", known: { start: 28, end: 35 } },
        { ...EMPTY, claimId: "a", ...stoodAt(before, "Exports grew 3 % in May.") },
        { ...EMPTY, claimId: "c", known: { start: 0, end: 1 } },
      ],
      new Map([["v1", before]]),
    );
    expect(placed.map(({ claimId, exact }) => [claimId, exact])).toEqual([
      ["b", "Imports"],
      ["a", "Exports grew 3 % in May."],
      ["c", "🚀"],
    ]);
  });

  it("refuses a text that is not the one it knows the places of", () => {
    expect(() => place({ known: { start: 0, end: 5 } }, "abc")).toThrow(RangeError);
    expect(() => place({ known: { start: 2, end: 2 } }, "abc")).toThrow(RangeError);
  });
});
