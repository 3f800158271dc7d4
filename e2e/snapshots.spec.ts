import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expectAccessible, expectToFit } from "./accessible";
import { ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";
import { LIVELY_PAGE, makeSnapshotDesk, PageServer } from "./snapshot-desk";

const HASH = createHash("sha256").update(LIVELY_PAGE).digest("hex");
const PATIENCE = { timeout: 30_000 };
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let server: PageServer;
let address: string;

test.beforeEach(async () => {
  server = new PageServer(LIVELY_PAGE);
  address = await server.begin();
});
test.afterEach(() => server.end());

test("a page is kept with one press, and shown where nothing of it runs", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("owner"));
  const { page, panel } = desk;
  const { slug, cite } = await makeSnapshotDesk(page);
  await cite("The yearbook", { url: address });
  await desk.open(slug, "A1-1");
  await desk.button("Keep a snapshot of The yearbook").click();
  const link = panel.getByRole("link", { name: "snapshot of The yearbook" });
  await expect(link).toBeVisible(PATIENCE);
  await expectAccessible(page, "the panel with a snapshot");

  await link.click();
  await page.waitForURL(/\/snapshots\/[\w-]+$/);
  const main = page.getByRole("main");
  await expect(main.getByText(HASH)).toBeVisible();
  await expect(main.getByText("Exports rose by a third.")).toBeVisible();
  await expectAccessible(page, "a snapshot as text");
  await page.setViewportSize({ width: 390, height: 800 });
  await expectToFit(page, "a snapshot as text");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`snapshot-${HASH.slice(0, 16)}.html`);
  const saved = await readFile(await download.path());
  expect(createHash("sha256").update(saved).digest("hex")).toBe(HASH);

  await page.getByRole("link", { name: "Show it as a page" }).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "The yearbook of the port" })).toBeVisible();
  await expectToFit(page, "a snapshot as a page");
  await expectAccessible(page, "a snapshot as a page");
  await frame.getByRole("button", { name: "Send the form" }).click();
  await page.goto(`${new URL(page.url()).pathname}/frame`);
  await expect(page.getByText("Exports rose by a third.")).toBeVisible();
  // Longer than the page would wait before it leads elsewhere.
  await expect
    .poll(() => page.evaluate(() => performance.now()), { timeout: 5_000 })
    .toBeGreaterThan(1_500);
  await expect(page.getByText("It ran.")).toHaveCount(0);
  expect(await page.title()).toBe("The yearbook");
  expect(page.url()).toContain("/frame");
  expect(server.lively).toEqual([]);
});

test("what cannot be had says why, and is had at last: again, or from a file", async ({
  enterAs,
}) => {
  const desk = new ArticlePage(await enterAs("owner"));
  const { page, panel } = desk;
  const { slug, cite } = await makeSnapshotDesk(page);
  await cite("The yearbook", { url: address });
  await cite("The almanac", { citation: "Almanac of the port, 1999" });
  server.status = 404;
  await desk.open(slug, "A1-1");
  await desk.button("Keep a snapshot of The yearbook").click();
  await expect(panel.getByText("there is no page at the address")).toBeVisible(PATIENCE);
  await expectAccessible(page, "the panel with a snapshot that failed");
  server.status = 200;
  await desk.button("Try again to keep a snapshot of The yearbook").click();
  await expect(panel.getByRole("link", { name: "snapshot of The yearbook" })).toBeVisible(PATIENCE);
  await expect(panel.getByText("No snapshot")).toHaveCount(0);

  const file = panel.getByLabel("A file as the snapshot of The almanac");
  const zip = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(40, 1)]);
  await file.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: zip });
  await expect(panel.getByText("This is a zip archive.")).toBeVisible();
  await file.setInputFiles({ name: "scan.png", mimeType: "image/png", buffer: PICTURE });
  await panel.getByRole("link", { name: "snapshot of The almanac" }).click(PATIENCE);
  const picture = page.getByRole("img", { name: "What the snapshot shows" });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1);
  await expect(page.getByText("scan.png")).toBeVisible();
  await expectAccessible(page, "a picture as a snapshot");
});

test("a desk has a snapshot kept whenever a link is added", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("owner"));
  const { page, panel } = desk;
  const { path, slug, cite } = await makeSnapshotDesk(page);
  await page.goto(`${path}/settings`);
  await page.getByRole("checkbox", { name: "Keep a snapshot whenever a link is added" }).check();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("The settings are saved.")).toBeVisible();
  await cite("The yearbook", { url: address });
  await desk.open(slug, "A1-1");
  await expect(panel.getByRole("link", { name: "snapshot of The yearbook" })).toBeVisible(PATIENCE);
});
