import { Ajv2020 } from "ajv/dist/2020";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaimReviews } from "@/lib/features/claim-reviews/reading";
import { CLAIM_STATUSES, VERDICTS } from "@/lib/features/claims/domain";
import { writeClaimReviews } from "./claim-review";
import { CLAIM_REVIEW_SHAPE } from "./claim-review-shape-fixture";
import { sampleArticle, sampleClaim, sampleReport, sampleReview, textOf } from "./report-fixture";

const validate = new Ajv2020({ strict: true }).compile(CLAIM_REVIEW_SHAPE);

const article = sampleArticle({
  title: "Who owns the <harbour>",
  author: "Ida Kern",
  versions: [
    { ...sampleArticle().versions[0]!, sourceUrl: "https://daily.example/harbour" },
    { ...sampleArticle().versions[0]!, number: 2 },
  ],
});

function judged(
  verdict: (typeof VERDICTS)[number],
  changes: Parameters<typeof sampleClaim>[0] = {},
) {
  return sampleClaim({ status: verdict, reviews: [sampleReview({ verdict })], ...changes });
}

async function written(claims: ReturnType<typeof sampleClaim>[]): Promise<string> {
  return textOf(writeClaimReviews(sampleReport([{ article, claims }])));
}

describe("ClaimReview", () => {
  it("says who checked what, where it stands, and how it came out", async () => {
    const text = await written([judged("disputed", { speaker: "Mayor Brandt" })]);
    expect(JSON.parse(text)).toEqual({
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "ClaimReview",
          claimReviewed: "China filed 67 % of the blockchain patents in 2018.",
          author: { "@type": "Organization", name: "The desk" },
          datePublished: "2026-11-21",
          reviewRating: {
            "@type": "Rating",
            ratingValue: 1,
            bestRating: 3,
            worstRating: 1,
            alternateName: "Disputed",
            ratingExplanation: "The office's own table says so.",
          },
          itemReviewed: {
            "@type": "Claim",
            author: { name: "Mayor Brandt" },
            appearance: {
              "@type": "Article",
              headline: "Who owns the <harbour>",
              url: "https://daily.example/harbour",
              publisher: { "@type": "Organization", name: "The Paper" },
              author: { name: "Ida Kern" },
              datePublished: "2019-11-14",
            },
          },
        },
      ],
    });
    expect(text).not.toContain("<");
  });

  it("leaves out what is not known", async () => {
    const bare = sampleArticle({ publisher: null, publishedOn: null });
    const claims = [
      judged("unverifiable", { reviews: [sampleReview({ verdict: "unverifiable", reasons: "" })] }),
    ];
    const text = await textOf(writeClaimReviews(sampleReport([{ article: bare, claims }])));
    expect(JSON.parse(text)["@graph"][0]).toMatchObject({
      reviewRating: { "@type": "Rating", alternateName: "Unverifiable" },
      itemReviewed: { "@type": "Claim", appearance: { "@type": "Article", headline: "Article 1" } },
    });
    expect(text).not.toMatch(/null|ratingValue|bestRating|url|publisher|datePublished":"2019/u);
  });

  it("writes verdicts that hold, the newest of each claim, and no other", async () => {
    const older = sampleReview({ verdict: "verified", reasons: "First." });
    const lapsed = sampleReview({ verdict: "disputed", holds: false });
    const text = await written([
      judged("verified", { reviews: [older, sampleReview({ reasons: "Second." })] }),
      judged("verified", { status: "in_review" }),
      judged("disputed", { reviews: [lapsed] }),
      sampleClaim(),
    ]);
    const reviews = JSON.parse(text)["@graph"];
    expect(reviews).toMatchObject([{ reviewRating: { ratingExplanation: "Second." } }]);
  });

  it.each([0, 1, 2, 5])("has the shape that schema.org gives it, with %i claims", async (count) => {
    const claims = Array.from({ length: count }, (_, at) => judged(VERDICTS[at % 4]!));
    const text = JSON.parse(await written(claims));
    expect(text["@graph"]).toHaveLength(count);
    expect(validate(text), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [
      "a rating beyond its scale",
      { reviewRating: { "@type": "Rating", ratingValue: 4, alternateName: "x" } },
    ],
    ["no claim", { claimReviewed: "" }],
    ["a property that schema.org does not have", { verdict: "true" }],
    ["another type", { "@type": "Review" }],
  ])("would not have it with %s", async (_, changes) => {
    const text = JSON.parse(await written([judged("verified")]));
    Object.assign(text["@graph"][0], changes);
    expect(validate(text)).toBe(false);
  });

  it("is read again without loss", async () => {
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .map((text) =>
        text
          .replace(/[<&\p{C}]/gu, "")
          .replace(/\s+/gu, " ")
          .trim(),
      )
      .filter((text) => text !== "");
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.option(words),
        words,
        fc.constantFrom(...VERDICTS),
        async (statement, speaker, reasons, verdict) => {
          const claim = judged(verdict, {
            statement,
            speaker,
            reviews: [sampleReview({ verdict, reasons })],
          });
          const { found, problems } = readClaimReviews(await written([claim]), null);
          expect(problems).toEqual([]);
          const value = { verified: "3", needs_context: "2", disputed: "1", unverifiable: null }[
            verdict
          ];
          expect(found).toEqual([
            {
              place: "@graph[0]",
              verdict: {
                claim: statement,
                claimant: speaker,
                appearances: [
                  {
                    url: "https://daily.example/harbour",
                    title: "Who owns the <harbour>",
                    publisher: "The Paper",
                    published: { day: "2019-11-14", written: "2019-11-14" },
                  },
                ],
                reviewer: "The desk",
                url: null,
                title: null,
                language: null,
                published: { day: "2026-11-21", written: "2026-11-21" },
                rating: {
                  text: {
                    verified: "Verified",
                    needs_context: "Needs context",
                    disputed: "Disputed",
                    unverifiable: "Unverifiable",
                  }[verdict],
                  value,
                  best: value && "3",
                  worst: value && "1",
                  explanation: reasons,
                },
              },
            },
          ]);
        },
      ),
    );
  });

  it("gives the same bytes for the same content, however it is read", async () => {
    const claims = CLAIM_STATUSES.map((status) =>
      sampleClaim({ status, reviews: VERDICTS.map((verdict) => sampleReview({ verdict })) }),
    );
    const texts = await Promise.all(
      [1, 2, 10].map((size) =>
        textOf(writeClaimReviews(sampleReport([{ article, claims }], { size }))),
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]!.split("\n")).toHaveLength(4 + 2 + 1);
  });
});
