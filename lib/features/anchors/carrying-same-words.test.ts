import { describe, expect, it } from "vitest";
import { A, B, C, END, carry, shown } from "./marked-text-fixture";

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
