import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, expectSound, shown } from "../document-fixture";
import { RefusedError } from "../failures";
import { mainText } from "./main-text";
import { parseHtml } from "./parse-html";

const FILE = { contentType: null, findArticle: null };
const PAGE = { contentType: null, findArticle: mainText };
const words = (text: string) => text.match(/word|🚀/gu)?.join("") ?? "";
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (html: string) => parseHtml(bytesOf(html), FILE);

describe("the blocks of a file", () => {
  it.each([
    [
      "paragraphs",
      "<p>a\n b<p>c<br>d <div>e<div>f</div>g</div>",
      ["a b", "c\nd", "e", "f", "g"].map((one) => `paragraph: ${one}`),
    ],
    ["headings", "<h1>a</h1><h6><a>b</a></h6>", ["heading 1: a", "heading 6: b"]],
    [
      "lists",
      "<ul><li>a<ol><li>b</ol><li><p>c<p>d</ul>",
      ["list_item 1: a", "list_item 2: b", "list_item 1: c", "list_item 1: d"],
    ],
    ["quotes", "<blockquote>a<p>b</blockquote>c", ["quote: a", "quote: b", "paragraph: c"]],
    ["captions", "<figure><img><figcaption>a</figcaption></figure>", ["caption: a"]],
    ["code", "<pre>a\n  b</pre>", ["code: a\n  b"]],
    ["inline marks", "<p>a<b>b</b> <i> c</i>&shy;d", ["paragraph: ab cd"]],
    [
      "what nobody sees",
      "<p>a<script>b</script><p hidden>c<p style='display: none'>d<svg>e</svg>",
      ["paragraph: a"],
    ],
    [
      "raised text",
      "<p>10<sup>-6</sup>, 1<sup>st</sup>, x<sup><a href=#n>2</a></sup>",
      ["paragraph: 10⁻⁶, 1st, x[2]"],
    ],
  ])("%s", (_, html, expected) => {
    const document = read(html);
    expect(shown(document)).toEqual(expected);
    expectSound(document);
  });

  it("cells of a row stand behind a tab, rows in a line", () => {
    const table = "<table><tr><th>a<th>b<tr><td><td><p>c<p>d<br>e</table>";
    expect(read(`x${table}y${table}`).text).toBe("x\n\na\tb\n\tc d e\n\ny\n\na\tb\n\tc d e");
  });

  it("a table that only arranges the page is none", () => {
    const document = read("<table><tr><td>menu<td><h1>a</h1><p>b</table>");
    expect(shown(document)).toEqual(["paragraph: menu", "heading 1: a", "paragraph: b"]);
  });

  it("hold every visible character, whatever the tags", () => {
    const names = ["p", "div", "li", "ul", "td", "tr", "table", "h2", "b", "a", "sup", "pre", "br"];
    const tag = fc.tuple(fc.constantFrom("<", "</"), fc.constantFrom(...names));
    const piece = fc.oneof(
      tag.map(([mark, name]) => `${mark}${name}>`),
      fc.constantFrom("word", " ", "\n", "7", "🚀", "&nbsp;", "\u2028", "&#0;"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = read(`x${pieces.join("")}`);
        expectSound(document);
        expect(words(document.text)).toHaveLength(words(pieces.join("")).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a page", () => {
  const sentence =
    "Ships that left the harbour in May carried more grain than in any month before. ";
  const page = `<html><head><title>Grain | The Paper</title>
    <meta property="og:site_name" content="The Paper">
    <meta name="author" content="https://paper.example/ada">
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "More grain",
      "author": [{"name": "Ada B."}, "Cy"], "datePublished": "2026-05-31T23:59:00+02:00"}]}</script>
    </head><body><nav><a href="/">Home</a><a href="/n">News</a></nav>
    <main><h1>More grain</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(4)}<h2>Why</h2>
    <p>${sentence.repeat(3)}</p></main><footer>All rights reserved</footer></body></html>`;

  it("is read without what stands around its article", () => {
    const document = parseHtml(bytesOf(page), PAGE);
    expectSound(document);
    expect(shown(document)[0]).toBe("heading 1: More grain");
    expect(document.text).not.toMatch(/Home|rights/u);
    expect(document.text.match(/harbour/gu)).toHaveLength(19);
    expect(document.warnings).toEqual([expect.stringContaining("menus")]);
  });

  it("is read whole as a file", () => {
    expect(read(page).text).toMatch(/^HomeNews[^]*All rights reserved$/u);
  });

  it("tells who wrote it, where and when", () => {
    expect(read(page).properties).toEqual({
      title: "More grain",
      author: "Ada B., Cy",
      publisher: "The Paper",
      publishedOn: "2026-05-31",
    });
  });

  it("without an article is taken whole, and says so", () => {
    const document = parseHtml(bytesOf("<p>Hello"), PAGE);
    expect(document.text).toBe("Hello");
  });
});

describe("encodings", () => {
  const utf8 = "<p>café – 貳仟";

  it.each([
    [
      "a byte-order mark",
      new Uint8Array([0xff, 0xfe, ...Buffer.from(utf8, "utf16le")]),
      null,
      "café – 貳仟",
    ],
    [
      "the server's word",
      latin1("<meta charset=utf-8><p>caf\u00e9"),
      "text/html; charset=latin1",
      "café",
    ],
    ["its own word", latin1("<meta charset=windows-1251><p>\u00ef"), null, "п"],
    ["no word, UTF-8", bytesOf(utf8), null, "café – 貳仟"],
    ["no word, one byte each", latin1("<p>\u0093caf\u00e9\u0094"), null, "“café”"],
  ])("by %s", (_, bytes, contentType, text) => {
    const document = parseHtml(bytes, { contentType, findArticle: null });
    expect(document.text).toBe(text);
    expect(document.warnings).toEqual([]);
  });

  it.each([
    [
      "UTF-8 that claims another",
      bytesOf(`<meta charset=latin1>${utf8}`),
      "café – 貳仟",
      "it is UTF-8",
    ],
    [
      "others that claim UTF-8",
      latin1("<meta charset=utf-8><p>caf\u00e9 ol\u00e9"),
      "café olé",
      "windows-1252",
    ],
    [
      "a slip",
      new Uint8Array([...bytesOf(`<meta charset=utf-8>${"é".repeat(30)}`), 0xff]),
      `${"é".repeat(30)}\ufffd`,
      "1 characters",
    ],
  ])("a lie is found out: %s", (_, bytes, text, warning) => {
    const document = parseHtml(bytes, FILE);
    expect(document.text).toBe(text);
    expect(document.warnings).toEqual([expect.stringContaining(warning)]);
  });

  it("what cannot be made sense of is refused", () => {
    const bytes = new Uint8Array([...bytesOf("<meta charset=utf-8>éàü"), 0xe9, 0xff]);
    expect(() => parseHtml(bytes, FILE)).toThrow(RefusedError);
    expect(() => parseHtml(latin1("\u00ff\u00fe\u0000\u00d8a\u0000"), FILE)).toThrow("UTF-16LE");
  });
});

it("a page that nests too deeply is refused, however large it is", () => {
  const page = "<div>".repeat(100_000) + "x".repeat(20_000_000);
  const begun = performance.now();
  expect(() => parseHtml(bytesOf(page), FILE)).toThrow("nests");
  expect(performance.now() - begun).toBeLessThan(10_000);
});
