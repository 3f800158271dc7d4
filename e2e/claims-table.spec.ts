import type { Page } from "@playwright/test";
import { enter, expect, test } from "./fixtures";

const TABLE = "/w/desk/claims";

/** The table of all claims, as a person sees it. */
class ClaimsTable {
  constructor(readonly page: Page) {}

  readonly rows = () => this.page.getByRole("row").filter({ has: this.page.getByRole("cell") });
  readonly refs = () => this.rows().getByRole("link").allTextContents();
  readonly filter = (name: string) =>
    this.page
      .getByRole("complementary", { name: "Filters" })
      .getByRole("checkbox", { name, exact: true });
  readonly choose = (ref: string) =>
    this.page.getByRole("checkbox", { name: `Choose ${ref}`, exact: true });
  readonly chosen = () => this.page.getByRole("region", { name: "Chosen claims" });

  async find(words: string): Promise<void> {
    await this.page.keyboard.press("/");
    await this.page.keyboard.type(words);
    await this.page.keyboard.press("Enter");
  }
}

test("the table narrows down by filters and words, and the address says so", async ({ page }) => {
  await enter(page, "viewer");
  await page.goto(TABLE);
  const table = new ClaimsTable(page);
  await table.filter("Figure").check();
  await expect(page).toHaveURL(/\?kind=figure$/);
  await expect(table.filter("Figure")).toBeFocused();
  await table.filter("Event").check();
  await expect(page).toHaveURL(/kind=figure&kind=event/);
  await page.goBack();
  await expect(table.filter("Event")).not.toBeChecked();
  await expect(table.filter("Figure")).toBeChecked();

  await table.find("patent");
  await expect(page).toHaveURL(/q=patent/);
  await expect(table.rows().first().locator("mark")).toHaveText(/patents?/i);
  await page.getByRole("columnheader", { name: "Claim" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=ref/);
  const here = { address: page.url(), refs: await table.refs() };
  expect(here.refs.length).toBeGreaterThan(1);

  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page.getByRole("link", { name: "Next" })).toBeVisible();
  await page.goto(here.address);
  expect(await table.refs()).toEqual(here.refs);
  await expect(page.getByRole("searchbox", { name: "Search the claims" })).toHaveValue("patent");
});

test("a reference finds its claim, and its link opens it", async ({ page }) => {
  await enter(page, "viewer");
  await page.goto(TABLE);
  await new ClaimsTable(page).find("a3-6");
  await page.getByRole("link", { name: "A3-6", exact: true }).click();
  await expect(page).toHaveURL(/\/articles\/[a-z0-9-]+\?claim=A3-6$/);
});

test("many claims change at once, and what cannot is said", async ({ page }) => {
  await enter(page, "editor");
  await page.goto(`${TABLE}?article=blockchain-new-infrastructure`);
  const table = new ClaimsTable(page);
  await table.choose("A5-31").click();
  await table.choose("A5-34").click({ modifiers: ["Shift"] });
  await expect(table.chosen()).toContainText("4 chosen");
  await expect(page).toHaveURL(/selected=A5-31%2CA5-32%2CA5-33%2CA5-34/);

  await page.goto(page.url().replace("article=", "kind=event&article="));
  await expect(table.chosen()).toContainText("4 chosen");
  await page.goto(`${TABLE}?q=A5-31&selected=A5-31,A5-32`);
  await expect(table.chosen()).toContainText("2 chosen, 1 not on this page");
  await table.chosen().getByRole("button", { name: "Take into review" }).click();
  await expect(page.getByText("2 of 2 claims changed.")).toBeVisible();
  await expect(table.rows().first()).toContainText("In review");

  await table.chosen().getByRole("button", { name: "Take into review" }).click();
  await expect(table.chosen()).toContainText("A5-31, A5-32: It was so already.");
  await table.chosen().getByRole("combobox").selectOption({ label: "Nobody" });
  await expect(table.chosen()).toContainText("left as they were");
  await table.chosen().getByRole("button", { name: "Put back" }).click();
  await expect(table.rows().first()).toContainText("Unreviewed");

  await page.goto("/w/desk/history?kind=statuses");
  const event = page.getByRole("article").filter({ hasText: "A5-31" }).first();
  await expect(event).toContainText(/moved A5-31.*In review.*Unreviewed/s);
});

test("what a change takes out of the list is chosen no more", async ({ page }) => {
  await enter(page, "editor");
  await page.goto(`${TABLE}?article=blockchain-new-infrastructure&status=unreviewed&q=A5-36`);
  const table = new ClaimsTable(page);
  await table.choose("A5-36").click();
  await table.chosen().getByRole("button", { name: "Take into review" }).click();
  await expect(page.getByText("1 of 1 claims changed.")).toBeVisible();
  await expect(table.chosen()).toHaveCount(0);
  await expect(page).not.toHaveURL(/selected=/);
});

test("a notice covers nothing of the bar", async ({ page }) => {
  await enter(page, "editor");
  await page.goto(`${TABLE}?selected=A5-37`);
  const chosen = new ClaimsTable(page).chosen();
  await chosen.getByRole("button", { name: "Take into review" }).click();
  const notice = await page.getByText("1 of 1 claims changed.").boundingBox();
  const bar = await chosen.boundingBox();
  expect(notice!.y + notice!.height).toBeLessThanOrEqual(bar!.y);
});

test("a viewer chooses, and is offered nothing to change", async ({ page }) => {
  await enter(page, "viewer");
  await page.goto(`${TABLE}?selected=A5-31`);
  const table = new ClaimsTable(page);
  await expect(table.rows().first()).toBeVisible();
  await expect(table.chosen()).toHaveCount(0);
});

test("an address that means nothing is said to, field by field", async ({ page }) => {
  await enter(page, "viewer");
  await page.goto(`${TABLE}?status=done`);
  await expect(page.getByRole("alert").filter({ hasText: "status" })).toContainText("Give one of");
  await page.getByRole("link", { name: "Show all claims" }).click();
  await expect(new ClaimsTable(page).rows()).toHaveCount(50);
});

test("the table filters without a script", async ({ page, browser }) => {
  await enter(page, "viewer");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const plain = await context.newPage();
  await plain.goto(TABLE);
  const table = new ClaimsTable(plain);
  await table.filter("Figure").check();
  await plain.getByRole("searchbox", { name: "Search the claims" }).fill("patent");
  await plain.getByRole("button", { name: "Search" }).click();
  await expect(plain).toHaveURL(/q=patent.*kind=figure/);
  await expect(table.rows().first().locator("mark")).toHaveText(/patents?/i);
  await context.close();
});
