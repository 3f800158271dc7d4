import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureSchema } from "@/lib/features/claims/schema";
import { NEWS_CLAIMS, NEWS_OTHERS } from "./news-fixture";
import { spot } from "./spot";

const candidatesIn = (text: string) => spot(text).flatMap(({ candidates }) => candidates);

describe("candidates", () => {
  it.each([
    "[A has 67% of the market], [B has 16%].",
    "[Kenya grew by 5%], [Uganda by 3%] and [Rwanda by 7%].",
    "[China made 67% of the patents in 2019] and [the United States only 16%].",
    "[Unemployment fell to 5.4 percent in March], while [wages rose by 3%].",
    "[The bridge was built in 1932]; [it is the longest in Europe].",
    "[The firm, which employs 3,400 people, was founded in 1932].",
    "[In May 1999, after the war, the committee passed the law on ships and harbours].",
    "[Trains in France and Italy carried 2 million people between 2015 and 2019].",
    "3. [The bank lost $40 million in 2019].",
    "We must all try harder.",
  ])("%s", (marked) => {
    const expected = Array.from(marked.matchAll(/\[(.*?)\]/g), ([, inside]) => inside);
    const text = marked.replace(/[[\]]/g, "");
    expect(candidatesIn(text).map((candidate) => candidate.text)).toEqual(expected);
  });

  it("have typed figures, in the shape of a claim's", () => {
    const text = "According to the World Bank, more than 1.2 million people left Kenya in 2019.";
    const [candidate] = candidatesIn(text);
    expect(candidate).toMatchObject({ kind: "figure", speaker: "the World Bank" });
    expect(candidate?.figures).toEqual([
      {
        value: "1200000",
        unit: "people",
        qualifier: "more_than",
        measures: "people left Kenya",
        subject: "Kenya",
        period: "2019",
      },
    ]);
  });

  it.each(NEWS_CLAIMS)("fill in figures that a claim may have: %s", (text) => {
    for (const figure of candidatesIn(text).flatMap(({ figures }) => figures)) {
      expect(figureSchema.parse(figure)).toEqual(figure);
    }
  });

  it.each([
    [
      "Wages rose by nearly $300 million in May.",
      { value: "300000000", unit: "USD", qualifier: "nearly" },
    ],
    [
      "Prices fell by about 5.4 per cent last year.",
      { value: "5.4", unit: "%", qualifier: "about" },
    ],
    ["The law took at least 18 months.", { value: "18", unit: "months", qualifier: "at_least" }],
    [
      "The port employed fewer than 200 workers in 1990.",
      { value: "200", unit: "workers", qualifier: "less_than" },
    ],
    ["Exports doubled in 2015.", { value: "2", qualifier: "exactly", period: "2015" }],
    ["中国有超过27000家企业。", { value: "27000", qualifier: "more_than", subject: "中国" }],
  ])("%s", (text, figure) => {
    expect(candidatesIn(text)[0]?.figures[0]).toMatchObject(figure);
  });

  it.each([
    ["The minister said that exports fell by 3% in 2019.", "The minister"],
    [
      "Ana Ruiz, head of the harbour board, told reporters that 40 ships left in May.",
      "Ana Ruiz, head of the harbour board",
    ],
    [
      '"Exports rose by 14% last year," said Ana Ruiz, the trade minister.',
      "Ana Ruiz, the trade minister",
    ],
    ["Exports rose by 14% last year, according to the trade ministry.", "the trade ministry"],
    ["He said that exports fell by 3% in 2019.", null],
    ["The firm was said to have lost 3% in 2019.", null],
    ["Exports fell by 3% in 2019.", null],
  ])("credits the speaker: %s", (text, speaker) => {
    expect(candidatesIn(text)[0]?.speaker).toBe(speaker);
  });

  it("say why in plain words", () => {
    const text = "The Bank of Norway said in May 2020 that exports were 12% higher than imports.";
    expect(candidatesIn(text)[0]?.reasons).toEqual([
      "a share: 12%",
      "a date: May 2020",
      "a comparison: higher than",
      "reported speech: The Bank of Norway said",
      "a named organisation: Bank of Norway",
    ]);
  });

  it.each([
    ["Exports rose because the war had ended.", "causal"],
    ["Bergen is the largest port in Norway.", "comparison"],
    ["The harbour board was founded by Ana Ruiz.", "institution"],
    ["The ships were sold in 1932 to the Navy.", "history"],
    ["The president vetoed the bill.", "event"],
    ["The ministry announced that the bill had been vetoed.", "attribution"],
  ])("%s is of the kind %s", (text, kind) => {
    expect(candidatesIn(text)[0]?.kind).toBe(kind);
  });
});

describe("spotting a text", () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(...NEWS_CLAIMS, ...NEWS_OTHERS, "\n\n", ", and ", "; ", "🚀", "(", '"'),
        fc.string({ unit: "binary", maxLength: 12 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(" "));

  it("keeps candidates in order and within their sentence, with valid figures", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const sentence of spot(text)) {
          expect(sentence.score > 0 && sentence.score < 1).toBe(true);
          expect(sentence.candidates.length > 0).toBe(sentence.score >= 0.5);
          for (const candidate of sentence.candidates) {
            expect(candidate.start).toBeGreaterThanOrEqual(Math.max(end, sentence.start));
            expect(candidate.end).toBeGreaterThan(candidate.start);
            end = candidate.end;
            expect(end).toBeLessThanOrEqual(sentence.end);
            expect(candidate.text).toBe(text.slice(candidate.start, candidate.end));
            expect(candidate.reasons).not.toEqual([]);
            expect(candidate.score).toBeGreaterThanOrEqual(0.5);
            for (const { value } of candidate.figures) {
              expect(figureSchema.shape.value.safeParse(value).success).toBe(true);
            }
          }
        }
      }),
    );
  });
});
