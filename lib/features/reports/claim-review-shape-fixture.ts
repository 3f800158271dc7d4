// What schema.org allows of a ClaimReview, as JSON Schema: the types of https://schema.org/ClaimReview,
// /Rating, /Claim, /Article and /Organization that a desk has something to say of, and no property
// besides. A rating with a value declares its scale.

const text = { type: "string", minLength: 1, pattern: "\\S" };
const day = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" };
const address = { type: "string", pattern: "^https?://" };

function ofType(type: string, properties: object, required: string[] = []) {
  return {
    type: "object",
    properties: { "@type": { const: type }, ...properties },
    required: ["@type", ...required],
    additionalProperties: false,
  };
}

const named = {
  type: "object",
  properties: { name: text },
  required: ["name"],
  additionalProperties: false,
};
const organization = ofType("Organization", { name: text }, ["name"]);

const article = ofType(
  "Article",
  { headline: text, url: address, publisher: organization, author: named, datePublished: day },
  ["headline"],
);

const rating = {
  ...ofType(
    "Rating",
    {
      ratingValue: { type: "number", minimum: 1, maximum: 3 },
      bestRating: { const: 3 },
      worstRating: { const: 1 },
      alternateName: text,
      ratingExplanation: text,
    },
    ["alternateName"],
  ),
  dependentRequired: {
    ratingValue: ["bestRating", "worstRating"],
    bestRating: ["ratingValue"],
    worstRating: ["ratingValue"],
  },
};

const claim = ofType("Claim", { author: named, appearance: article }, ["appearance"]);

const claimReview = ofType(
  "ClaimReview",
  {
    claimReviewed: text,
    author: organization,
    datePublished: day,
    reviewRating: rating,
    itemReviewed: claim,
  },
  ["claimReviewed", "author", "datePublished", "reviewRating", "itemReviewed"],
);

export const CLAIM_REVIEW_SHAPE = {
  type: "object",
  properties: {
    "@context": { const: "https://schema.org" },
    "@graph": { type: "array", items: claimReview },
  },
  required: ["@context", "@graph"],
  additionalProperties: false,
};
