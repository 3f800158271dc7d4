import { describe, expect, it } from "vitest";
import type { CarriedAnchor } from "./carried-anchor";
import { carryAnchors } from "./carrying";

/** Carries what stands between brackets in `marked`; several are several anchors. */
function carryAll(marked: string, to: string): CarriedAnchor[] {
  const anchors: { id: string; start: number; end: number }[] = [];
  let from = "";
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === "⟦") anchors.push({ id: String(anchors.length), start: from.length, end: -1 });
    else if (part === "⟧") anchors.at(-1)!.end = from.length;
    else from += part;
  }
  return carryAnchors({ from, to, anchors }).anchors;
}

const carry = (marked: string, to: string) => carryAll(marked, to)[0]!;
/** The new text with the carried place in brackets, or the state where there is none. */
function shown(anchor: CarriedAnchor, to: string): string {
  if (!anchor.place) return anchor.state;
  const { start, end } = anchor.place;
  return `${to.slice(0, start)}⟦${to.slice(start, end)}⟧${to.slice(end)}`;
}

const A = "The harbour was rebuilt by Ana Lund in spring.";
const B = "Nobody in Keldra had asked for a second bridge.";
/** Without it a text would be the same one, of which there is nothing to find out. */
const END = "\n\nThe editors added this line.";
const C = "Officials spoke of it only once, at a fair.";

describe("the same words", () => {
  it.each([
    [
      "untouched",
      `${A} ⟦Wool grew 3 %⟧ in May. ${B}`,
      `${A} ⟦Wool grew 3 %⟧ in May. ${B}`,
      "exact",
      "position",
    ],
    [
      "after something new",
      `⟦Wool grew 3 %⟧ in May. ${B}`,
      `${A} ⟦Wool grew 3 %⟧ in May. ${B}`,
      "exact",
      "quote",
    ],
    [
      "a bare value of two",
      `${A} Wool has 67 %, tin has ⟦67 %⟧. ${B}`,
      `${A} Wool has 67 %, tin has ⟦67 %⟧. ${B}`,
      "exact",
      "position",
    ],
    [
      "over two sentences",
      `${A} Wool ⟦grew. Tin fell⟧ in May. ${B}`,
      `${C} ${A} Wool ⟦grew. Tin fell⟧ in May. ${B}`,
      "exact",
      "position",
    ],
    [
      "in a moved paragraph",
      `${A} ⟦Wool grew 3 %⟧ in May.\n\n${B}\n\n${C}`,
      `${B}\n\n${C}\n\n${A} ⟦Wool grew 3 %⟧ in May.`,
      "moved",
      "quote",
    ],
    [
      "the first of two alike",
      `${A} ⟦Wool grew 3 %.⟧ ${B} Wool grew 3 %. ${C}`,
      `${A} ⟦Wool grew 3 %.⟧ ${B} Wool grew 3 %. ${C}`,
      "exact",
      "quote_in_context",
    ],
    [
      "the second of two alike",
      `${A} Wool grew 3 %. ${B} ⟦Wool grew 3 %.⟧ ${C}`,
      `${A} Wool grew 3 %. ${B} ⟦Wool grew 3 %.⟧ ${C}`,
      "exact",
      "quote_in_context",
    ],
    [
      "in Chinese",
      `去年出口增长。⟦进口下降了3%⟧。今年更好。`,
      `去年出口增长。⟦进口下降了3%⟧。今年更好。`,
      "exact",
      "position",
    ],
    [
      "beyond the basic plane",
      `🚀🚀 ${A} 🛰️ ⟦Wool 🐑 grew⟧ 3 %. ${B}`,
      `🚀 🛰️ ${A} 🛰️ ⟦Wool 🐑 grew⟧ 3 %. ${B}`,
      "exact",
      "position",
    ],
    [
      "inside words",
      `${A} W⟦ool gr⟧ew 3 %. ${B}`,
      `${A} W⟦ool gr⟧ew 3 %. ${B}`,
      "exact",
      "position",
    ],
    [
      "with its white space",
      `${A}⟦ Wool grew ⟧3 %. ${B}`,
      `${A}⟦ Wool grew ⟧3 %. ${B}`,
      "exact",
      "position",
    ],
  ])("%s", (_, from, now, state, method) => {
    const to = `${now.replace(/[⟦⟧]/g, "")}${END}`;
    const carried = carry(from, to);
    expect(shown(carried, to)).toBe(`${now}${END}`);
    expect(carried).toMatchObject({ state, method, score: 1, accepted: true, typographic: false });
    expect(carried).toMatchObject({ changes: [], valueChanges: [], candidates: [] });
  });
});

describe("other signs for the same words", () => {
  it.each([
    [`${A} He said: ⟦“Wool’s up – 3 %”⟧. ${B}`, `${A} He said: ⟦"Wool's up — 3 %"⟧. ${B}`],
    [`${A} Wool ⟦grew 3 %⟧ in May. ${B}`, `${A} Wool ⟦grew  3%⟧ in May. ${B}`],
    [`${A} Wool ⟦grew 3 %⟧ in May. ${B}`, `${A} Wool ⟦grew ３ ％⟧ in May. ${B}`],
    [`${A} The ⟦flow of finance⟧ grew. ${B}`, `${A} The ⟦ﬂow of ﬁnance⟧ grew. ${B}`],
    [`${A} The ⟦computer⟧ grew. ${B}`, `${A} The ⟦com-\nputer⟧ grew. ${B}`],
    [`${A} Émile ⟦a déclaré⟧ it. ${B}`, `${A} Émile ⟦a déclaré⟧ it. ${B}`.normalize("NFD")],
    [
      `${A} All ⟦wool was sold⟧ there. ${B}`,
      `${A.replaceAll(" ", "\n")}\nAll\n⟦wool\nwas\nsold⟧\nthere.\n${B}`,
    ],
    [`${A} Wait… ⟦wool grew⟧. ${B}`, `${A} Wait... ⟦wool grew⟧. ${B}`],
    [`去年，出口⟦增长了3%⟧！今年更好。`, `去年,出口⟦增长了３％⟧!今年更好。`],
  ])("%j is %j", (from, now) => {
    const to = now.replace(/[⟦⟧]/g, "");
    const carried = carry(from, to);
    expect(shown(carried, to)).toBe(now);
    expect(carried).toMatchObject({ state: "exact", fate: "unchanged", accepted: true, score: 1 });
  });

  it("are told apart from the same signs", () => {
    expect(carry(`${A} “⟦Wool’s up⟧”.`, `${A} "Wool's up".`).typographic).toBe(true);
    expect(carry(`${A} “⟦Wool is up⟧”.`, `${A} "Wool is up".`).typographic).toBe(false);
  });
});

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

describe("copies", () => {
  const S = "Wool grew 3 % in May.";

  it.each([
    ["one more beside it", `${A} ⟦${S}⟧ ${B}`, `${A} ${S} ${S} ${B}`],
    ["one of two beside each other gone", `${A} ⟦${S}⟧ ${S} ${B}`, `${A} ${S} ${B}`],
    [
      "a paragraph twice in a row",
      `${A}\n\n${C} ⟦${S}⟧\n\n${B}`,
      `${A}\n\n${C} ${S}\n\n${C} ${S}\n\n${B}`,
    ],
    ["nothing of what surrounded it left", `${A} ⟦${S}⟧ ${B}`, `${C} ${S}\n\n${S} ${C}`],
  ])("leave it open: %s", (_, from, to) => {
    const carried = carry(from, to);
    expect(carried).toMatchObject({ state: "ambiguous", fate: "ambiguous", place: null });
    expect(carried.candidates.length).toBeGreaterThan(0);
  });

  it("need not be told apart in a text that did not change", () => {
    const text = `${S} `.repeat(300);
    const carried = carry(`${text}⟦${S}⟧ ${text}`, `${text}${S} ${text}`);
    expect(carried).toMatchObject({ state: "exact", place: { start: text.length } });
    expect(carry(`${text}⟦${S}⟧ ${text}`, `${A} ${text}${S} ${text}`).state).toBe("ambiguous");
  });

  it("are told apart by what surrounds them", () => {
    const to = `${S} ${C}\n\n${A} ${S} ${B}`;
    const carried = carry(`${A} ⟦${S}⟧ ${B}`, to);
    expect(carried.place?.start).toBe(to.lastIndexOf(S));
  });

  it("follow their names when two like sentences exchange places", () => {
    const to = `Drava sold 3 ships. ${A} Osmia sold 3 ships.`;
    const { place } = carry(`⟦Osmia sold 3 ships⟧. ${A} Drava sold 3 ships.`, to);
    expect(place).toEqual({ start: to.length - 19, end: to.length - 1 });
  });

  it("never lend the second one's place to the first", () => {
    const carried = carry(`${A} ⟦${S}⟧ ${B} ${S} ${C}`, `${A} ${B} ${S} ${C}`);
    expect(carried.accepted).toBe(false);
  });
});

describe("what is gone", () => {
  it.each([
    [`${A} ⟦Wool grew 3 %⟧ in May. ${B}`, `${A} ${B}`],
    [`⟦${A}⟧`, "Altogether other matters are told here."],
    [`${A}⟦ \n ⟧${B}`, `${A} ${B}`],
    [`⟦${A}⟧`, ""],
  ])("is an orphan: %j", (from, to) => {
    expect(carry(from, to)).toMatchObject({
      state: "orphan",
      fate: "gone",
      place: null,
      method: null,
      accepted: false,
    });
  });
});

describe("the rest", () => {
  it("lists the sentences that are new", () => {
    const from = `${A} Wool grew 3 % in May. ${B}`;
    const to = `${A} Wool grew 8 % in May. Copper had never been so dear.\n\n${B} ${C}`;
    const { newSentences } = carryAnchors({ from, to, anchors: [] });
    expect(newSentences.map(({ start, end }) => to.slice(start, end))).toEqual([
      "Copper had never been so dear.",
      C,
    ]);
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [0, 99],
  ])("refuses [%i, %i)", (start, end) => {
    expect(() => carryAnchors({ from: A, to: A, anchors: [{ id: "a", start, end }] })).toThrow(
      RangeError,
    );
  });
});
