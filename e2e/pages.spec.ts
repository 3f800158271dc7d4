import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { enter, expect, test } from "./fixtures";

const ARTICLE = "/w/desk/articles/blockchain-policy-inflection-point";

const entrance = ["/sign-in", "/no-such-page"];
const desk = [
  "/w",
  "/account",
  "/w/desk/articles",
  "/w/desk/articles?archived=1",
  "/w/desk/articles/new",
  ARTICLE,
  `${ARTICLE}?claim=A3-12`,
  `${ARTICLE}?claim=A3-12&tab=verdict`,
  `${ARTICLE}?claim=A3-12&tab=notes`,
  `${ARTICLE}?claim=A3-12&tab=history`,
  `${ARTICLE}/edit`,
  "/w/desk/claims",
  "/w/desk/claims?q=patent",
  "/w/desk/history",
  "/w/desk/report",
  "/w/desk/members",
  "/w/desk/settings",
  "/w/desk/nowhere",
];

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page, ${theme}`, async ({ page }) => {
    test.setTimeout(420_000);
    await page.emulateMedia({ colorScheme: theme });
    for (const path of entrance) await expectClean(page, path);
    await enter(page, "owner");
    for (const path of desk) await expectClean(page, path);
  });
}

test("every page fits a window of 320 pixels", async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, "owner");
  for (const path of desk) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
  }
});

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
  expect.soft(found, path).toEqual([]);
}
