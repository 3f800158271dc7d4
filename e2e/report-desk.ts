import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { type ApiDesk, makeApiDesk } from "./api-desk";

/** An article with astral characters before its claim, and words that mean harm. */
export const TEXT = "🚀🚀 A start\n\nIn 2018 China 🇨🇳 filed 67 % of them. The rest is open.";
export const QUOTE = "filed 67 % of them";
export const STATEMENT = "=SUM(1) China filed <b>67 %</b> of the [patents](javascript:alert(1)).";

export const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

/** Makes a desk of its own with one article of two claims, one of them verified; its path. */
export async function makeReportDesk(page: Page): Promise<string> {
  const desk = await makeApiDesk(page, "Reports");
  await fill(desk);
  return desk.path;
}

async function fill({ send, read }: ApiDesk): Promise<void> {
  const { article } = await send("/articles", { text: TEXT, sourceFile: "start.txt" });
  const { versions } = await read(`/articles/${article.slug}/versions`);
  const place = { articleId: article.id, versionId: versions[0].id };
  const at = (words: string) => {
    const [before = ""] = TEXT.split(words, 1);
    const start = [...before].length;
    return { start, end: start + [...words].length };
  };
  const content = { statement: STATEMENT, kind: "figure", figures: [] };
  const claim = await send("/claims", { ...place, range: at(QUOTE), content });
  const open = { ...content, statement: "The rest is open." };
  await send("/claims", { ...place, range: at("The rest is open"), content: open });
  const evidence = await send(`/claims/${claim.id}/evidence`, {
    url: "https://patents.example/2018",
    title: "<script>alert(1)</script> Patents 2018",
    stance: "supports",
    sourceType: "primary",
    openedOn: "2026-11-20",
  });
  await send(`/claims/${claim.id}/notes`, { body: "**For readers**", forReport: true });
  await send(`/claims/${claim.id}/notes`, { body: "Among ourselves", forReport: false });
  const verdict = { verdict: "verified", reasons: "The table.", evidenceIds: [evidence.id] };
  await send(`/claims/${claim.id}/reviews`, verdict, claim.revision);
}
