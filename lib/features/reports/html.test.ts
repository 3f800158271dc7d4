import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { writeHtml } from "./html";
import { cssString } from "./markup";
import { TOKEN_STYLE } from "./report-style";
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleNote,
  sampleReport,
  sampleReview,
  textOf,
} from "./report-fixture";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

function elementsOf(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...children] : children;
}

function wordsOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(wordsOf).join("") : "";
}

/** A report in which `text` stands wherever somebody's words can stand. */
async function reportWith(text: string): Promise<string> {
  const claim = sampleClaim({
    statement: text,
    speaker: text,
    assignee: text,
    status: "disputed",
    figures: [
      { value: null, unit: text, qualifier: "about", measures: text, subject: text, period: text },
    ],
    anchors: sampleClaim().anchors.map((anchor) => {
      return { ...anchor, exact: text, prefix: text, suffix: text };
    }),
    evidence: [
      sampleEvidence({
        url: text,
        title: text,
        publisher: text,
        quote: text,
        location: text,
        archivedUrl: text,
      }),
    ],
    reviews: [sampleReview({ reasons: text, reviewer: text, statement: text, holds: false })],
    notes: [sampleNote({ body: text, author: text })],
    history: [
      {
        at: "2026-11-21T04:00:00.000Z",
        by: text,
        channel: "page",
        type: text,
        payload: { text },
      },
    ],
  });
  const article = sampleArticle({ title: text, publisher: text, author: text });
  return textOf(writeHtml(sampleReport([{ article, claims: [claim] }], { name: text })));
}

const HARMLESS = new Set(
  [
    "html head meta title style body main header section article h1 h2 h3 h4 p a b bdi blockquote",
    "caption code em figcaption figure hr li ol ul s small span strong table tbody td th thead time tr",
    "svg rect circle path br pre div",
  ].flatMap((names) => names.split(" ")),
);

function expectHarmless(html: string): void {
  for (const { tagName, attrs } of elementsOf(parse(html))) {
    expect(HARMLESS, tagName).toContain(tagName);
    for (const { name, value } of attrs) {
      expect(name).not.toMatch(/^on/);
      expect(name).not.toBe("src");
      if (name === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:|#A\d+(?:-\d+)?$)/);
    }
  }
}

describe("HTML", () => {
  it.each([
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `' onmouseover='alert(1)`,
    `javascript:alert(1)`,
    `https://example.com/"onclick="alert(1)`,
    `</style><script>alert(1)</script>`,
    `}</style> @import url(https://evil.example/); body{background:url(//evil)`,
    `</title></p></section><iframe src=//evil>`,
    `[click](javascript:alert(1)) ![x](https://evil.example/x.png)`,
    `<!-- --> &lt;script&gt; &amp;`,
    `\u202egnp.exe \u200b`,
  ])("keeps %j text", async (text) => {
    const html = await reportWith(text);
    expectHarmless(html);
    const statement = elementsOf(parse(html)).find((element) =>
      element.attrs.some((attribute) => attribute.value === "statement"),
    );
    expect(wordsOf(statement!)).toBe(text.replace(/[\u202e\u200b]/gu, "\ufffd"));
  });

  it("keeps any text text", () => {
    const sign = fc.constantFrom("<", ">", '"', "'", "&", "`", "\\", "{", "}", "](", "javascript:");
    const tag = fc.constantFrom("<script>", "<svg onload=x>", "</style>", "-->", "<a href=x>");
    const text = fc
      .array(fc.oneof(sign, tag, fc.string()), { maxLength: 8 })
      .map((parts) => parts.join(""));
    return fc.assert(
      fc.asyncProperty(text, async (hostile) => expectHarmless(await reportWith(hostile))),
      {
        numRuns: 60,
      },
    );
  });

  it("asks nothing of anybody else", async () => {
    const html = await reportWith("words");
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed)|url\(|@import|src=/i);
    expect(html).toContain("default-src &#39;none&#39;");
  });

  it("writes any text as a string of CSS", () => {
    expect(cssString('a"b\\\n</style>é')).toBe('"a\\22 b\\5c \\a \\3c \\2f style\\3e é"');
  });

  it("says what no longer holds, and what is open", async () => {
    const claims = [
      sampleClaim({ status: "in_review", reviews: [sampleReview({ holds: false })] }),
      sampleClaim({
        ref: "A1-2",
        number: 2,
        status: "disputed",
        anchors: sampleClaim().anchors.map((anchor) => ({ ...anchor, accepted: false })),
        linked: [
          { ref: "A4-1", status: "verified", disagrees: true },
          { ref: "A5-1", status: "disputed", disagrees: false },
        ],
      }),
    ];
    const html = await textOf(writeHtml(sampleReport([{ article: sampleArticle(), claims }])));
    const words = wordsOf(parse(html)).replace(/\s+/g, " ");
    expect(words).toContain("This verdict no longer holds");
    expect(words.match(/Where it stands in version 1 is not settled/g)).toHaveLength(1);
    expect(words).toContain("Judged in another way where the same is claimed: A4-1 (verified).");
    expect(words).toMatch(/To act on Disputed, needs context, unverifiable A1-2/);
    expect(words).toMatch(/Still open Unreviewed, in review A1-1/);
  });

  it("does not name the file that the text came in", async () => {
    expect(await textOf(writeHtml(sampleReport()))).not.toContain(sampleArticle().sourceFile);
  });

  it("has the colours of the product", () => {
    const tokens = readFileSync("lib/ui/tokens.css", "utf8");
    const named = [...TOKEN_STYLE.matchAll(/--(?!tone)[\w-]+: light-dark\([^)]*\);/g)];
    expect(named.length).toBeGreaterThan(5);
    for (const [declaration] of named) expect(tokens).toContain(declaration);
    const toned = /\[data-tone="(\w+)"\] \{(.*)\}/g;
    for (const [, tone, declarations] of TOKEN_STYLE.matchAll(toned)) {
      expect(tokens).toContain(
        declarations!.replaceAll("--tone", `--${tone}`).trim().split("; ")[0],
      );
    }
  });
});
