import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectedWordsOf } from "./protected-words";

const read = (text: string) =>
  protectedWordsOf(text).map(
    ({ start, end, kind, norm }) => `${kind}: ${text.slice(start, end)} = ${norm}`,
  );
const norms = (text: string) => protectedWordsOf(text).map(({ norm }) => norm);

describe("protected words", () => {
  it.each([
    [
      "In 2019 China filed 67 % of the patents, more than Japan.",
      [
        "date: 2019 = 2019",
        "name: China = China",
        "number: 67 = 67",
        "unit: % = %",
        "qualifier: more than = more than",
        "name: Japan = Japan",
      ],
    ],
    ["COVID-19 did not spread", ["name: COVID-19 = COVID-19", "negation: not = not"]],
    [
      "It isn't up; it never fell.",
      [
        "negation: isn't = isn't",
        "direction: up = up",
        "negation: never = never",
        "direction: fell = fell",
      ],
    ],
    ["paid $3.5bn in May", ["unit: $ = USD", "number: 3.5bn = 3500000000", "date: May = --05"]],
    [
      "增长了百分之三，没有下降",
      [
        "direction: 增长 = 增长",
        "number: 百分之三 = 0.03",
        "negation: 没有 = 没有",
        "direction: 下降 = 下降",
      ],
    ],
  ])("in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["grew 3 %", "grew 3 per cent"],
    ["grew 3 %", "grew three percent"],
    ["$3.5 million", "$3,500,000"],
    ["3 May 2019", "May 3, 2019"],
    ["half a million people", "500,000 people"],
    ["5 kilometres", "5 km"],
    ["didn’t rise", "didn't rise"],
  ])("says the same in %j and %j", (one, other) => {
    expect(norms(one)).toEqual(norms(other));
  });

  it.each([
    ["grew 3 %", "grew 8 %"],
    ["3 %", "3 percentage points"],
    ["3 million", "3 billion"],
    ["3 万", "3 亿"],
    ["3 May", "8 May"],
    ["on Monday", "on Tuesday"],
    ["in Q1", "in Q2"],
    ["FY2019", "2019"],
    ["Anna Berg said", "Anna Bern said"],
    ["it will", "it will not"],
    ["it is", "it isn't"],
    ["more than 3", "less than 3"],
    ["at least 3", "at most 3"],
    ["it rose", "it fell"],
    ["with help", "without help"],
    ["managed to", "failed to"],
    ["profitable", "unprofitable"],
    ["3 km", "3 miles"],
    ["$3", "€3"],
    ["third", "third third"],
    ["half", "third"],
    ["it has", "it may"],
    ["grew 3 %", "grew -3 %"],
    ["10² m", "102 m"],
  ])("tells %j from %j", (one, other) => {
    expect(norms(one)).not.toEqual(norms(other));
  });

  it("stand in the text, in order and without overlaps", () => {
    const pieces = [
      "3",
      " ",
      "%",
      "May",
      "2019",
      "-",
      "Q1",
      "Bank",
      " of ",
      "China",
      "not",
      "$",
      "million",
      "第",
      "三",
      "年",
      "🚀",
      '"',
      ".",
      "\n",
      "half a ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const word of protectedWordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
