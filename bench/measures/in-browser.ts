import { chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "../../scripts/test/browser";
import type { Setting } from "./setting";

/** Measures on a page of a browser of its own, signed in as the desk's owner. */
export async function withPage<T>(setting: Setting, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(() => undefined),
    // Chromium's sandbox does not work for root.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(cookiesOf(setting));
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

function cookiesOf({ server, page }: Setting) {
  return page.cookie!.split("; ").map((cookie) => {
    const [name, ...value] = cookie.split("=");
    return { name: name!, value: value.join("="), url: server.url };
  });
}

/** Waits until React has taken over the server's mark-up of what `selector` names. */
export async function comesAlive(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(isAlive, selector);
}

/** Runs in the page. */
function isAlive(selector: string): boolean {
  const element = document.querySelector(selector);
  return element !== null && Object.keys(element).some((key) => key.startsWith("__reactProps"));
}
