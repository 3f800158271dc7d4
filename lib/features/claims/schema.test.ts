import { describe, expect, it } from "vitest";
import { claimContentSchema, decimalText, figureSchema } from "./schema";

describe("claim content", () => {
  const content = { statement: "China filed 67 % of them.", kind: "figure" };

  it("fills in what may be left out", () => {
    expect(claimContentSchema.parse(content)).toEqual({
      ...content,
      speaker: null,
      figures: [],
    });
  });

  it.each([
    ["an empty statement", { ...content, statement: " \n " }],
    ["a statement of 100,000 characters", { ...content, statement: "x".repeat(100_000) }],
    ["hidden direction marks", { ...content, statement: "abc\u202Edef" }],
    ["an unknown kind", { ...content, kind: "opinion" }],
  ])("refuses %s", (_, input) => {
    expect(claimContentSchema.safeParse(input).success).toBe(false);
  });
});

describe("figures", () => {
  it.each([
    ["27000", "27000"],
    ["0027.500", "27.5"],
    ["-0.0", "0"],
    ["-12.30", "-12.3"],
    ["0.1", "0.1"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
  ])("writes the decimal %s as %s", (text, canonical) => {
    expect(decimalText.parse(text)).toBe(canonical);
  });

  it.each(["27,000", "1e3", "", ".5", "NaN", "١٢"])("refuses %j as a decimal", (text) => {
    expect(decimalText.safeParse(text).success).toBe(false);
  });

  it("has no value where the text is vague", () => {
    const figure = { value: "", unit: "CNY", qualifier: "about", measures: "investment" };
    expect(figureSchema.parse(figure).value).toBeNull();
  });
});
