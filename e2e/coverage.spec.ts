import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { makeApiDesk } from "./api-desk";
import { ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";

const TEXT = `The north pier

The pier is old. Gulls sit on it. It moved 67 % of the grain. It was opened in May 2019. It may close.`;

/** The article of the corpus with the fewest sentences. */
const SHORT = "half-monthly-talk-blockchain-disadvantages";

function selection(page: Page): Promise<string> {
  return page.evaluate(() => String(window.getSelection()));
}

/** How many proposals wait for a decision. */
async function left(place: Locator): Promise<number> {
  return Number(/(\d+) to decide/.exec(await place.innerText())?.[1]);
}

test("a short text is looked at, sentence by sentence, to 100 %", async ({ enterAs }) => {
  const page = await enterAs("owner");
  const desk = new ArticlePage(page);
  const { send } = await makeApiDesk(page, "Coverage");
  const { article } = await send("/articles", { text: TEXT, sourceFile: null });
  await desk.open(article.slug);
  const looked = page.getByRole("figure", { name: "What was looked at" });
  await expect(looked).toContainText("0 % of 5 sentences looked at");
  await expect(looked).toContainText("2 flagged");

  await page.keyboard.press("n");
  await expect(page.getByRole("status").filter({ hasText: "The pier is old." })).toBeAttached();
  await page.keyboard.press("N");
  await page.keyboard.press("o");
  await expect(
    page.getByRole("status").filter({ hasText: "Selected up to: The north pier" }),
  ).toBeAttached();
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

test("what is proposed is gone through by keyboard", async ({ enterAs }) => {
  const page = await enterAs("second checker");
  const desk = new ArticlePage(page);
  await desk.open("sino-us-blockchain-digital-economy");
  const claims = desk.list.getByText(/^\d+ claims$/);
  const before = Number.parseInt(await claims.innerText(), 10);
  await page.keyboard.press("p");
  const place = desk.panel.getByRole("status").filter({ hasText: "Suggestion" });
  await expect(place).toBeVisible();
  const all = await left(place);

  await page.keyboard.press("r");
  await page.keyboard.press("o");
  await expect.poll(() => left(place)).toBe(all - 1);
  await page.keyboard.press("a");
  await expect.poll(() => left(place)).toBe(all - 2);
  await expect(claims).toHaveText(`${before + 1} claims`);
  await page.keyboard.press("e");
  await expect(desk.field("Statement")).not.toHaveValue("");
  await desk.field("Statement").fill("It is retold in my own words.");
  await desk.button("Make the claim").click();
  await expect.poll(() => left(place)).toBe(all - 3);
  await expect(claims).toHaveText(`${before + 2} claims`);

  // What was rejected is remembered, with who did it and why, and can be taken back.
  await page.reload();
  await desk.alive();
  await page.keyboard.press("p");
  await expect.poll(() => left(place)).toBe(all - 3);
  const dimmed = () => page.evaluate(() => CSS.highlights.get("dismissed")?.size ?? 0);
  expect(await dimmed()).toBe(1);
  await desk.panel.getByText("Rejected (1)").click();
  await expect(desk.panel.getByText(/Rejected as opinion by /)).toBeVisible();
  await desk.panel.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => left(place)).toBe(all - 2);
  await expect.poll(dimmed).toBe(0);
  await page.keyboard.press("Escape");
  await expect(desk.panel.getByText("Suggestion")).toBeHidden();
});

test("the map and what is asked about a sentence pass axe", async ({ enterAs }) => {
  const page = await enterAs("checker");
  await new ArticlePage(page).open(SHORT);
  await page.keyboard.press("n");
  await page.keyboard.press("o");
  await expect(page.getByRole("group", { name: "Why is there nothing to check?" })).toBeVisible();
  await expectAccessible(page);
});

test("the proposals pass axe", async ({ enterAs }) => {
  const page = await enterAs("checker");
  const desk = new ArticlePage(page);
  await desk.open(SHORT);
  await page.keyboard.press("p");
  await expect(desk.panel.getByText("Suggestion")).toBeVisible();
  await expectAccessible(page);
});
