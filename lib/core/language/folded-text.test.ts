import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, foldedOffset, hyphenatedWords, unfolded } from "./folded-text";

describe("folded text", () => {
  it.each([
    ["“Yes” — ‘no’", '"Yes" - "no"'],
    ["it’s 5′ and 3″", "it's 5' and 3\""],
    ["a\u00a0b\u2009 c\t d", "a b c d"],
    ["one\ntwo\n \n\nthree", "one\ntwo\n\nthree"],
    ["3–5, −3, a --- b", "3-5, -3, a - b"],
    ["one\n— two\n- three.\n– four", "one - two\n- three.\n- four"],
    ["wait…", "wait..."],
    ["ＡＢ１２％，", "AB12%,"],
    ["ﬁne ﬂow", "fine flow"],
    ["e\u0301te\u0301", "été"],
    ["한글".normalize("NFD"), "한글"],
    ["10² m, 2½", "10² m, 2½"],
    ["soft\u00adhy\u200bphen", "softhyphen"],
    ["com-\n  puter", "computer"],
    ["COVID-\n19", "COVID-\n19"],
    ["1990-\n2000", "1990-\n2000"],
    ["好!我", "好！我"],
    ["🚀 up", "🚀 up"],
  ])("%j is %j", (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it("keeps the hyphen of a word that is written with one elsewhere", () => {
    const text = "a well-known man, well-\nknown, com-\nputer";
    expect(foldText(text, hyphenatedWords(text)).text).toBe(
      "a well-known man, well-known, computer",
    );
  });

  it("leads back into the text with every sign", () => {
    const pieces = [
      "a",
      "é",
      "e\u0301",
      "\u0301",
      " ",
      "\n",
      "\u00a0",
      "-",
      "—",
      "\u00ad",
      "’",
      "“",
      "🚀",
      "ﬁ",
      "中",
      "！",
      "…",
      "한".normalize("NFD"),
      "\u200b",
      "3",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const text = parts.join("");
        const folded = foldText(text);
        expect(folded.starts.length).toBe(folded.text.length);
        for (let at = 0; at < folded.text.length; at += 1) {
          const { start, end } = unfolded(folded, at, at + 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldedOffset(folded, start)).toBeLessThanOrEqual(at);
        }
      }),
    );
  });
});
