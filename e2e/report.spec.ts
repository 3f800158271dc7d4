import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { makeReportDesk, QUOTE, sha256, STATEMENT, TEXT } from "./report-desk";

/** Presses a download, and gives the file's name and bytes. */
async function download(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  const taken = await coming;
  const chunks: Buffer[] = [];
  for await (const chunk of await taken.createReadStream()) chunks.push(chunk as Buffer);
  return { file: taken.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

test("an editor exports the report, and reads what came out", async ({ enterAs }) => {
  const page = await enterAs("owner");
  const desk = await makeReportDesk(page);
  await page.goto(`${desk}/report`);
  const sheet = page.getByRole("article").first();
  await expect(sheet.getByText("2 claims in 1 article: 1 unreviewed, 1 verified.")).toBeVisible();
  await expect(sheet).toContainText(sha256(TEXT));
  await expect(sheet.getByRole("heading", { name: "Still open" })).toBeVisible();
  await expect(sheet).toContainText(STATEMENT);
  await expect(sheet).not.toContainText("Among ourselves");

  const json = await download(page, "JSON");
  expect(json.file).toMatch(/^plumbline-reports-\w+-\d{4}-\d\d-\d\d\.json$/);
  const written = JSON.parse(json.bytes.toString("utf8"));
  const [article] = written.articles;
  const [claim, open] = article.claims;
  const [anchor] = claim.anchors;
  expect(written.schemaVersion).toBe(1);
  expect(article).toMatchObject({ sourceFile: "start.txt", versions: [{ sha256: sha256(TEXT) }] });
  expect(article.versions[0].length).toBe([...TEXT].length);
  expect([...TEXT].slice(anchor.start, anchor.end).join("")).toBe(QUOTE);
  expect(anchor).toMatchObject({ exact: QUOTE, state: "exact", sha256: sha256(TEXT) });
  expect(claim).toMatchObject({
    ref: "A1-1",
    statement: STATEMENT,
    status: "verified",
    evidence: [{ url: "https://patents.example/2018", openedOn: "2026-11-20" }],
    reviews: [{ verdict: "verified", reasons: "The table.", holds: true }],
    notes: [{ body: "**For readers**", forReport: true }],
  });
  expect(open).toMatchObject({ ref: "A1-2", status: "unreviewed", reviews: [] });
  expect((await download(page, "JSON")).bytes.equals(json.bytes)).toBe(true);

  const csv = await download(page, "CSV");
  const rows = parse(csv.bytes, { bom: true, columns: true, record_delimiter: "\r\n" });
  expect(rows).toMatchObject([
    { claim: "A1-1", statement: `'${STATEMENT}`, quote: QUOTE, start: String(anchor.start) },
    { claim: "A1-2", status: "Unreviewed" },
  ]);

  const markdown = (await download(page, "Markdown")).bytes.toString("utf8");
  expect(markdown).toContain("### A1-1 · Verified");
  expect(markdown).not.toMatch(/<b>|<script>|(?<!\\)\]\(javascript/);
});

test("the file of a report stands alone, and does no harm", async ({ enterAs, browser }) => {
  const page = await enterAs("owner");
  await page.goto(`${await makeReportDesk(page)}/report`);
  const { bytes } = await download(page, "HTML");
  const reader = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(request.url()));
  reader.on("dialog", () => asked.push("a dialog"));
  await reader.setContent(bytes.toString("utf8"));
  await expect(reader.getByRole("article")).toHaveCount(2);
  await expect(reader.getByRole("link", { name: /Patents 2018/ })).toBeVisible();
  await expect(reader.getByText(STATEMENT).first()).toBeVisible();
  await expectAccessible(reader);
  await reader.setViewportSize({ width: 320, height: 640 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const pdf = await reader.pdf({ format: "A4" });
  expect(pdf.length).toBeGreaterThan(10_000);
  expect(asked).toEqual([]);
  await reader.context().close();
});

test("a viewer chooses what goes in, and the address holds the choice", async ({ enterAs }) => {
  const page = await enterAs("viewer");
  await page.goto("/w/desk/report");
  await page.getByText("Choose what goes in").click();
  await page.getByRole("checkbox", { name: /^A2 / }).check();
  await page.getByRole("checkbox", { name: "Unreviewed" }).check();
  await page.getByRole("radio", { name: "All, internal ones too" }).check();
  await page.getByRole("button", { name: "Show the report" }).click();
  await page.waitForURL(/status=unreviewed/);
  const sheet = page.getByRole("article").first();
  await expect(sheet).toContainText("1 chosen article. Claims that are unreviewed.");
  await expect(sheet.getByRole("heading", { name: /^A2-/ }).first()).toBeVisible();
  await expect(sheet.getByRole("heading", { name: /^A1-/ })).toHaveCount(0);
  await page.getByText("Choose what goes in").click();
  await expect(page.getByRole("checkbox", { name: /^A2 / })).toBeChecked();
  const { bytes } = await download(page, "JSON");
  const { articles, choice } = JSON.parse(bytes.toString("utf8"));
  expect(articles).toHaveLength(1);
  expect(choice).toMatchObject({ statuses: ["unreviewed"], notes: "all" });
});

test("what surrounds the report stays off the paper", async ({ enterAs }) => {
  const page = await enterAs("viewer");
  await page.goto("/w/desk/report");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByText("Skip to the content")).toBeHidden();
  await expect(page.getByText("Review report", { exact: true })).toBeVisible();
});

test("a report is for members alone", async ({ enterAs, page }) => {
  const answer = await page.request.get("/w/desk/report/download", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toContain("/sign-in?return=");
  const owner = await enterAs("owner");
  const desk = await makeReportDesk(owner);
  const viewer = await enterAs("viewer");
  const stranger = await viewer.request.get(`${desk}/report/download`);
  const nowhere = await viewer.request.get("/w/no-such-desk/report/download");
  expect(stranger.status()).toBe(404);
  expect(await stranger.text()).toBe(await nowhere.text());
  expect((await viewer.request.get("/w/desk/report/download?status=good")).status()).toBe(400);
});
