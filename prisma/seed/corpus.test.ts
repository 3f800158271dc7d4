import { describe, expect, it } from "vitest";
import { parseSeedArticle, type SeedArticle } from "./corpus";
import { readCorpus } from "./read-corpus";

const FILE = `
number: 9
slug: the-harbour
title: The harbour grows
publisher: null
author: null
publishedOn: 2021-03-04
original: { file: h.txt, sha256: ${"a".repeat(64)}, length: 90 }
text:
  - >-
    [1:The harbour 🚀 opened in 1871:1] and [2:has
    [3:twelve:3] piers:2].
  - A second paragraph.
claims:
  - number: 1
    kind: event
    statement: The harbour opened in 1871.
    original: [0, 20]
  - number: 2
    kind: figure
    statement: The harbour has twelve piers.
    figures:
      - { value: "12", unit: piers, qualifier: exactly, measures: number of piers, when: today }
    original: [20, 40]
    remark: The number is printed twice.
  - number: 3
    kind: figure
    statement: It is twelve.
    speaker: The harbour master
    original: [25, 30]
`;

function read(source = FILE): SeedArticle {
  const parsed = parseSeedArticle("a9.yaml", source);
  if (!parsed.ok) throw new Error(parsed.error.problems.join("\n"));
  return parsed.value;
}

function problems(from: string, to: string): string[] {
  expect(FILE).toContain(from);
  const parsed = parseSeedArticle("a9.yaml", FILE.replace(from, to));
  return parsed.ok ? [] : parsed.error.problems;
}

describe("parseSeedArticle", () => {
  it("joins title and paragraphs, and takes the marks out", () => {
    expect(read().text).toBe(
      "The harbour grows\n\nThe harbour 🚀 opened in 1871 and has twelve piers.\n\nA second paragraph.",
    );
  });

  it("says where each claim stands, in UTF-16 code units", () => {
    const { text, claims } = read();
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The harbour 🚀 opened in 1871",
      "has twelve piers",
      "twelve",
    ]);
  });

  it("fills in what a claim leaves out", () => {
    expect(read().claims[0]).toMatchObject({ speaker: null, figures: [], remark: null });
    expect(read().claims[1]!.figures[0]).toMatchObject({ subject: null, when: "today" });
  });

  it.each([
    [":1] and", "] and", "a9.yaml: claim 1 has an opening mark without a closing one"],
    ["[3:twelve:3]", "twelve", "a9.yaml: claim 3 has no mark in the text"],
    ["second", "[4:second:4]", "a9.yaml: the mark of claim 4 has no claim"],
    ["number: 3", "number: 5", "a9.yaml: claim 5 stands where claim 3 is expected"],
    ["[25, 30]", "[5, 30]", "a9.yaml: claim 3 stands before claim 2 in the original"],
    ["[25, 30]", "[25, 91]", "a9.yaml: claim 3 ends at 91, past the original's length of 90"],
    ["[25, 30]", "[25, 25]", "a9.yaml: claim 3 has an empty span in the original"],
    ["kind: event", "kind: opinion", "a9.yaml: claim 1 › kind:"],
    ['"12"', "twelve", "a9.yaml: claim 2 › figures › 0 › value: Write a plain decimal"],
    ["qualifier: exactly", "qualifier: roughly", "a9.yaml: claim 2 › figures › 0 › qualifier:"],
    ["unit: piers, ", "", "a9.yaml: claim 2 › figures › 0 › unit:"],
    ["a".repeat(64), "A".repeat(64), "a9.yaml: original › sha256: A SHA-256 is 64 digits"],
    ["2021-03-04", "2021-02-30", "a9.yaml: publishedOn: Give a day as YYYY-MM-DD."],
    ["publisher: null", "publishr: null", "a9.yaml: the file:"],
    ["slug: the-harbour", "slug: The Harbour", "a9.yaml: slug: Use small letters"],
    ["A second paragraph.", '""', "a9.yaml: paragraph 2: Fill this in."],
    ["number: 9", "number: [", "a9.yaml: is no YAML:"],
  ])("names what is wrong when %j is %j", (from, to, problem) => {
    expect(problems(from, to)).toContainEqual(expect.stringContaining(problem));
  });
});

describe("the corpus", () => {
  it("is right, and holds the five articles in their order", async () => {
    const articles = await readCorpus();
    expect(articles.map((article) => article.number)).toEqual([1, 2, 3, 4, 5]);
  });
});
