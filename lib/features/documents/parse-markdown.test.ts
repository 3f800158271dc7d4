import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSound, shown } from "./document-fixture";
import { parseMarkdown } from "./parse-markdown";

const blocks = (text: string) => shown(parseMarkdown(text));

const MARKS = `\n|\n\n|  |\t|# |- |1. |> |\`\`\`|---|\\|<div>|[a]: b|word|*|_|🚀|\u00a0|    |===|&amp;`;
const piece = fc.constantFrom("|", ...MARKS.split("|"));

describe("parseMarkdown", () => {
  it.each([
    ["headings", "# One\n\nTwo\n---", ["heading 1: # One", "heading 2: Two\n---"]],
    ["paragraphs", "One\ngoes on.\n\nTwo.", ["paragraph: One\ngoes on.", "paragraph: Two."]],
    [
      "nested lists",
      "- a\n  1. b\n\n     more\n- c",
      ["list_item 1: - a", "list_item 2: 1. b", "list_item 2: more", "list_item 1: - c"],
    ],
    ["quotes", "> a\n> b\n>\n> - c", ["quote: > a\n> b", "paragraph: >", "list_item 1: > - c"]],
    ["code", "```\nx\n\ny\n```\n\n    z", ["code: ```\nx\n\ny\n```", "code: z"]],
    [
      "tables",
      "| a | b |\n|--|--|\n| c \\| d | e |\n|   | f",
      [
        "table_cell: | a",
        "table_cell: | b |",
        "table_cell: |--|--|",
        "table_cell: | c \\| d",
        "table_cell: | e |",
        "table_cell: |",
        "table_cell: | f",
      ],
    ],
    [
      "what has no role",
      "a\n\n***\n\n[x]: http://y",
      ["paragraph: a", "paragraph: ***", "paragraph: [x]: http://y"],
    ],
  ])("tells %s", (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  it("reads what stands before the text", () => {
    const { properties } = parseMarkdown(
      "---\ntitle: A title\nauthors: [One, Two]\ndate: 2026-02-03\n---\n\n# Other\n",
    );
    expect(properties).toEqual({
      title: "A title",
      author: "One, Two",
      publisher: null,
      publishedOn: "2026-02-03",
    });
  });

  it("proposes the first heading as the title", () => {
    expect(parseMarkdown("Lead\n\n# A *title* of `code`\n").properties.title).toBe(
      "A title of code",
    );
    expect(parseMarkdown("---\n: : [\n---\n\nText").properties.title).toBeNull();
  });

  it("leaves the text as it is, and every visible character in a block", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `x${pieces.join("")}`;
        const document = parseMarkdown(text);
        expect(document.text).toBe(text);
        expectSound(document);
      }),
      { numRuns: 1000 },
    );
  });
});
