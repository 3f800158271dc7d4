import { expectAccessible, expectToFit } from "./accessible";
import { ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";
import { makeSnapshotDesk } from "./snapshot-desk";

const RELEASE = "https://ministry.example.org/release";
const PAPER = "https://paper.example.org/exports";

test("three links to one page are one source, and the desk asks for two", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("owner"));
  const { page, panel } = desk;
  const { path, slug, cite } = await makeSnapshotDesk(page);
  await page.goto(`${path}/settings`);
  const kinds = page.getByRole("group", { name: "Two independent sources" });
  await kinds.getByRole("checkbox", { name: "Figure" }).check();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("The settings are saved.")).toBeVisible();

  for (const end of ["", "?utm_source=letter", "#table-2"]) {
    await cite("The release", { url: `${RELEASE}${end}` });
  }
  await desk.open(slug, "A1-1");
  await expect(panel.getByText("3 links, 1 independent source")).toBeVisible();
  await cite("The paper", { url: PAPER });
  await desk.open(slug, "A1-1");
  await expect(panel.getByText("4 links, 2 independent sources")).toBeVisible();
  await expectAccessible(page, "evidence with its sources");

  await test.step("the paper only repeats the release", async () => {
    await panel.getByRole("link", { name: "Its source (The paper)" }).click();
    await page.waitForURL(/\/sources\/[\w-]+$/);
    await page.getByRole("searchbox", { name: "Find the source that it repeats" }).fill("release");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "It repeats this one (The release)" }).click();
    const origin = page.getByRole("region", { name: "Where it comes from" });
    await expect(origin.getByText("Together they count as one source.")).toBeVisible();
    await origin.getByRole("link", { name: "The release" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The release" })).toBeVisible();
    await expect(origin.getByRole("link", { name: "The paper" })).toBeVisible();
    const resting = page.getByRole("region", { name: "What rests on it" });
    await expect(resting.getByRole("link", { name: "A1-1" })).toHaveCount(3);
    await expectAccessible(page, "a source");
  });

  await test.step("the verdict waits for a second source", async () => {
    await desk.open(slug, "A1-1");
    await expect(panel.getByText("4 links, 1 independent source")).toBeVisible();
    await page.keyboard.press("v");
    await desk.field("Reasons").fill("All say so.");
    await expect(panel.getByText("1 so far – missing")).toBeVisible();
    await expect(desk.button("Give this verdict")).toBeDisabled();
    await cite("The register", { url: "https://register.example.org/" });
    await desk.open(slug, "A1-1");
    await page.keyboard.press("v");
    await expect(desk.field("Reasons")).toHaveValue("All say so.");
    await expect(panel.getByText("2 so far – there")).toBeVisible();
    await desk.button("Give this verdict").click();
    await desk.expectClaim("A1-1", "Verified");
  });
});

test("what the desk knows of a source is written once, and found", async ({ enterAs }) => {
  const page = await enterAs("owner");
  const { path, cite } = await makeSnapshotDesk(page);
  await cite("The release", { url: RELEASE });
  await cite("The paper", { url: PAPER });
  await page.goto(`${path}/sources`);
  await page.getByRole("link", { name: "The paper" }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  const form = page.getByRole("form", { name: "Edit the source “The paper”" });
  await form.getByRole("combobox", { name: "Kind" }).selectOption("News");
  await form.getByRole("textbox", { name: "Language" }).fill("German");
  await form.getByRole("textbox", { name: "How far" }).fill("Corrects itself.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Give a language tag")).toBeVisible();
  await expectAccessible(page, "the form of a source");
  await form.getByRole("textbox", { name: "Language" }).fill("de-ch");
  await page.keyboard.press("Control+Enter");
  const sheet = page.getByRole("region", { name: "What it is" });
  await expect(sheet.getByText("(de-CH)")).toBeVisible();
  await expect(sheet.getByText("Corrects itself.")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  await expectToFit(page, "a source");

  await page.goto(`${path}/sources?kind=news`);
  await expect(page.getByRole("link", { name: "The paper" })).toBeVisible();
  await expect(page.getByRole("link", { name: "The release" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("All kinds");
  await page.getByRole("searchbox", { name: "Search the sources" }).fill("ministry");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "The release" })).toBeVisible();
  await expect(page.getByRole("link", { name: "The paper" })).toHaveCount(0);
  await expectToFit(page, "the list of sources");
  await expectAccessible(page, "the list of sources");
});
