import type { Page } from "@playwright/test";
import { figure, type Finding } from "../findings";
import { comesAlive, withPage } from "./in-browser";
import type { Measured } from "./setting";

const PATH = "/w/bench/articles/article-1";
const ROWS = 'section[aria-label="Claims"] li button';
const MOST_SCRIPT_KB = 200;
const MOST_CLICK_MS = 100;
const MOST_CLICKS = 40;

/** The article's page in a browser: the scripts of a first view, and the time from click to claim. */
export async function measureArticlePage({ smaller }: Measured): Promise<Finding[]> {
  return withPage(smaller, async (page) => {
    const kilobytes = await scriptsOfFirstView(page, `${smaller.server.url}${PATH}`);
    const clicks = await timeClicks(page);
    return [sent(kilobytes), clicked(clicks)];
  });
}

/** Kilobytes of scripts as they came over the wire, compressed, with an empty cache. */
async function scriptsOfFirstView(page: Page, url: string): Promise<number> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "load", timeout: 120_000 });
  await network.detach();
  return bytes / 1000;
}

/** Clicks on claims all over the list; milliseconds from each to the picture that shows it. */
async function timeClicks(page: Page): Promise<number[]> {
  const rows = page.locator(ROWS);
  await comesAlive(page, ROWS);
  const count = await rows.count();
  const times: number[] = [];
  for (let click = 0; click < MOST_CLICKS; click += 1) {
    const row = rows.nth((click * 37) % count);
    await row.scrollIntoViewIfNeeded();
    times.push(await row.evaluate(clickAndWait));
  }
  return times;
}

/**
 * Runs in the page, so it must hold no function with a name. The pointer did not come near before:
 * nothing was fetched ahead.
 */
function clickAndWait(row: Element): Promise<number> {
  const ref = /A\d+-\d+/.exec(row.textContent ?? "")?.[0];
  const panel = document.querySelector('section[aria-label="Claim"]');
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (panel?.querySelector("h2")?.textContent !== ref) return;
      observer.disconnect();
      // The first callback comes before the picture is made, the second after.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    });
    observer.observe(panel!, { childList: true, subtree: true, characterData: true });
    const start = performance.now();
    (row as HTMLElement).click();
  });
}

function sent(kilobytes: number): Finding {
  return {
    what: "Article's page: scripts of a first view, compressed",
    claims: 300,
    alone: "",
    program: `${figure(kilobytes)} kB`,
    ratio: "",
    aim: `< ${MOST_SCRIPT_KB} kB`,
    isMet: kilobytes < MOST_SCRIPT_KB,
    numbers: { kilobytes },
  };
}

function clicked(times: readonly number[]): Finding {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const slowest = sorted.at(-1)!;
  return {
    what: `Article's page: from click to claim (median of ${times.length})`,
    claims: 300,
    alone: "",
    program: `${figure(median)} ms`,
    ratio: "",
    aim: `< ${MOST_CLICK_MS} ms`,
    isMet: median < MOST_CLICK_MS,
    numbers: { median, slowest },
  };
}
