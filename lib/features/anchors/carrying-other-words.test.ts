import { describe, expect, it } from "vitest";
import { A, B, C, carry, carryAll, shown } from "./marked-text-fixture";

describe("a value that changed", () => {
  it.each([
    ["a number", "⟦Wool grew 3 %⟧ in May.", "⟦Wool grew 8 %⟧ in May.", [["number", "3 %", "8 %"]]],
    [
      "a magnitude",
      "⟦Wool cost $3 million⟧ in all.",
      "⟦Wool cost $3 billion⟧ in all.",
      [["number", "3 million", "3 billion"]],
    ],
    [
      "a unit",
      "⟦Wool grew 3 %⟧ in May.",
      "⟦Wool grew 3 percentage points⟧ in May.",
      [["unit", "%", "percentage points"]],
    ],
    [
      "a date",
      "⟦Wool grew on 3 May 2019⟧.",
      "⟦Wool grew on 4 May 2019⟧.",
      [["date", "3 May 2019", "4 May 2019"]],
    ],
    [
      "a date beside",
      "In May, ⟦wool from Osmia grew⟧.",
      "In June, ⟦wool from Osmia grew⟧.",
      [["date", "May", "June"]],
    ],
    [
      "a name",
      "⟦Wool was sold by Ida Falk⟧ alone.",
      "⟦Wool was sold by Ida Stone⟧ alone.",
      [["name", "Ida Falk", "Ida Stone"]],
    ],
    [
      "a negation",
      "⟦Wool was sold in the north⟧ again.",
      "⟦Wool was not sold in the north⟧ again.",
      [["negation", null, "not"]],
    ],
    [
      "a negation beside",
      "They say ⟦wool from the hills was sold⟧.",
      "They never say ⟦wool from the hills was sold⟧.",
      [["negation", null, "never"]],
    ],
    [
      "a bound",
      "⟦Wool costs more than 30 coins⟧ there.",
      "⟦Wool costs less than 30 coins⟧ there.",
      [["qualifier", "more than", "less than"]],
    ],
    [
      "a direction",
      "⟦Wool rose by much⟧ that year.",
      "⟦Wool fell by much⟧ that year.",
      [["direction", "rose", "fell"]],
    ],
    [
      "two values exchanged",
      "⟦Wool has 67 %, tin has 16 %⟧.",
      "⟦Wool has 16 %, tin has 67 %⟧.",
      [
        ["number", "67 %", "16 %"],
        ["number", "16 %", "67 %"],
      ],
    ],
    [
      "a bare value",
      "Of all the wool, ⟦67 %⟧ is sold.",
      "Of all the wool, ⟦76 %⟧ is sold.",
      [["number", "67 %", "76 %"]],
    ],
    [
      "the name beside a bare value",
      "In the end, Osmia had ⟦67 %⟧.",
      "In the end, Drava had ⟦67 %⟧.",
      [["name", "Osmia", "Drava"]],
    ],
    [
      "a Chinese number",
      "去年羊毛出口⟦增长了百分之三⟧。",
      "去年羊毛出口⟦增长了百分之八⟧。",
      [["number", "百分之三", "百分之八"]],
    ],
  ])("%s", (_, from, now, changes) => {
    const to = `${A} ${now} ${B}`.replace(/[⟦⟧]/g, "");
    const carried = carry(`${A} ${from} ${B}`, to);
    expect(shown(carried, to)).toBe(`${A} ${now} ${B}`);
    expect(carried).toMatchObject({
      state: "edited",
      fate: "value_changed",
      accepted: false,
      method: "aligned",
    });
    expect(carried.valueChanges.map(({ kind, from: old, to: new_ }) => [kind, old, new_])).toEqual(
      changes,
    );
    expect(carried.changes.length).toBeGreaterThan(1);
  });

  it("is not hidden by a copy of the first wording elsewhere", () => {
    const from = `${A} ⟦Wool grew 3 % in May.⟧ ${B}\n\n${C}`;
    const to = `${A} Wool grew 8 % in May. ${B}\n\n${C} Wool grew 3 % in May.`;
    const carried = carry(from, to);
    expect(carried).toMatchObject({ state: "ambiguous", accepted: false, place: null });
    expect(carried.candidates.map(({ start, end }) => to.slice(start, end)).toSorted()).toEqual([
      "Wool grew 3 % in May.",
      "Wool grew 8 % in May.",
    ]);
  });

  it("does not touch the other claim of its sentence", () => {
    const [first, second] = carryAll(
      `${A} ⟦Wool has 67 %⟧ and ⟦tin has 16 %⟧. ${B}`,
      `${A} Wool has 67 % and tin has 17 %. ${B}`,
    );
    expect([first!.fate, second!.fate]).toEqual(["reworded", "value_changed"]);
    expect([first!.accepted, second!.accepted]).toEqual([false, false]);
  });
});

describe("other words", () => {
  it.each([
    ["⟦Wool grew 3 %⟧ in May.", "⟦Wool grew 3 per cent⟧ in May."],
    ["⟦Wool cost $3.5 million⟧ then.", "⟦Wool cost $3,500,000⟧ then."],
    ["Then ⟦the wool of Osmia was sold⟧.", "Then ⟦wool of Osmia was sold⟧."],
  ])("for the same values stand without a person: %j", (from, now) => {
    const to = `${A} ${now} ${B}`.replace(/[⟦⟧]/g, "");
    const carried = carry(`${A} ${from} ${B}`, to);
    expect(shown(carried, to)).toBe(`${A} ${now} ${B}`);
    expect(carried).toMatchObject({ state: "edited", fate: "reworded", accepted: true });
  });

  it.each([
    ["⟦Wool grew quickly⟧ that year.", "⟦Wool grew slightly⟧ that year."],
    ["⟦Wool was praised⟧ by the mayor.", "⟦Wool was mocked⟧ by the mayor."],
    ["⟦Wool⟧, said the mayor, lied.", "⟦Wool⟧ said the mayor lied."],
    [
      "⟦wool of the hills was sold⟧ then.",
      "It is a rumour that ⟦wool of the hills was sold⟧ then.",
    ],
  ])("wait for a person: %j", (from, now) => {
    const to = `${A} ${now} ${B}`.replace(/[⟦⟧]/g, "");
    const carried = carry(`${A} ${from} ${B}`, to);
    expect(shown(carried, to)).toBe(`${A} ${now} ${B}`);
    expect(carried).toMatchObject({ state: "edited", fate: "reworded", accepted: false });
    expect(carried.score).toBeGreaterThan(0.4);
  });

  it("before it can change whom a sentence is about", () => {
    const from = `${C} Osmia sold its wool. ⟦They grew by 3 %⟧. ${B}`;
    const to = `${C} Drava sold its wool. They grew by 3 %. ${B}`;
    expect(carry(from, to)).toMatchObject({ state: "edited", accepted: false });
    expect(carry(from, from.replace(/[⟦⟧]/g, "")).state).toBe("exact");
  });
});
