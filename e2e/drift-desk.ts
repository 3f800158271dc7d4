import type { Page } from "@playwright/test";
import { makeApiDesk } from "./api-desk";
import { CLAIMS, FIRST, SECOND } from "./harbour-drafts";

/**
 * Makes a desk with an article whose claims stand in a first draft, A1-2 (the exports) verified, and
 * then brings the second draft. Gives the article's path.
 */
export async function makeDriftDesk(page: Page): Promise<string> {
  const { path, send, read } = await makeApiDesk(page, "Drift");
  const { article } = await send("/articles", { text: FIRST, sourceFile: "harbour.txt" });
  const { versions } = await read(`/articles/${article.slug}/versions`);
  const place = { articleId: article.id, versionId: versions[0].id };
  for (const words of CLAIMS) {
    const start = FIRST.indexOf(words);
    const content = { statement: words, kind: "figure", figures: [] };
    await send("/claims", { ...place, range: { start, end: start + words.length }, content });
  }
  const evidence = await send("/claims/A1-2/evidence", {
    url: "https://port.example/may",
    title: "The port’s figures for May",
    stance: "supports",
    sourceType: "primary",
    openedOn: "2026-11-20",
  });
  const verdict = { verdict: "verified", reasons: "The table.", evidenceIds: [evidence.id] };
  await send("/claims/A1-2/reviews", verdict, 1);
  await send(`/articles/${article.slug}/versions`, { text: SECOND, sourceFile: "second.txt" });
  return `${path}/articles/${article.slug}`;
}
