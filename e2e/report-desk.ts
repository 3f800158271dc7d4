import { createHash } from "node:crypto";
import { type APIRequestContext, expect, type Page } from "@playwright/test";

/** An article with astral characters before its claim, and words that mean harm. */
export const TEXT = "🚀🚀 A start\n\nIn 2018 China 🇨🇳 filed 67 % of them. The rest is open.";
export const QUOTE = "filed 67 % of them";
export const STATEMENT = "=SUM(1) China filed <b>67 %</b> of the [patents](javascript:alert(1)).";

export const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

/** Makes a desk of its own with one article of two claims, one of them verified; its path. */
export async function makeReportDesk(page: Page): Promise<string> {
  await page.goto("/w");
  await page.getByLabel("Name of the new desk").fill(`Reports ${crypto.randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: "Make the desk" }).click();
  await page.waitForURL(/\/w\/reports-\w+\/articles$/);
  const desk = new URL(page.url()).pathname.replace(/\/articles$/, "");
  await fill(page.request, await makeToken(page, desk));
  return desk;
}

async function makeToken(page: Page, desk: string): Promise<string> {
  await page.goto(`${desk}/settings`);
  await page.getByLabel("Name", { exact: true }).fill("e2e");
  await page.getByLabel("Role").selectOption("owner");
  await page.getByRole("button", { name: "Make a token" }).click();
  return page.getByText(/^plb_[\w-]{43}$/).innerText();
}

async function fill(request: APIRequestContext, token: string): Promise<void> {
  const send = async (path: string, data: unknown, revision?: number) => {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (revision !== undefined) headers["If-Match"] = `"${revision}"`;
    const response = await request.post(`/api/v1${path}`, { data, headers });
    expect(response.status(), await response.text()).toBe(201);
    return response.json();
  };
  const { article } = await send("/articles", { text: TEXT, sourceFile: "start.txt" });
  const headers = { Authorization: `Bearer ${token}` };
  const listed = await request.get(`/api/v1/articles/${article.slug}/versions`, { headers });
  const { versions } = await listed.json();
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
