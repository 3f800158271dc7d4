import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const THEMES = ["light", "dark"] as const;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects that axe finds nothing on a page as it stands, first in the light theme, then in the dark. */
export async function expectAccessible(page: Page, what = page.url()): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await colorsSettled(page);
    // No page has frames, so axe needs no second page to put their results together.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** Waits until no colour is on its way from one theme to the other: axe would measure the one between. */
async function colorsSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changes.map((change) => change.finished));
  });
}

/** Expects that nothing on a page is wider than its window. */
export async function expectToFit(page: Page, what = page.url()): Promise<void> {
  const [wanted, there] = await page
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth] as const);
  expect(wanted, `${what} is wider than the window`).toBeLessThanOrEqual(there);
}
