import type { Page } from "@playwright/test";
import { z } from "zod";
import { readCorpus } from "@/prisma/seed/read-corpus";
import { figure, type Finding } from "../findings";
import { comesAlive, withPage } from "./in-browser";
import type { Measured, Setting } from "./setting";

const ARTICLE = "sino-us-blockchain-digital-economy";
const STATUS = 'section[aria-label="Claim"] [role="status"]';
/** What a person may take for each; the program's own part of it is to go unnoticed. */
const PACE_MS = 2000;
const MOST_MS = 100;
/** The keys that decide one after the other: accept, and reject as holding no fact. */
const KEYS = [["a"], ["r", "n"]] as const;

/**
 * Goes through the proposals of an article of the corpus by keyboard, as fast as the page lets:
 * milliseconds from the key that decides one to the picture that shows the next.
 */
export async function measureProposals({ smaller }: Measured): Promise<Finding[]> {
  const slug = await bringArticle(smaller);
  return withPage(smaller, async (page) => {
    await page.goto(`${smaller.server.url}/w/bench/articles/${slug}`, { waitUntil: "load" });
    const status = page.locator(STATUS).filter({ hasText: "to decide" });
    await comesAlive(page, 'section[aria-label="Claims"] button');
    await page.keyboard.press("p");
    await status.waitFor();
    const count = Number(/(\d+) to decide/.exec(await status.innerText())?.[1]);
    const times: number[] = [];
    for (let decided = 0; decided < count - 1; decided += 1) {
      times.push(await timeDecision(page, KEYS[decided % KEYS.length]!));
    }
    return [paced(times)];
  });
}

/** The article without any claims; its address. */
async function bringArticle({ server, api }: Setting): Promise<string> {
  const article = (await readCorpus()).find(({ slug }) => slug === ARTICLE);
  if (!article) throw new Error(`The corpus has no article ${ARTICLE}.`);
  const response = await fetch(`${server.url}/api/v1/articles`, {
    method: "POST",
    headers: { ...api, "content-type": "application/json" },
    body: JSON.stringify({ text: article.text }),
  });
  const shape = z.object({ article: z.object({ slug: z.string() }) });
  return shape.parse(await response.json()).article.slug;
}

async function timeDecision(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
  // The page must be listening before the key comes.
  const next = await page.evaluateHandle(untilNext, STATUS);
  await page.keyboard.press(keys.at(-1)!);
  return next.evaluate(({ shown }) => shown);
}

/** Runs in the page, so it must hold no function with a name: from the next key to the next proposal. */
function untilNext(selector: string): { shown: Promise<number> } {
  const panel = document.querySelector('section[aria-label="Claim"]');
  const before = document.querySelector(selector)?.textContent;
  const shown = new Promise<number>((resolve) => {
    let start = 0;
    window.addEventListener("keydown", (event) => (start = event.timeStamp), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      if (start === 0 || document.querySelector(selector)?.textContent === before) return;
      observer.disconnect();
      // The first callback comes before the picture is made, the second after.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    });
    observer.observe(panel!, { childList: true, subtree: true, characterData: true });
  });
  return { shown };
}

function paced(times: readonly number[]): Finding {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!;
  const [median, p95, slowest] = [at(0.5), at(0.95), at(1)];
  return {
    what: `Proposals by keyboard: from key to the next one (median and 95 % of ${times.length})`,
    claims: null,
    alone: "",
    program: `${figure(median)} ms, ${figure(p95)} ms`,
    ratio: `${figure((100 * p95) / PACE_MS)} % of 2 s`,
    aim: `< ${MOST_MS} ms`,
    isMet: p95 < MOST_MS,
    numbers: { median, p95, slowest },
  };
}
