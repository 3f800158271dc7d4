import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSound, shown } from "./document-fixture";
import { parsePlain } from "./parse-plain";

const paragraphs = (text: string) => shown(parsePlain(text)).map((one) => one.slice(11));

describe("parsePlain", () => {
  it("takes what stands between empty lines, without the blanks around it", () => {
    expect(paragraphs("\n  A title\n \nFirst.  \n\n\n\tSecond. 🚀\n")).toEqual([
      "A title",
      "First.",
      "Second. 🚀",
    ]);
  });

  it("joins lines that were broken at a width", () => {
    const first = "These lines were broken where the next word would not have fitted,";
    const second = "as writers of plain text do who know how wide a window is, and whose";
    const broken = `${first}\n${second}\nlast line is short.`;
    expect(paragraphs(`${broken}\n\n${broken}`)).toEqual([broken, broken]);
  });

  it.each([
    ["short lines", ["A title", "By somebody", "Some day"]],
    ["long lines", ["word ".repeat(40).trim(), "word ".repeat(60).trim()]],
    ["lines with room for more", ["word ".repeat(14).trim(), "Short.", "word ".repeat(13).trim()]],
  ])("takes each line where nothing was broken: %s", (_, lines) => {
    expect(paragraphs(lines.join("\n"))).toEqual(lines);
  });

  it("leaves the text as it is, and every visible character in a block", () => {
    const piece = fc.constantFrom("\n", "\n\n", " ", "\t", "\u00a0", "word", "🚀", "e\u0301", ". ");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const text = `x${pieces.join("")}`;
        const document = parsePlain(text);
        expect(document.text).toBe(text);
        expectSound(document);
      }),
    );
  });
});
