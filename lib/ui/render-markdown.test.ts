import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render-markdown";

describe("renderMarkdown", () => {
  it("renders what notes are made of", () => {
    expect(renderMarkdown("The **report** says *so*.\n\n- one\n- two")).toBe(
      "<p>The <strong>report</strong> says <em>so</em>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n",
    );
  });

  it("keeps the line breaks that a person typed", () => {
    expect(renderMarkdown("one\ntwo")).toBe("<p>one<br>\ntwo</p>\n");
  });

  it("gives every link a rel, whichever way it is written", () => {
    const rel = 'rel="nofollow noopener noreferrer"';
    expect(renderMarkdown("[a](https://example.org/)")).toBe(
      `<p><a href="https://example.org/" ${rel}>a</a></p>\n`,
    );
    expect(renderMarkdown("see https://example.org/a.")).toContain(
      `<a href="https://example.org/a" ${rel}>https://example.org/a</a>.`,
    );
    expect(renderMarkdown("<mailto:desk@example.org>")).toContain(rel);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "a <b onmouseover=alert(1)>b</b>",
    "<!-- --><style>*{display:none}</style>",
    "```html\n<script>alert(1)</script>\n```",
    '```"><script>alert(1)</script>\ncode\n```',
    '[x](https://example.org/ "\\"><script>alert(1)</script>")',
  ])("shows HTML as text: %s", (source) => {
    const html = renderMarkdown(source);
    expect(html).not.toMatch(/<(?!\/?(?:p|a|strong|em|code|pre|br|ul|ol|li|blockquote)\b)/u);
    expect(html).not.toMatch(/<[^>]*\son\w+=/u);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](\tjavascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:image/png;base64,AAAA)",
    "[x](file:///etc/passwd)",
    "[x](/account)",
    "[x](//example.org/)",
    "[x](#main)",
  ])("makes no link of %s", (source) => {
    expect(renderMarkdown(source)).not.toContain("<a ");
  });

  it("loads no pictures", () => {
    const html = renderMarkdown("![pixel](https://example.org/pixel.gif)");
    expect(html).not.toContain("<img");
    expect(html).toContain(">pixel</a>");
  });

  it("shows characters that turn a line round, in text and in links", () => {
    expect(renderMarkdown("verified\u202e detupsid")).toBe("<p>verified\ufffd detupsid</p>\n");
    expect(renderMarkdown("zero\u200bwidth \u2066x\u2069")).toBe(
      "<p>zero\ufffdwidth \ufffdx\ufffd</p>\n",
    );
    expect(renderMarkdown("[x](https://example.org/\u202egpj.exe)")).not.toContain("\u202e");
    expect(renderMarkdown("&#x202e;text &#8203;")).toBe("<p>\ufffdtext \ufffd</p>\n");
  });

  it("leaves joiners, which words need", () => {
    expect(renderMarkdown("می\u200cخواهم")).toBe("<p>می\u200cخواهم</p>\n");
  });

  it("makes no headings, which would break the page's outline", () => {
    expect(renderMarkdown("# Title\n\nOther\n---")).toBe(
      "<p><strong>Title</strong></p>\n<p><strong>Other</strong></p>\n",
    );
  });

  it("takes no word with a dot for a link", () => {
    expect(renderMarkdown("the report.It says")).toBe("<p>the report.It says</p>\n");
  });

  it("lets no tag through but its own, whatever comes in", () => {
    const pieces = fc.constantFrom(
      ..."<>\"'`[]()!#*_-&;:\n\\ ax",
      "javascript:",
      "<script>",
      "onerror=",
      "https://e.org/",
    );
    const allowed =
      /<(?!\/?(?:p|a|strong|em|code|pre|br|hr|ul|ol|li|blockquote|s|table|thead|tbody|tr|th|td)\b)/u;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const html = renderMarkdown(parts.join(""));
        expect(html).not.toMatch(allowed);
        expect(html).not.toMatch(/href="(?!https?:\/\/|mailto:)/iu);
      }),
    );
  });
});
