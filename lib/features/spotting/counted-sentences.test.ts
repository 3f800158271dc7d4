import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedSentences } from "./counted-sentences";
import type { Sign } from "./domain";

function read(text: string, blocks?: { start: number; end: number }[]) {
  return countedSentences(text, blocks).map(({ start, end, signs }) => [
    text.slice(start, end),
    signs,
  ]);
}

describe("which sentences count", () => {
  test.each<[text: string, counted: string[]]>([
    ["The harbour grows. It has piers.", ["The harbour grows.", "It has piers."]],
    ["A quiet year\n\nNothing happened here.", ["Nothing happened here."]],
    ["Harbour profits doubled, minister says", ["Harbour profits doubled, minister says"]],
    ["Up 8 % in May\n\nIt grew.", ["Up 8 % in May", "It grew."]],
    ["* * *\n\nIt grew.", ["It grew."]],
    ["By Ada Byron\n\nIt grew.", ["It grew."]],
    ["港口\n\n港口去年扩大了两倍。", ["港口去年扩大了两倍。"]],
    ["港口去年没有继续发展\n\n它增长了。", ["港口去年没有继续发展", "它增长了。"]],
    ["Really?", ["Really?"]],
    ["", []],
    [" \n ", []],
  ])("%j", (text, counted) => {
    expect(read(text).map(([words]) => words)).toEqual(counted);
  });

  test("no sentence spans two blocks", () => {
    const text = "Piers and quays of old\tGrain stores of the north";
    const at = text.indexOf("\t");
    const blocks = [
      { start: 0, end: at },
      { start: at + 1, end: text.length },
    ];
    expect(read(text, blocks)).toHaveLength(2);
  });
});

describe("what can be looked up in them", () => {
  test.each<[text: string, signs: Sign[]]>([
    ["It moved 67 % of the grain.", ["figure"]],
    ["It opened in May 2019.", ["date"]],
    ["It is called the “Harbour of Hope” by many.", ["quoted_name"]],
    ["It is the largest of them.", ["superlative"]],
    ["In 2019 the largest one moved 3 million tonnes.", ["date", "superlative", "figure"]],
    ["One of them stayed, and once it slept.", []],
    ["2. The harbour sleeps.", []],
    ["The harbour sleeps.", []],
  ])("%s", (text, signs) => {
    expect(read(text).flatMap(([, found]) => found)).toEqual(signs);
  });

  test("each sentence has its own", () => {
    expect(read("It grew. It grew by 8 %. It slept.")).toEqual([
      ["It grew.", []],
      ["It grew by 8 %.", ["figure"]],
      ["It slept.", []],
    ]);
  });
});

test("they are in order, apart, and begin and end with something visible", () => {
  const words = fc.constantFrom(
    "It",
    "grew",
    "8 %",
    ".",
    "\n",
    "\n\n",
    " ",
    "。",
    "港口",
    "May 2019",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join(" ");
      let at = 0;
      for (const { start, end } of countedSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
