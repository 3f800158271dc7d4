import type { Verdict } from "@/lib/features/claims/domain";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import type { ClaimExport } from "./export-schema";
import { type Report, type ReportArticle, sections } from "./report";

/**
 * The desk's scale: three steps, as its verdicts are. A claim that nobody can check has no place on
 * it, so “unverifiable” is a rating in words alone.
 */
const DESK_SCALE: Record<Verdict, number | null> = {
  verified: 3,
  needs_context: 2,
  disputed: 1,
  unverifiable: null,
};
const BOUNDS = { bestRating: 3, worstRating: 1 };

/**
 * Writes the verdicts of a report that hold as schema.org's `ClaimReview` in JSON-LD, one to a line.
 * What the desk does not know (where the review will be published, whether a speaker is a person) is
 * left out.
 */
export async function* writeClaimReviews(report: Report): AsyncGenerator<string> {
  const author = { "@type": "Organization", name: report.head.workspace.name };
  yield '{"@context":"https://schema.org","@graph":[';
  let before = "\n";
  for await (const { article, claims } of sections(report)) {
    for (const claim of claims) {
      const review = verdictThatHolds(claim);
      if (!review) continue;
      yield `${before}${inScript(claimReview({ claim, review, article, author }))}`;
      before = ",\n";
    }
  }
  yield "\n]}\n";
}

type Review = ClaimExport["reviews"][number];

/** The newest review that says what the desk says. */
function verdictThatHolds({ status, reviews }: ClaimExport): Review | undefined {
  return reviews.findLast(({ holds, verdict }) => holds && verdict === status);
}

function claimReview({
  claim,
  review,
  article,
  author,
}: {
  claim: ClaimExport;
  review: Review;
  article: ReportArticle;
  author: object;
}) {
  return {
    "@type": "ClaimReview",
    claimReviewed: claim.statement,
    author,
    datePublished: review.createdAt.slice(0, 10),
    reviewRating: ratingOf(review),
    itemReviewed: {
      "@type": "Claim",
      ...(claim.speaker !== null && { author: { name: claim.speaker } }),
      appearance: appearanceIn(article),
    },
  };
}

function ratingOf({ verdict, reasons }: Review) {
  const value = DESK_SCALE[verdict];
  return {
    "@type": "Rating",
    ...(value !== null && { ratingValue: value, ...BOUNDS }),
    alternateName: STATUS_WORDS[verdict],
    ...(reasons !== "" && { ratingExplanation: reasons }),
  };
}

function appearanceIn({ title, publisher, author, publishedOn, versions }: ReportArticle) {
  const url = versions.findLast((version) => version.sourceUrl !== null)?.sourceUrl;
  return {
    "@type": "Article",
    headline: title,
    ...(url && { url }),
    ...(publisher !== null && { publisher: { "@type": "Organization", name: publisher } }),
    ...(author !== null && { author: { name: author } }),
    ...(publishedOn !== null && { datePublished: publishedOn }),
  };
}

/** JSON that can stand in a page's script as it is: nothing in it ends the script. */
function inScript(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
