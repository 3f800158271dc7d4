import { describe, expect, it } from "vitest";
import { namesOf } from "./names";

const read = (text: string) =>
  namesOf(text).map(({ start, end, kind }) => `${text.slice(start, end)} (${kind})`);

describe("names", () => {
  it.each([
    ["The minister met Anna Berg in Oslo.", ["Anna Berg (capitalised)", "Oslo (capitalised)"]],
    [
      "A report by the Bank of England and the EU.",
      ["Bank of England (capitalised)", "EU (acronym)"],
    ],
    ["China filed more. In China it is so.", ["China (capitalised)", "China (capitalised)"]],
    ["Exports grew. Exports from Peru fell.", ["Peru (capitalised)"]],
    ["Farmers left. The farmers of Peru.", ["Peru (capitalised)"]],
    ["However, Anna left. They stayed. I'm here, and I am.", ["Anna (capitalised)"]],
    ["The United Nations said so.", ["United Nations (capitalised)"]],
    ["the U.S. and U.S.A. agree", ["U.S. (acronym)", "U.S.A. (acronym)"]],
    ["at the G20, COVID-19 and H5N1", ["G20 (coded)", "COVID-19 (coded)", "H5N1 (coded)"]],
    ["a film called “The Long Road Home”, he said", ["The Long Road Home (quoted)"]],
    [
      "O'Neill, Jean-Luc and van der Berg",
      ["O'Neill (capitalised)", "Jean-Luc (capitalised)", "Berg (capitalised)"],
    ],
    ["据《人民日报》，中国", ["《人民日报》 (sign)", "中国 (sign)"]],
    ["トヨタ and ソニー", ["トヨタ (sign)", "ソニー (sign)"]],
    ["no names here at all", []],
    ["Zürich Émile 🚀 Ångström", ["Zürich Émile (capitalised)", "Ångström (capitalised)"]],
  ])("in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
