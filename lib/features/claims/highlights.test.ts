import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, claimToChoose, levelsOf, segmentsOf, type Span, trimRange } from "./highlights";

const span = (claimId: string, start: number, end: number): Span => ({ claimId, start, end });

function shown(length: number, spans: Span[]) {
  return segmentsOf(length, spans).map(({ start, end, claimIds }) => [
    start,
    end,
    claimIds.join(""),
  ]);
}

describe("segments", () => {
  it.each([
    ["no claims", 5, [], [[0, 5, ""]]],
    ["an empty text", 0, [], []],
    [
      "one claim",
      9,
      [span("a", 2, 5)],
      [
        [0, 2, ""],
        [2, 5, "a"],
        [5, 9, ""],
      ],
    ],
    ["the whole text", 4, [span("a", 0, 4)], [[0, 4, "a"]]],
    [
      "neighbours",
      6,
      [span("a", 0, 3), span("b", 3, 6)],
      [
        [0, 3, "a"],
        [3, 6, "b"],
      ],
    ],
    [
      "overlap",
      9,
      [span("a", 1, 6), span("b", 4, 8)],
      [
        [0, 1, ""],
        [1, 4, "a"],
        [4, 6, "ab"],
        [6, 8, "b"],
        [8, 9, ""],
      ],
    ],
    [
      "nested, given from the inside",
      9,
      [span("b", 3, 5), span("a", 1, 8)],
      [
        [0, 1, ""],
        [1, 3, "a"],
        [3, 5, "ab"],
        [5, 8, "a"],
        [8, 9, ""],
      ],
    ],
    [
      "the same place twice",
      4,
      [span("a", 1, 3), span("b", 1, 3)],
      [
        [0, 1, ""],
        [1, 3, "ab"],
        [3, 4, ""],
      ],
    ],
    ["outside or empty", 4, [span("a", 2, 9), span("b", 3, 3), span("c", -1, 2)], [[0, 4, ""]]],
  ])("lays out %s", (_, length, spans, expected) => {
    expect(shown(length, spans)).toEqual(expected);
  });

  const textWithSpans = fc
    .string({ unit: fc.constantFrom("a", "b", " ", "\n", "🚀", "."), minLength: 1, maxLength: 60 })
    .chain((text) => {
      const place = fc.nat(text.length);
      const range = fc.tuple(place, place);
      return fc.tuple(fc.constant(text), fc.array(range, { maxLength: 12 }));
    })
    .map(([text, ranges]) => ({
      text,
      spans: ranges
        .map(([a, b], index) => span(String(index), Math.min(a, b), Math.max(a, b)))
        .filter(({ start, end }) => start < end),
    }));

  it("partition the text, and each claim's own join to its words", () => {
    fc.assert(
      fc.property(textWithSpans, ({ text, spans }) => {
        const segments = segmentsOf(text.length, spans);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { claimId, start, end } of spans) {
          const own = segments.filter(({ claimIds }) => claimIds.includes(claimId));
          expect(own[0]?.start).toBe(start);
          expect(own.map((segment) => text.slice(segment.start, segment.end)).join("")).toBe(
            text.slice(start, end),
          );
        }
      }),
    );
  });

  it("leave nothing but white space between the blocks", () => {
    fc.assert(
      fc.property(textWithSpans, ({ text, spans }) => {
        let at = 0;
        for (const block of blocksOf(text, spans)) {
          expect(text.slice(at, block.start).trim()).toBe("");
          const words = block.segments.map(({ start, end }) => text.slice(start, end)).join("");
          expect(words).toBe(text.slice(block.start, block.end));
          expect(words).not.toContain("\n");
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("levels", () => {
  it.each([
    ["apart", [span("a", 0, 3), span("b", 3, 6)], { a: 0, b: 0 }],
    ["nested", [span("a", 0, 9), span("b", 2, 4)], { a: 1, b: 0 }],
    ["twice nested", [span("a", 0, 9), span("b", 2, 8), span("c", 3, 4)], { a: 2, b: 1, c: 0 }],
    ["crossing", [span("a", 0, 5), span("b", 3, 7)], { a: 1, b: 0 }],
    ["two within one", [span("a", 0, 9), span("b", 1, 3), span("c", 5, 7)], { a: 1, b: 0, c: 0 }],
  ])("of claims that are %s", (_, spans, expected) => {
    expect(Object.fromEntries(levelsOf(spans))).toEqual(expected);
  });
});

const block = (role: "quote" | "paragraph", start: number, end: number) => ({
  role,
  level: null,
  start,
  end,
  page: null,
});

describe("blocks", () => {
  it("tell headings from paragraphs", () => {
    const text =
      'A title: "with a quote"\n\nA paragraph. And more.\nAnother "one."\n \n二级标题\n结束。';
    const blocks = blocksOf(text, []);
    expect(blocks.map(({ start, end, role }) => [text.slice(start, end), role])).toEqual([
      ['A title: "with a quote"', "heading"],
      ["A paragraph. And more.", "paragraph"],
      ['Another "one."', "paragraph"],
      ["二级标题", "heading"],
      ["结束。", "paragraph"],
    ]);
  });

  it("are those that came with the text, with their segments", () => {
    const text = "One two\nthree.\n\nA quote";
    const known = [block("paragraph", 0, 14), block("quote", 16, 23)];
    const blocks = blocksOf(text, [span("a", 4, 18)], known);
    expect(blocks).toMatchObject(known);
    expect(blocks.map(({ segments }) => segments)).toEqual([
      [
        { start: 0, end: 4, claimIds: [] },
        { start: 4, end: 14, claimIds: ["a"] },
      ],
      [
        { start: 16, end: 18, claimIds: ["a"] },
        { start: 18, end: 23, claimIds: [] },
      ],
    ]);
  });

  it("of plain text are headings where they are short lines without a stop", () => {
    const text = "A title\n\nA line that goes\non without stop";
    const known = [block("paragraph", 0, 7), block("paragraph", 9, 41)];
    expect(blocksOf(text, [], known).map(({ role }) => role)).toEqual(["heading", "paragraph"]);
  });

  it.each([
    ["of plain text", "Is it so?", [], ["heading", "paragraph"]],
    ["of a document", "Is it so?", [block("quote", 11, 17)], ["heading", "quote"]],
    ["under another title", "Another?", [], ["paragraph", "paragraph"]],
    ["without a title", "", [], ["paragraph", "paragraph"]],
  ])("%s begin with the title as their heading", (_, title, others, roles) => {
    const text = "Is it so?\n\nIt is.";
    const known = [
      block("paragraph", 0, 9),
      ...(others.length > 0 ? others : [block("paragraph", 11, 17)]),
    ];
    const blocks = blocksOf(text, [span("a", 0, 9)], known, title);
    expect(blocks.map(({ role }) => role)).toEqual(roles);
    expect(blocks[0]?.segments).toEqual([{ start: 0, end: 9, claimIds: ["a"] }]);
  });

  it("hold a claim that runs over two of them", () => {
    const blocks = blocksOf("One two.\n\nThree four.", [span("a", 4, 15)]);
    expect(
      blocks.map(({ segments }) => segments.map((segment) => segment.claimIds.length)),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe("choosing", () => {
  it.each([
    [["a", "b", "c"], null, "c"],
    [["a", "b", "c"], "x", "c"],
    [["a", "b", "c"], "c", "b"],
    [["a", "b", "c"], "b", "a"],
    [["a", "b", "c"], "a", "c"],
    [["a"], "a", "a"],
    [[], "a", null],
  ])("goes outwards in %j from %s to %s", (claimIds, chosen, expected) => {
    expect(claimToChoose(claimIds, chosen)).toBe(expected);
  });

  it.each([
    [0, 9, [2, 7]],
    [2, 7, [2, 7]],
    [0, 2, null],
    [4, 4, null],
  ] as const)("trims the selection %i to %i", (start, end, expected) => {
    const range = trimRange("  ab cd  ", { start, end });
    expect(range && [range.start, range.end]).toEqual(expected);
  });
});
