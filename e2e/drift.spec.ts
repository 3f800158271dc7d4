import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { makeDriftDesk } from "./drift-desk";
import { enter, expect, test } from "./fixtures";

/** The claim's card on the page that says what a version changed. */
function card(page: Page, ref: string) {
  return page.getByRole("article", { name: new RegExp(`^${ref} `) });
}

/** What was decided is on the server. */
async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("Saving…")).toBeHidden();
}

test("a figure that changed ends the verdict, and every claim is decided by a key", async ({
  page,
}) => {
  await enter(page, "owner");
  const article = await makeDriftDesk(page);
  await page.goto(`${article}/triage`);
  await expect(card(page, "A1-2")).toContainText("3 % became 8 %");
  await expect(card(page, "A1-2")).toContainText("In review");
  const index = page.getByRole("navigation", { name: "What became of the claims" });
  await expect(index).toContainText("4 claims wait for a decision");

  await page.keyboard.press("j");
  await expect(card(page, "A1-2")).toBeFocused();
  await page.keyboard.press("m");
  await expect(card(page, "A1-3")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "3 left" })).toHaveText(
    "A1-2 says something else now. 3 left.",
  );
  await page.keyboard.press("s");
  await expect(card(page, "A1-4")).toBeFocused();
  await page.keyboard.press("s");
  await expect(page.getByRole("status").filter({ hasText: "Choose the place" })).toHaveCount(1);
  await page.keyboard.press("2");
  await expect(card(page, "A1-5")).toBeFocused();
  await page.keyboard.press("x");
  await expect(index).toContainText("No claim waits");
  await page.keyboard.press("u");
  await expect(card(page, "A1-5")).toBeFocused();
  await expect(index).toContainText("One claim waits");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("It means something else now");
  await page.keyboard.press("Escape");

  await expectSaved(page);
  await page.reload();
  await expect(index).toContainText("One claim waits");
  await expect(card(page, "A1-2")).toContainText("says something else now");
  await expect(card(page, "A1-4").getByRole("listitem").nth(1)).toContainText("Chosen");

  await card(page, "A1-2").getByRole("link", { name: "Edit what it says" }).click();
  await expect(page.getByLabel("Statement")).toHaveValue(/grew 3 %/);
});

test("a claim that was not found is put by hand where it stands", async ({ page }) => {
  await enter(page, "owner");
  const article = await makeDriftDesk(page);
  await page.goto(`${article}/triage`);
  const crane = card(page, "A1-5");
  await expect(crane.getByRole("button", { name: "Find its place" })).toBeVisible();
  await crane.focus();
  await page.keyboard.press("w");
  const dialog = page.getByRole("dialog", { name: "Where does A1-5 stand?" });
  const text = dialog.getByRole("textbox", { name: "The text", exact: true });
  await expect(text).toBeFocused();
  await page.keyboard.press("s");
  await expect(dialog.getByRole("status")).toHaveText("First select the passage in the text.");
  const words = await text.inputValue();
  await page.keyboard.type("x");
  await expect(text).toHaveValue(words);
  await dialog.getByLabel("Words to find").fill("captains praise the");
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await page.keyboard.press("Shift+Control+ArrowRight");
  await page.keyboard.press("s");
  await expect(dialog).toBeHidden();
  await expect(crane).toContainText("place found by hand");
  await expectSaved(page);
  await page.reload();
  await expect(crane).toContainText("Captains praise the channel");
  await expect(crane).toContainText("place found by hand");
});

test("the article says what waits, and any two drafts stand beside each other", async ({
  page,
}) => {
  await enter(page, "owner");
  const article = await makeDriftDesk(page);
  await page.goto(article);
  await expect(page.locator("mark[data-tentative]").first()).toBeVisible();
  await page.getByRole("link", { name: "Decide what became of them" }).click();
  await page.getByRole("link", { name: "Compare the texts" }).click();
  await expect(page).toHaveURL(/compare\?from=1&to=2$/);
  await expect(page.locator("[data-change=removed]").first()).toHaveText("3");
  await expect(page.locator("[data-change=added]").first()).toHaveText("8");
  await page.locator("[data-claim=A1-2]").first().click();
  await expect(page.locator("[data-claim=A1-2][data-chosen]").first()).toBeVisible();
  expect(await page.locator("[data-claim=A1-2][data-chosen] [data-change]").count()).toBe(2);
  await page.keyboard.press("k");
  await expect(page.locator("[data-claim=A1-1][data-chosen]")).toHaveCount(2);
});

test("axe finds nothing on the pages about versions", async ({ page }) => {
  await enter(page, "owner");
  const article = await makeDriftDesk(page);
  for (const path of [article, `${article}/compare`, `${article}/triage`]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await expectAccessible(page, path);
  }
  await card(page, "A1-5").getByRole("button", { name: "Find its place" }).click();
  await expectAccessible(page, "finding a place by hand");
});

test("two people at one list: the second sees what the first found", async ({ page }) => {
  await enter(page, "owner");
  const article = await makeDriftDesk(page);
  await page.goto(`${article}/triage`);
  const other = await page.context().newPage();
  await other.goto(`${article}/triage`);
  await card(other, "A1-3").getByRole("button", { name: "Gone" }).click();
  await expect(card(other, "A1-3").getByRole("button", { name: "Undo" })).toBeVisible();
  await expectSaved(other);
  await other.close();
  await card(page, "A1-3").getByRole("button", { name: "Says the same" }).click();
  await expect(card(page, "A1-3").getByRole("alert")).toContainText("Somebody has decided");
  await expect(card(page, "A1-3")).toContainText("A1-3 stands there no more");
});
