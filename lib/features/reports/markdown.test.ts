import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "./markdown";
import { inline, quotation, webLink } from "./markdown-text";
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleNote,
  sampleReport,
  sampleReview,
  textOf,
} from "./report-fixture";

// Everything that could go wrong is on: HTML, links without being asked, tables, strikethrough.
const reader = new MarkdownIt({ html: true, linkify: true });

/** The words of a Markdown text, if it is nothing but paragraphs of words; else what it holds. */
function plainWords(source: string): string {
  const words: string[] = [];
  for (const token of reader.parse(source, {})) {
    if (token.type.startsWith("paragraph")) continue;
    if (token.type !== "inline") return `<${token.type}>`;
    for (const child of token.children ?? []) {
      if (child.type !== "text") return `<${child.type}>`;
      words.push(child.content);
    }
  }
  return words.join("");
}

const HOSTILE = [
  "# heading",
  "- item",
  "1. item",
  "1) item",
  "+ item",
  "> quote",
  "===",
  "---",
  "```code",
  "~~~",
  "    code",
  "**bold** _it_ ~~gone~~",
  "[a](javascript:alert(1))",
  "![a](https://evil.example/x.png)",
  "<script>alert(1)</script>",
  "<https://evil.example>",
  "https://evil.example/x",
  "www.evil.example",
  "somebody@evil.example",
  "a | b",
  ":--",
  "[ref]: https://evil.example",
  "&lt;b&gt; &amp;amp;",
  "\\*not\\*",
  "a\nb",
  "*",
  "_",
];

describe("Markdown", () => {
  it.each(HOSTILE)("keeps %j text", (text) => {
    expect(plainWords(inline(text))).toBe(text.trim().replace(/\s+/g, " "));
  });

  it("keeps any text text", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme-ascii" })))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (hostile) => {
        expect(plainWords(inline(hostile))).toBe(hostile.replace(/\s+/g, " ").trim());
      }),
    );
  });

  it("keeps the lines of a quotation within it", () => {
    expect(quotation("a\n# b\n\nc", "  ")).toBe("  > a  \n  > \\# b\n  >\n  > c");
  });

  it.each([
    ["javascript:alert(1)", "a (javascript:alert(1))"],
    ["https://example.com/(x)", "[a](<https://example.com/(x)>)"],
    ["https://example.com/><b>", "[a](<https://example.com/%3E%3Cb%3E>)"],
  ])("links to the web alone: %s", (url, markdown) => {
    expect(webLink("a", url)).toBe(markdown);
  });

  it("gives no HTML, picture or link of its own, whatever was written", async () => {
    const text = `</p><script>x</script> ![p](https://evil.example) [l](javascript:x)\n\n# h\n\n| a |\n| - |`;
    const claim = sampleClaim({
      statement: text,
      speaker: text,
      status: "disputed",
      evidence: [
        sampleEvidence({ title: text, quote: text, url: "javascript:x", archivedUrl: null }),
      ],
      reviews: [sampleReview({ reasons: text, reviewer: text, statement: text, holds: false })],
      notes: [sampleNote({ body: text, author: text })],
    });
    const article = sampleArticle({ title: text, publisher: text });
    const written = await textOf(
      writeMarkdown(sampleReport([{ article, claims: [claim] }], { name: text })),
    );
    const html = reader.render(written);
    expect(html).not.toMatch(/<(?:script|img|a )/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<table/g)).toHaveLength(3);
  });

  it("does not name the file that the text came in", async () => {
    expect(await textOf(writeMarkdown(sampleReport()))).not.toContain(sampleArticle().sourceFile);
  });

  it("says what is open, and where a claim stands", async () => {
    const written = await textOf(writeMarkdown(sampleReport()));
    expect(written).toContain("## Still open\n\nUnreviewed, in review:\n\n- **A1-1** (unreviewed)");
    expect(written).toContain("> — Version 1, reading copy, characters 4–24");
    expect(written).not.toContain("not settled");
    const anchors = sampleClaim().anchors.map((anchor) => ({ ...anchor, accepted: false }));
    const linked = [{ ref: "A4-1", status: "verified" as const, disagrees: true }];
    const claims = [sampleClaim({ anchors, linked })];
    const open = await textOf(writeMarkdown(sampleReport([{ article: sampleArticle(), claims }])));
    expect(open).toContain("Where it stands in version 1 is not");
    expect(open).toContain("Judged in another way where the same is claimed: A4-1 (verified).");
  });
});
