import type { Page } from "@playwright/test";
import { expectAccessible, expectToFit } from "./accessible";
import { pdfFile, servePage, type TestFile, textFile, wordFile } from "./article-files";
import { ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";

/** Makes a desk of its own and opens its page for bringing texts. */
async function openImport(page: Page): Promise<void> {
  await page.goto("/w");
  await page.getByLabel("Name of the new desk").fill(`Piers ${crypto.randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: "Make the desk" }).click();
  await page.waitForURL(/\/w\/piers-\w+\/articles$/);
  await page.goto(`${page.url()}/new`);
  // A press before React has taken the page over would change nothing.
  await expect(async () => {
    await page.getByRole("radio", { name: "A web address" }).check();
    await expect(page.getByRole("textbox", { name: "Address" })).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function choose(page: Page, files: TestFile[]): Promise<void> {
  await page.getByRole("radio", { name: "Files" }).check();
  await page.locator('input[type="file"]').setInputFiles(files);
}

const item = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

test("a pasted text is kept while typed, shown, and becomes an article", async ({ enterAs }) => {
  const page = await enterAs("owner");
  await openImport(page);
  await page.getByRole("radio", { name: "A pasted text" }).check();
  await page.getByRole("button", { name: "Preview the text" }).click();
  await expect(page.getByText("Paste the article's text.")).toBeVisible();
  await page.getByRole("textbox", { name: "Text" }).fill("The piers\n\nTwelve piers stand there.");
  await page.reload();
  await expect(async () => {
    await page.getByRole("radio", { name: "A pasted text" }).check();
    await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue(/Twelve piers/, {
      timeout: 500,
    });
  }).toPass();
  await page.getByRole("button", { name: "Preview the text" }).click();
  const pasted = item(page, "Pasted text");
  await expect(pasted.getByText("It becomes a new article, without claims.")).toBeVisible();
  await pasted.getByRole("textbox", { name: /^Title/ }).fill("Piers, counted");
  await page.reload();
  await expect(pasted.getByText("Read; nothing is stored yet.")).toBeVisible();
  await expect(pasted.getByRole("textbox", { name: /^Title/ })).toHaveValue("Piers, counted");
  await pasted.getByRole("button", { name: "Add the article" }).click();
  await page.waitForURL(/\/articles\/piers-counted$/);
  await expect(page.getByRole("heading", { level: 1, name: "Piers, counted" })).toBeVisible();
});

test("a Word file keeps its parts and its comments, and a claim is made of one", async ({
  enterAs,
}) => {
  const page = await enterAs("owner");
  await openImport(page);
  await choose(page, [wordFile("piers.docx", "The piers of the port", "twelve are new")]);
  const file = item(page, "piers.docx");
  await expect(file.getByRole("textbox", { name: /^Title/ })).toHaveValue("The piers of the port");
  await file.getByText("Comments in the file (1)").click();
  await expect(file.getByText("Ask the port.")).toBeVisible();
  await expect(file.getByRole("heading", { name: "The piers of the port" })).toBeVisible();
  await file.getByRole("button", { name: "Add the article" }).click();

  await page.waitForURL(/\/articles\/the-piers-of-the-port$/);
  const desk = new ArticlePage(page);
  await desk.alive();
  await expect(desk.text.getByRole("cell", { name: "2019" })).toBeVisible();
  await desk.text.getByText("Comments from the file").click();
  await desk.text.getByRole("button", { name: "Make a claim of it" }).click();
  await expect(desk.field("Words in the text")).toHaveValue("twelve are new");
  await desk.field("Statement").fill("Twelve piers of the port are new.");
  await desk.button("Make the claim").click();
  await desk.expectClaim("A1-1");
  await expect(desk.text.locator('mark[data-claim="A1-1"]')).toHaveText("twelve are new");
  await expect(desk.panel.getByRole("textbox", { name: /^Note/ })).toHaveValue(/Ask the port/);
});

test("a PDF comes in page by page, and its next draft as a version of it", async ({ enterAs }) => {
  const page = await enterAs("owner");
  await openImport(page);
  const pages = [["Twelve piers stand in the port."], ["Ships come in every day."]];
  await choose(page, [await pdfFile("piers.pdf", "Piers on paper", pages)]);
  const file = item(page, "piers.pdf");
  await expect(file.getByText(/^PDF, 11 words, 2 blocks, 2 pages$/)).toBeVisible();
  await file.getByRole("button", { name: "Add the article" }).click();
  await page.waitForURL(/\/articles\/piers-on-paper$/);
  await new ArticlePage(page).alive();

  await page.getByRole("button", { name: "Import a version" }).click();
  const dialog = page.getByRole("dialog");
  const next = [["Thirteen piers stand in the port."], pages[1]!];
  const input = dialog.locator('input[type="file"]');
  await input.setInputFiles([await pdfFile("piers.pdf", "Piers on paper", pages)]);
  await expect(dialog.getByText("The desk has this very text")).toBeVisible();
  await input.setInputFiles([await pdfFile("piers-2.pdf", "Piers on paper", next)]);
  await expect(dialog.getByText("It becomes the next version of A1.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Import a version" }).click();
  await input.setInputFiles([await pdfFile("piers-2.pdf", "Piers on paper", next)]);
  await expect(dialog.getByText("It becomes the next version of A1.")).toBeVisible();
  await dialog.getByRole("button", { name: "Import the version" }).click();
  await expect(page.getByRole("link", { name: /^v2/ })).toBeVisible();
  await page.goto(page.url().replace(/[^/]+$/, "new"));
  await expect(page.getByRole("heading", { name: "What you brought" })).toHaveCount(0);
});

test("an address is fetched by the server; one that leads inside is not", async ({ enterAs }) => {
  const words = "Ships that left the port in May carried more grain than in any month before. ";
  const paragraphs = `<p>${words.repeat(4)}</p>`.repeat(4);
  const { url, server } = await servePage(
    `<!doctype html><html lang="en"><title>Grain at sea</title><nav>Menu</nav><main><h1>Grain at sea</h1>${paragraphs}</main></html>`,
  );
  try {
    const page = await enterAs("owner");
    await openImport(page);
    await page.getByRole("textbox", { name: "Address" }).fill("http://169.254.169.254/latest");
    await page.getByRole("button", { name: "Fetch the page" }).click();
    await expect(page.getByText(/leads inside a private network/)).toBeVisible();
    await page.getByRole("button", { name: /^Remove/ }).click();
    await page.getByRole("textbox", { name: "Address" }).fill(url);
    await page.getByRole("button", { name: "Fetch the page" }).click();
    const fetched = item(page, url);
    await expect(fetched.getByRole("textbox", { name: /^Title/ })).toHaveValue("Grain at sea");
    await expect(fetched.getByText(/^Web page, .*; fetched/)).toBeVisible();
    await expect(fetched.getByRole("region", { name: "Beginning of the text" })).not.toContainText(
      "Menu",
    );
    await fetched.getByRole("button", { name: "Add the article" }).click();
    await page.waitForURL(/\/articles\/grain-at-sea$/);
  } finally {
    server.close();
  }
});

test("of several files each has its own result", async ({ enterAs }) => {
  const page = await enterAs("owner");
  await openImport(page);
  await choose(page, [
    textFile("one.txt", "One thing\n\nis so."),
    textFile("broken.docx", "no file of Word"),
    textFile("two.md", "# Two\n\nare more."),
    textFile("same.txt", "One thing\n\nis so."),
    // Larger than a text may be, and than a request without limits of our own; smaller than a file may be.
    textFile("long.txt", "x".repeat(12 * 1024 * 1024)),
    textFile("huge.pdf", "x".repeat(26 * 1024 * 1024)),
  ]);
  await expect(page.getByText("6 of 6 read.")).toBeAttached({ timeout: 30_000 });
  await expect(item(page, "broken.docx")).toContainText("damaged");
  await expect(item(page, "long.txt")).toContainText("The text has 12.0 MB; the limit is 5 MB.");
  await expect(item(page, "huge.pdf")).toContainText("the limit is 25 MB.");
  await page.getByRole("button", { name: "Import all 3" }).click();
  await expect(item(page, "one.txt")).toContainText("Added as A1.");
  await expect(item(page, "two.md")).toContainText("Added as A2.");
  await expect(item(page, "same.txt")).toContainText("The desk has this very text");
  await item(page, "same.txt").getByRole("link", { name: "Open A1" }).click();
  await page.waitForURL(/\/articles\/one-thing$/);
});

test("axe finds nothing on what is brought", async ({ enterAs }) => {
  const page = await enterAs("owner");
  await openImport(page);
  await expectAccessible(page);
  await choose(page, [
    wordFile("piers.docx", "The piers of the port", "twelve are new"),
    textFile("broken.docx", "no file of Word"),
  ]);
  await expect(item(page, "broken.docx")).toContainText("damaged");
  await item(page, "piers.docx").getByText("Preview and details").click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectToFit(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await item(page, "piers.docx").getByRole("button", { name: "Add the article" }).click();
  await item(page, "piers.docx").getByRole("link", { name: "Open A1" }).click();
  await new ArticlePage(page).alive();
  await page.getByText("Comments from the file").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import a version" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});
