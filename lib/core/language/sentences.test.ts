import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences";
import { type TextRange, withoutOuterSpace } from "./text-range";

const textOf = (text: string, range: TextRange) => {
  const { start, end } = withoutOuterSpace(text, range);
  return text.slice(start, end);
};

/** "a| b" stands for the text "a b" of which "a" and "b" are sentences. */
const marked = (example: string): [string, string[]] => [
  example.replaceAll("|", ""),
  example.split("|").map((part) => part.trim()),
];

const sentencesIn = (text: string) => sentencesOf(text).map((range) => textOf(text, range));

describe("where a sentence ends", () => {
  it.each([
    "It rained. |Nobody came.",
    "It rained! |Why? |Nobody knows.",
    "Dr. Ada Moss met Prof. Lin and Mr. J. K. Tull in St. Albans. |They talked.",
    "The U.S. Senate met U.K. ministers. |The U.N. was absent.",
    "It moved to the U.S. |The move cost millions.",
    "Harbour Inc. Chairman Olu Bright resigned. |His firm, Harbour Inc., said so.",
    "He works for Harbour Inc. |He likes it.",
    "Trains, trams, buses, etc. |Ferries run too.",
    "Ranked No. 1 in 2018, it fell to No. 14. |It recovered.",
    "Did it grow? |No. |We saw a fall of 3.5%.",
    "See Fig. 3 and pp. 14 of Vol. II, e.g. the table, i.e. the sum.",
    "It opened at 9 a.m. Eastern and shut at 5 p.m. |The queue was long.",
    "On Jan. 5 it rose to 1,234.56 points. |By Feb. it had halved.",
    "George W. Marsh and L. Ode voted. |We did not.",
    "So did I. |Then came plan B. |It failed.",
    "She has a Ph.D. |He has none.",
    "It grew by approx. 40 to 45 km. |Fine.",
    "That was in 2018. |27,000 firms had registered by then.",
    "It is 3.5 metres, or v2.0.1 of example.com. |Or U.S.-made.",
  ])("%s", (example) => {
    const [text, sentences] = marked(example);
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it.each([
    '"It works." |He left.',
    '"It works," he said. |"It does." |She agreed.',
    "“Does it?” she asked. |“It does!” |‘Good.’ |He left.",
    "It fell (by half.) |It rose [again].[2] |It stayed.",
    "It fell (see the U.S. table, p. 4). |It rose.",
    "It fell. |(Reporter: Ann Lee.) |Editor: Bo.",
    "The work goes on. |(reporter Ann Lee)",
    "He paused... and went on. |Then... |Then he stopped… |Nobody spoke.",
    "Really?! |Yes. |It is so ! |Is it ?",
    "That is all. . |At present it grows.",
    "Stuck together in future.Blocks came next, said he.",
    'He said "no."Then he left.',
    "Yahoo! rose. |iPhone sales fell. |eBay did not.",
    "Rates rose. |€5 is due. |$5 was paid. |¿Por qué? |No se sabe.",
  ])("quotes, brackets, ellipses: %s", (example) => {
    const [text, sentences] = marked(
      example.replace("future.Blocks", "future.|Blocks").replace('."Then', '."|Then'),
    );
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it.each([
    "中国有27000家企业。|增长了3.5%！|为什么？|没人知道",
    "他说：“增长了。”|她走了。",
    "「増えた。」と彼は言った。|次。",
    "他问：“真的？”，然后走了。",
    "Ｉｔ ｒｏｓｅ． |Ｉｔ ｆｅｌｌ！|Ｗｈｙ？",
    "Really？ he asked。|Yes！|No。",
    "It costs ２．５ yuan。|Cheap.",
    "增长了（约5%。）|然后。",
  ])("wide signs: %s", (example) => {
    const [text, sentences] = marked(example);
    expect(sentencesIn(text)).toEqual(sentences);
  });
});

describe("line breaks", () => {
  const wrapped = [
    "The harbour was opened in the spring of 1911 by the mayor, and",
    "the first ship came in on the day after. It carried coal from",
    "Newcastle and left again with nothing but ballast and two men.",
  ].join("\n");

  it("does not end a sentence where wrapped text goes on", () => {
    expect(sentencesIn(wrapped)).toHaveLength(2);
    expect(sentencesIn(wrapped.replaceAll("\n", "\n   "))).toHaveLength(2);
  });

  it.each([
    ["an empty line", "The harbour\n \nThe harbour was opened in 1911."],
    ["a short line, a heading", `The harbour\n${wrapped.split(".")[0]!}.`],
    ["a line that is a whole paragraph", `${"Coal and iron ".repeat(12)}\nShips`],
    ["a list with bullets", "- coal from the north\n- iron from the south"],
    ["a numbered list", "1. Coal came first\n2. Iron came later"],
    ["letters in brackets", "(a) coal from the north;\n(b) iron"],
    ["a Chinese list", "一、煤炭\n二、钢铁"],
    ["short lines", "Ann Lee\nHarbour Board"],
    ["a heading of Markdown", "## The harbour\nwas opened"],
  ])("ends one at %s", (_, text) => {
    expect(sentencesIn(text)).toHaveLength(2);
  });

  it("keeps a list's number with its item", () => {
    const text = "1. Coal came first. It was cheap.\n2. Iron came later.\n\n4.5 Ships\n\na. Boats";
    expect(sentencesIn(text)).toEqual([
      "1. Coal came first.",
      "It was cheap.",
      "2. Iron came later.",
      "4.5 Ships",
      "a. Boats",
    ]);
  });

  it("ends a sentence at a block's edges, whatever stands there", () => {
    const text = "Ships\tTons in\tYear\n1911";
    const blocks = [
      { start: 0, end: 5 },
      { start: 6, end: 13 },
      { start: 14, end: 18 },
      { start: 19, end: 23 },
    ];
    const sentences = sentencesOf(text, blocks).map((range) => textOf(text, range));
    expect(sentences).toEqual(["Ships", "Tons in", "Year", "1911"]);
  });
});

describe("the partition", () => {
  const piece = fc.constantFrom(
    ..."a|Ada|Dr|U.S|No|1|3.5|Inc|.|!|?|…|...|。|？|．|”|“|\"|'|)|(|[1]|,|、| |  |\u3000|\n|\n\n|\t|- |# |中国|🚀|\ud83d|e\u0301".split(
      "|",
    ),
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  const textWithBlocks = anyText.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc
          .tuple(fc.nat(text.length), fc.nat(text.length))
          .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        { maxLength: 4 },
      ),
    ),
  );

  it("covers the text, and no sentence but the only one is empty of text", () => {
    fc.assert(
      fc.property(textWithBlocks, ([text, blocks]) => {
        const sentences = sentencesOf(text, blocks);
        expect(sentences.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        let end = 0;
        for (const [index, sentence] of sentences.entries()) {
          expect(sentence.start).toBe(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
          if (sentences.length > 1) expect(textOf(text, sentence)).not.toBe("");
          if (index > 0) expect(text.slice(sentence.start)).toMatch(/^\S/);
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it("never spans an empty line or a block's edge", () => {
    fc.assert(
      fc.property(textWithBlocks, ([text, blocks]) => {
        for (const sentence of sentencesOf(text, blocks)) {
          const { start, end } = withoutOuterSpace(text, sentence);
          expect(text.slice(start, end)).not.toMatch(/\n[^\S\n]*\n/);
          for (const edge of blocks.flatMap((block) => [block.start, block.end])) {
            expect(edge <= start || edge >= end).toBe(true);
          }
        }
      }),
    );
  });

  it("takes the outer white space off, and nothing else", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOf(text, { start: 0, end: text.length })).toBe(text.trim());
      }),
    );
    expect(withoutOuterSpace("a  b", { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
  });

  it("stays quick on long lines and on texts without a stop", () => {
    const texts = [
      "a".repeat(400_000),
      ". ".repeat(200_000),
      "A. ".repeat(100_000),
      "\n \n".repeat(99_999),
      '"'.repeat(300_000),
      ".".repeat(300_000),
      "a\n".repeat(200_000),
    ];
    const begun = performance.now();
    for (const text of texts) sentencesOf(text);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
