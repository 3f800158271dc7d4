import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";

const TEXT = `The north pier

The pier is old. Gulls sit on it. It moved 67 % of the grain. It was opened in May 2019. It may close.`;

function selection(page: Page): Promise<string> {
  return page.evaluate(() => String(window.getSelection()));
}

test("a short text is looked at, sentence by sentence, to 100 %", async ({ enterAs }) => {
  const page = await enterAs("editor");
  const desk = new ArticlePage(page);
  await page.goto("/w/desk/articles/new");
  await page.getByRole("textbox", { name: "Text" }).fill(TEXT);
  await page.getByRole("button", { name: "Add the article" }).click();
  await page.waitForURL(/\/articles\/the-north-pier/);
  const looked = page.getByRole("figure", { name: "What was looked at" });
  await expect(looked).toContainText("0 % of 5 sentences looked at");
  await expect(looked).toContainText("2 flagged");

  await desk.alive();
  await page.keyboard.press("n");
  await expect(page.getByRole("status").filter({ hasText: "The pier is old." })).toBeAttached();
  await page.keyboard.press("N");
  await page.keyboard.press("o");
  await expect(page.getByRole("group", { name: "Why is there nothing to check?" })).toBeVisible();
  await page.keyboard.press("o");
  await expect(looked).toContainText("40 % of 5");
  await expect(looked).toContainText("2 nothing to check");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(looked).toContainText("0 % of 5");

  // The pass goes on where it was.
  await expect.poll(() => selection(page)).toBe("It moved 67 % of the grain.");
  await page.keyboard.press("o");
  await page.keyboard.press("d");
  await expect.poll(() => selection(page)).toBe("It was opened in May 2019.");
  await expect(looked).toContainText("20 % of 5");
  await page.keyboard.press("c");
  await desk.field("Statement").fill("The north pier was opened in May 2019.");
  await desk.button("Make the claim").click();
  await expect(looked).toContainText("40 % of 5");

  await desk.text.click();
  await page.keyboard.press("n");
  await expect.poll(() => selection(page)).toBe("The pier is old.");
  await page.keyboard.press("N");
  await expect.poll(() => selection(page)).toBe("The pier is old. Gulls sit on it.");
  await page.keyboard.press("o");
  await page.keyboard.press("n");
  await expect.poll(() => selection(page)).toBe("It may close.");
  await page.keyboard.press("o");
  await page.keyboard.press("p");
  await expect(looked).toContainText("100 % of 5 sentences looked at");
  await page.keyboard.press("n");
  await expect(
    page.getByRole("status").filter({ hasText: "Every sentence has been looked at." }),
  ).toBeAttached();
});

for (const theme of ["light", "dark"] as const) {
  test(`the map and its bar pass axe, ${theme}`, async ({ enterAs }) => {
    const page = await enterAs("checker");
    await page.emulateMedia({ colorScheme: theme });
    const desk = new ArticlePage(page);
    await desk.open("blockchain-policy-inflection-point");
    await page.keyboard.press("n");
    await page.keyboard.press("o");
    await expect(page.getByRole("group", { name: "Why is there nothing to check?" })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
