import { AxeBuilder } from "@axe-core/playwright";
import { readClaimReviews } from "@/lib/features/claim-reviews/reading";
import { expect, test } from "./fixtures";
import { makeReportDesk, STATEMENT } from "./report-desk";

const review = (claim: string, rating: object) => ({
  "@type": "ClaimReview",
  claimReviewed: claim,
  url: "https://checks.example/patents",
  author: { "@type": "Organization", name: "Checks of the Coast" },
  datePublished: "2021-05-03",
  reviewRating: { "@type": "Rating", ...rating },
});

/** The claim as it is read from a page: what is a tag there is no part of the words. */
const PLAIN = STATEMENT.replaceAll(/<\/?b>/gu, "");

/** A page with three reviews, of which one is broken. */
const PAGE = `<html><head><title>A check</title>
<script type="application/ld+json">${JSON.stringify([
  review(STATEMENT, { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: "False" }),
  review("The ferry is free on Sundays.", { alternateName: "Half true" }),
])}</script>
<script type="application/ld+json">{"@type": "ClaimReview", "claimReviewed": oops}</script>
</head><body><p>Text.</p></body></html>`;

test("what another desk found comes in from a page's markup, and stays theirs", async ({
  enterAs,
}) => {
  const page = await enterAs("owner");
  const desk = await makeReportDesk(page);
  await page.goto(`${desk}/outside-verdicts`);
  await page.getByRole("radio", { name: "Pasted markup" }).check();
  await page.getByRole("textbox", { name: "Markup" }).fill(PAGE);
  await page.getByRole("button", { name: "Find reviews" }).click();
  await expect(page.getByRole("heading", { name: "2 reviews found" })).toBeVisible();
  await expect(page.getByText("script 2:")).toBeVisible();

  const first = page.getByRole("article", { name: PLAIN });
  const words = "Outside verdict by Checks of the Coast: “False” (1 of 5), 3 May 2021";
  await expect(first).toContainText(words);
  await first.getByRole("button", { name: "Use as evidence…" }).click();
  await first.getByRole("radio", { name: /^A1-1 / }).check();
  await expect(first.getByRole("radio", { name: "Refutes (proposed)" })).not.toBeChecked();
  await first.getByRole("button", { name: "Add as evidence" }).click();
  await expect(first).toContainText("Choose whether it supports the claim");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await first.getByRole("radio", { name: "Refutes (proposed)" }).check();
  await first.getByRole("button", { name: "Add as evidence" }).click();
  await expect(first).toContainText("Evidence on A1-1 Refutes");

  const second = page.getByRole("article", { name: "The ferry is free on Sundays." });
  await second.getByRole("button", { name: "Keep as a source only" }).click();
  await expect(second).toContainText("Kept as a source, on no claim.");

  await page.goto(`${desk}/report`);
  await expect(page.getByRole("article").first()).toContainText(words);
  await expect(page.getByText("2 claims in 1 article: 1 unreviewed, 1 verified.")).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "ClaimReview", exact: true }).click();
  const taken = await coming;
  expect(taken.suggestedFilename()).toMatch(/\.jsonld$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await taken.createReadStream()) chunks.push(chunk as Buffer);
  const { found, problems } = readClaimReviews(Buffer.concat(chunks).toString("utf8"), null);
  expect(problems).toEqual([]);
  expect(found).toMatchObject([
    {
      verdict: {
        claim: PLAIN,
        rating: { text: "Verified", value: "3", best: "3", worst: "1", explanation: "The table." },
      },
    },
  ]);
});
