import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreOf, THRESHOLD } from "./model";
import { NEWS_CLAIMS, NEWS_OTHERS } from "./news-fixture";
import { BUCKETS, featureGroups } from "./sparse-features";
import { tokensOf } from "./tokens";

describe("the tokens of a sentence", () => {
  it.each([
    ["We've cut 3,400 jobs.", "we/we 've/'ve cut/VPAST #4/NUM jobs/XS ./."],
    ["I can't, won't and didn’t", "i/i ca/ca n't/n't ,/, wo/wo n't/n't and/and did/did n't/n't"],
    ["In 1932 $5.5bn", "in/in #year/YEAR $/CUR #decimal/NUM bn/X"],
    ["Exports to Japan fell 12%", "exports/XS to/to japan/NAME fell/VPAST #2/NUM %/percent"],
    ["The WHO doubled it.", "the/the who/who doubled/VED it/it ./."],
  ])("%s", (sentence, expected) => {
    const shown = tokensOf(sentence).map(({ word, tag }) => `${word}/${tag}`);
    expect(shown.join(" ")).toBe(expected);
  });
});

describe("the score of a sentence", () => {
  it("tells claims from other sentences in news", () => {
    const found = NEWS_CLAIMS.filter((sentence) => scoreOf(sentence) >= THRESHOLD);
    const mistaken = NEWS_OTHERS.filter((sentence) => scoreOf(sentence) >= THRESHOLD);
    expect(found.length).toBeGreaterThanOrEqual(30);
    expect(mistaken.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ["Exports rose by 14% in 2019.", "Exports will matter."],
    ["He voted against the bill in 2017.", "I think he is a fine man."],
    ["It is the largest port in Europe.", "Is it large?"],
    ["The bank was fined 30 million pounds.", "Banks should be kinder."],
  ])("is higher for %j than for %j", (claim, other) => {
    expect(scoreOf(claim)).toBeGreaterThan(scoreOf(other));
  });

  it("is the same each time, and between 0 and 1 for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const score = scoreOf(text);
        expect(score).toBe(scoreOf(text));
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
        for (const { buckets } of featureGroups(text)) {
          for (const bucket of buckets) expect(bucket >= 0 && bucket < BUCKETS).toBe(true);
        }
      }),
    );
  });

  it("looks at the beginning of a sentence without an end", () => {
    const endless = "word ".repeat(100_000);
    expect(scoreOf(endless)).toBe(scoreOf(endless.slice(0, 2000)));
  });
});
