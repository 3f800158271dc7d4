import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random, sentence } from "@/lib/core/random-words-fixture";
import { proveQuotes, type QuoteProof } from "./proof";

const PAGE = `Wool report

In May 2020 output rose by 167 % to 3 million tonnes, said the Board of Wool. It did not fall
again. Prices were “steady”, mostly; the well-
known index stood at 1,204 points.

The minister said exports grew 3 per cent in 2019. “We are
content…”, she said. 产量增长了
百分之三。Nobody asked.
The minister said exports grew 4 per cent in 2021.`;

const prove = (quote: string, page = PAGE): QuoteProof => proveQuotes(page, [quote])[0]!;
const told = ({ outcome, differences, values }: QuoteProof) => ({
  outcome,
  differences: differences.map(({ quoted, found }) => `${quoted ?? "∅"} → ${found ?? "∅"}`),
  values: values.map(({ kind, from, to }) => `${kind}: ${from ?? "∅"} → ${to ?? "∅"}`),
});

const placed = (quote: string) =>
  prove(quote).places.map(({ start, end }) => PAGE.slice(start, end));

describe("a quote in a text", () => {
  it.each([
    ["output rose by 167 % to 3 million tonnes"],
    ["output rose by 167% to 3\u00a0million tonnes."],
    ["“It did not fall again.”"],
    ["Prices were ‘steady’, mostly"],
    ["the well-known index"],
    ["We are content…"],
    ["We are content..."],
    ["产量增长了百分之三"],
    ["exports grew 3 per cent in 2019"],
    ["In May … It did not fall again"],
    ["output rose […] to 3 million tonnes [...] Prices were “steady”"],
    ["… said the Board of Wool …"],
    ["We are content . . . Nobody asked"],
  ])("is found exactly: %s", (quote) => {
    expect(told(prove(quote))).toEqual({ outcome: "exact", differences: [], values: [] });
    expect(prove(quote).score).toBe(1);
  });

  it.each<[string, string[], string[]]>([
    ["In May 2020 the output rose by 167 %", ["the → ∅"], []],
    ["Prices were steady, mainly; the well-known", ['∅ → "', '∅ → "', "mainly → mostly"], []],
    ["output rose by 176 % to 3 million", ["176 → 167"], ["number: 176 % → 167 %"]],
    ["output rose by 67 % to 3 million", ["67 → 167"], ["number: 67 % → 167 %"]],
    ["rose by 167 % to 3", ["∅ → million"], ["number: 3 → 3 million"]],
    ["In May 2020 output rose by 167", ["∅ → %"], ["unit: ∅ → %"]],
    ["rose by 167 % to 3 million kilos", ["kilos → tonnes"], ["unit: kilos → tonnes"]],
    ["It did fall again. Prices were", ["∅ → not"], ["negation: ∅ → not"]],
    ["In May 2021 output rose by 167 %", ["2021 → 2020"], ["date: May 2021 → May 2020"]],
    [
      "minister said imports grew 3 per cent",
      ["imports → exports"],
      ["direction: imports → exports"],
    ],
    ["tonnes, said the Board of Wood", ["Wood → Wool"], ["name: Board of Wood → Board of Wool"]],
    ["output rose by 170 % … It did not fall", ["170 → 167"], ["number: 170 % → 167 %"]],
  ])("is found with what differs: %s", (quote, differences, values) => {
    const proof = prove(quote);
    expect(told(proof)).toMatchObject({ outcome: "near", values });
    expect(told(proof).differences.filter((one) => !one.includes('"'))).toEqual(
      differences.filter((one) => !one.includes('"')),
    );
    expect(proof.score).toBeGreaterThanOrEqual(0.75);
    expect(proof.score).toBeLessThan(1);
  });

  it.each([
    ["nobody has ever claimed a thing like this"],
    ["It did not fall […] In May 2020"],
    ["Prices were low … nobody has ever claimed this thing"],
    ["asked Nobody"],
    ["art of woo"],
    ["…"],
    ["—"],
    [""],
  ])("is not found: %j", (quote) => {
    expect(prove(quote)).toEqual({
      outcome: "not_found",
      places: [],
      score: 0,
      differences: [],
      values: [],
    });
  });

  it("has its places in the text as it is", () => {
    expect(placed("the well-known index")).toEqual(["the well-\nknown index"]);
    expect(placed("“steady”, mostly … in 2021")).toEqual(["steady”, mostly", "in 2021"]);
  });

  it("is taken where it stands whole, not where a number goes on", () => {
    const page = "It cost 3 million. Later it cost 3 in all.";
    expect(prove("it cost 3", page).places).toEqual([{ start: 25, end: 34 }]);
  });
});

describe("in any text", () => {
  const sentences = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 12 }))
    .map(([seed, count]) => {
      const source = random(seed);
      return Array.from({ length: count }, () => sentence(source));
    });

  it("every passage of whole words is found exactly, in every typography", () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), (list, first, length) => {
        const page = list.join("\n\n");
        const words = page.split(/\s+/);
        const from = first % words.length;
        const quote = words.slice(from, from + 1 + (length % 30)).join(" ");
        expect(prove(quote, page.replace(/ /g, "\u2009\n")).outcome).toBe("exact");
        expect(prove(`„${quote.replace(/ /g, "  ")}“`, page).outcome).toBe("exact");
      }),
    );
  });

  it("no other number is passed over", () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat({ max: 99_999 }), (list, pick, other) => {
        const quote = list[pick % list.length]!;
        const figure = / (\d+) /.exec(quote)![1]!;
        fc.pre(!list.join(" ").includes(` ${other} `));
        const proof = prove(quote.replace(` ${figure} `, ` ${other} `), list.join(" "));
        expect(proof.outcome).not.toBe("exact");
        if (proof.outcome === "near") {
          expect(proof.values.map(({ kind }) => kind)).toContain("number");
        }
      }),
    );
  });

  it("places are in the text, in order and without overlaps", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (text, words) => {
          for (const quote of [words, text.slice(3, 20), `${text.slice(0, 9)}…${words}`]) {
            let end = 0;
            for (const place of prove(quote, text).places) {
              expect(place.start).toBeGreaterThanOrEqual(end);
              expect(place.end).toBeGreaterThan(place.start);
              end = place.end;
            }
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it("takes less than 200 ms for 5,000 characters in a million", () => {
    const source = random(7);
    const parts: string[] = [];
    for (let length = 0; length < 1_000_000; length += parts.at(-1)!.length) {
      parts.push(`${sentence(source)} `);
    }
    const page = parts.join("");
    const start = page.indexOf("The ", 700_000);
    const exact = page.slice(start, start + 5000).replace(/\s\S*$/, "");
    let count = 0;
    const near = exact.replace(/ \d+ /g, (figure) => ((count += 1) % 3 === 0 ? " 1 " : figure));
    for (const [quote, outcome] of [
      [exact, "exact"],
      [near, "near"],
      [near.replace(/\p{L}/gu, "x"), "not_found"],
    ] as const) {
      // Of the processor's time, so that what else the machine does is not counted; the best of three.
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        expect(prove(quote, page).outcome).toBe(outcome);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      expect(Math.min(...times)).toBeLessThan(200);
    }
  });
});
