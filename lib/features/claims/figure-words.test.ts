import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountWords, figureWords, groupDigits } from "./figure-words";

describe("figure words", () => {
  it("reads as a person would say it", () => {
    expect(
      figureWords({
        value: "27000",
        unit: "enterprises",
        qualifier: "more_than",
        measures: "registered blockchain companies",
        subject: "China",
        period: "first half of 2019",
      }),
    ).toBe(
      "more than 27,000 enterprises – registered blockchain companies, China, first half of 2019",
    );
  });

  it.each([
    ["67", "%", "exactly", "67%"],
    ["0.5", "%", "less_than", "less than 0.5%"],
    ["165000000", "USD", "exactly", "165,000,000 USD"],
    ["100", "organisations", "nearly", "nearly 100 organisations"],
    [null, "CNY", "about", "no number given (CNY)"],
  ] as const)("says how much %s %s %s is", (value, unit, qualifier, words) => {
    expect(amountWords({ value, unit, qualifier })).toBe(words);
  });

  it("leaves out what the figure does not say", () => {
    const figure = {
      value: "3",
      unit: "terms",
      qualifier: "exactly",
      measures: "key terms",
    } as const;
    expect(figureWords({ ...figure, subject: null, period: null })).toBe("3 terms – key terms");
  });

  it.each([
    ["0", "0"],
    ["999", "999"],
    ["1000", "1,000"],
    ["-1234567", "-1,234,567"],
    ["-100", "-100"],
    ["1234.56789", "1,234.56789"],
    ["123456789012345678901234567890.5", "123,456,789,012,345,678,901,234,567,890.5"],
  ])("groups %s", (decimal, grouped) => {
    expect(groupDigits(decimal)).toBe(grouped);
  });

  it("changes nothing but the commas", () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(groupDigits(String(value)).replaceAll(",", "")).toBe(String(value));
      }),
    );
  });
});
