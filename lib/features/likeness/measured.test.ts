import { describe, expect, test } from "vitest";
import { compareMeasured, type ComparedFigure, measuredIn } from "./measured";

const text = (statement: string) => measuredIn({ statement, figures: [] });
const figure = (value: string | null, unit: string, subject: string | null): ComparedFigure => ({
  value,
  unit,
  subject,
});
const typed = (...figures: ComparedFigure[]) => measuredIn({ statement: "", figures });

describe("comparing what two statements measure", () => {
  test.each([
    ["China filed 67% of the patents.", "In China, 67 per cent of patents were filed.", "same"],
    ["China filed 67% of the patents.", "China filed 65% of the patents.", "other"],
    ["China filed 67% of the patents.", "The United States filed 16% of the patents.", null],
    ["They spent $165 million.", "They spent 165,000,000 US dollars.", "same"],
    ["They spent $165 million.", "They spent 160 million euros.", null],
    ["There are 27,000 enterprises.", "There are 27 000 registered enterprises.", "same"],
    ["There are 27,000 enterprises.", "There are 31,000 enterprises.", "other"],
    ["There are 27,000 enterprises.", "There are 27,000 lakes.", null],
    ["It was founded in 2014.", "It was founded in 2016.", null],
    ["It is a half-monthly paper.", "A half-monthly paper appeared.", null],
    ["It was the 18th session.", "It was the 19th session.", null],
    ["Several billion yuan were invested.", "3 billion yuan were invested.", null],
    ["It holds 3 lakes and 67% of the water.", "It holds 65% of the water, 3 lakes.", "same"],
  ])("%s / %s: %s", (one, other, relation) => {
    expect(compareMeasured(text(one), text(other))).toBe(relation);
    expect(compareMeasured(text(other), text(one))).toBe(relation);
  });
});

describe("comparing typed figures", () => {
  test.each([
    [figure("67", "%", "China"), figure("67", "per cent", "China"), "same"],
    [figure("67", "%", "China"), figure("16", "%", "China"), "other"],
    [figure("67", "%", "China"), figure("16", "%", "United States"), null],
    [figure("67", "%", "China"), figure("16", "%", null), "other"],
    [figure("27000", "enterprises", null), figure("27000", "enterprise", "China"), "same"],
    [figure("27000", "enterprises", null), figure("27000", "patents", null), null],
    [figure(null, "customers", null), figure("3", "customers", null), null],
  ])("%j / %j: %s", (one, other, relation) => {
    expect(compareMeasured(typed(one), typed(other))).toBe(relation);
  });

  test("stands in for the numbers of the statement", () => {
    const claim = { statement: "It was 67%, up from 12%.", figures: [figure("67", "%", null)] };
    expect(measuredIn(claim)).toMatchObject([{ value: "67" }]);
  });

  test("is done with a text that has none typed", () => {
    const written = text("China made up 65% of them.");
    expect(compareMeasured(written, typed(figure("67", "%", "China")))).toBe("other");
  });
});
