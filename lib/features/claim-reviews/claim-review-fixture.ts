import type { OutsideVerdict } from "./schema";

// For the tests: a review as an invented desk publishes it. Nobody of these exists.

export const REVIEW = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://checks.example/2021/05/harbour-bridge",
  claimReviewed: "The harbour bridge cost 40 million crowns more than planned.",
  datePublished: "2021-05-03",
  author: { "@type": "Organization", name: "Checks of the Coast" },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "Mayor Ottilie Brandt" },
    appearance: { "@type": "CreativeWork", url: "https://daily.example/bridge" },
  },
  reviewRating: {
    "@type": "Rating",
    ratingValue: 1,
    bestRating: 5,
    worstRating: 1,
    alternateName: "False",
  },
};

export const VERDICT: OutsideVerdict = {
  claim: "The harbour bridge cost 40 million crowns more than planned.",
  claimant: "Mayor Ottilie Brandt",
  appearances: [
    {
      url: "https://daily.example/bridge",
      title: null,
      publisher: null,
      published: { day: null, written: null },
    },
  ],
  reviewer: "Checks of the Coast",
  url: "https://checks.example/2021/05/harbour-bridge",
  title: null,
  language: null,
  published: { day: "2021-05-03", written: "2021-05-03" },
  rating: { text: "False", value: "1", best: "5", worst: "1", explanation: null },
};

/** A page with each text in a script of its own. */
export function pageWith(...scripts: string[]): string {
  const tags = scripts.map((text) => `<script type="application/ld+json">${text}</script>`);
  return `<!doctype html><html lang="en"><head><title>A check</title>${tags.join("\n")}</head><body><p>Text.</p></body></html>`;
}
