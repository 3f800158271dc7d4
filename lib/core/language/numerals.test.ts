import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeralsOf } from "./numerals";

const read = (text: string) =>
  numeralsOf(text).map(({ start, end, norm }) => `${text.slice(start, end)} = ${norm}`);

describe("numerals in digits", () => {
  it.each([
    ["It rose 3.5 % to 1,234.50.", ["3.5 = 3.5", "1,234.50 = 1234.5"]],
    ["some 27\u00a0000 firms, 1 000 000 people", ["27\u00a0000 = 27000", "1 000 000 = 1000000"]],
    ["1.000.000 and 67,5 %", ["1.000.000 = 1000000", "67,5 = 67.5"]],
    ["A fall of −3 %, or (-0.5)", ["−3 = -3", "-0.5 = -0.5"]],
    [
      "$3.5 million, £2bn, €4m and 50k",
      ["3.5 million = 3500000", "2bn = 2000000000", "4m = 4000000", "50k = 50000"],
    ],
    ["4m long", ["4 = 4"]],
    ["100 thousand million", ["100 thousand million = 100000000000"]],
    ["the 21st and the 3rd", ["21st = ordinal:21", "3rd = ordinal:3"]],
    ["1/2, 2/3, 2½, ¾, 1 1/2", ["1/2 = 0.5", "2/3 = 2/3", "2½ = 2.5", "¾ = 0.75", "1 1/2 = 1.5"]],
    [
      "3–5 people, 3 to 5, between 3 and 5",
      ["3–5 = range:3..5", "3 to 5 = range:3..5", "3 and 5 = range:3..5"],
    ],
    ["A has 3 and B has 5; 3 and 5", ["3 = 3", "5 = 5", "3 = 3", "5 = 5"]],
    [
      "6 in 10 voters, 3 out of every 4, 5 in 2019",
      ["6 in 10 = 0.6", "3 out of every 4 = 0.75", "5 = 5", "2019 = 2019"],
    ],
    ["a 10-fold rise, 3fold", ["10-fold = multiple:10", "3fold = multiple:3"]],
    ["the G20, H5N1 and A380", []],
    ["COVID-19", ["19 = 19"]],
    ["Rs500 and US$40", ["500 = 500", "40 = 40"]],
    ["６７％", ["６７ = 67"]],
    ["3.5亿 and 12万人", ["3.5亿 = 350000000", "12万 = 120000"]],
    ["🚀 7", ["7 = 7"]],
    ["12345678901234567890123.10", ["12345678901234567890123.10 = 12345678901234567890123.1"]],
  ])("in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("numerals in words", () => {
  it.each([
    ["twenty-one and forty two", ["twenty-one = 21", "forty two = 42"]],
    ["two hundred and five thousand", ["two hundred and five thousand = 205000"]],
    [
      "one million two hundred thousand and six",
      ["one million two hundred thousand and six = 1200006"],
    ],
    ["a dozen, two dozen, half a dozen", ["a dozen = 12", "two dozen = 24", "half a dozen = 6"]],
    [
      "a hundred, a thousand, half a million",
      ["a hundred = 100", "a thousand = 1000", "half a million = 500000"],
    ],
    [
      "two and a half million, one and a half",
      ["two and a half million = 2500000", "one and a half = 1.5"],
    ],
    [
      "half of them, a third, two-thirds, a quarter",
      ["half = 0.5", "a third = 1/3", "two-thirds = 2/3", "a quarter = 0.25"],
    ],
    ["one in five", ["one in five = 0.2"]],
    [
      "twice as many, doubled, threefold, halved",
      [
        "twice = multiple:2",
        "doubled = multiple:2",
        "threefold = multiple:3",
        "halved = multiple:0.5",
      ],
    ],
    [
      "first, twenty-first, the third of three",
      ["first = ordinal:1", "twenty-first = ordinal:21", "third = ordinal:3", "three = 3"],
    ],
    ["a second, per second", []],
    [
      "hundreds of firms, several million",
      ["hundreds = vague:hundreds", "several = vague:several", "million = vague:million"],
    ],
    ["Twelve people", ["Twelve = 12"]],
    ["someone often attended; tension; bone", []],
    ["one two", ["one = 1", "two = 2"]],
  ])("in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("numerals in Chinese signs", () => {
  it.each([
    ["三千二百人", ["三千二百 = 3200"]],
    ["一亿两千万元", ["一亿两千万 = 120000000"]],
    ["十五个", ["十五 = 15"]],
    ["百分之六十七", ["百分之六十七 = 0.67"]],
    ["三分之二", ["三分之二 = 三分之二"]],
    ["第三名", ["第三 = ordinal:3"]],
    ["约三成五万", ["三成 = 0.3", "五万 = 50000"]],
    ["二〇一九年", ["二〇一九 = 2019"]],
    ["三点五", ["三点五 = 3.5"]],
    ["十多个", ["十多 = vague:十多"]],
    ["一般，统一，十分", []],
  ])("in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("any numeral", () => {
  it("has the value that was written, however it is grouped", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.constantFrom(",", "\u00a0", "\u202f"),
        (whole, sign) => {
          const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, sign);
          expect(read(`There were ${grouped} of them`)).toEqual([`${grouped} = ${whole}`]);
        },
      ),
    );
  });

  it("stands in the text, in order and without overlaps", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "one",
        "two",
        "hundred",
        "and",
        "a",
        "half",
        "third",
        "3",
        "5.",
        ",",
        " ",
        "-",
        "万",
        "十",
        "%",
        "🚀",
        "million",
        "in",
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const one of numeralsOf(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
          end = one.end;
        }
      }),
    );
  });
});
