import { ARTICLE, ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";

// The stories share one desk, so each works on claims of its own.

test("read, choose, add evidence, verify", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE);
  const mark = desk.text.locator('mark[data-claim="A3-20"]').first();
  await mark.click();
  await desk.expectClaim("A3-20", "Unreviewed");
  await expect(desk.page).toHaveURL(/claim=A3-20/);
  await expect(desk.list.locator('[aria-current="true"]')).toContainText("A3-20");

  await desk.button("Take into review").click();
  await desk.expectClaim("A3-20", "In review");
  await desk.page.keyboard.press("v");
  await desk.field("Reasons").fill("The register says the same.");
  await expect(desk.panel.getByText("evidence that supports the claim")).toContainText("missing");
  await expect(desk.button("Give this verdict")).toBeDisabled();

  await desk.tab("Evidence").click();
  await desk.addEvidence("The register of 2019", "Supports");
  await desk.tab("Verdict").click();
  await expect(desk.field("Reasons")).toHaveValue("The register says the same.");
  await desk.button("Give this verdict").click();
  await desk.expectClaim("A3-20", "Verified");
  await expect(mark).toHaveAttribute("data-status", "verified");
  await expect(desk.panel.getByRole("region", { name: "Verdicts given" })).toContainText(
    "The register says the same.",
  );

  await desk.tab("History").click();
  await expect(desk.panel.getByText("judged")).toBeVisible();
});

test("a link opens the claim that it names, on its tab", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("viewer"));
  await desk.page.goto(`/w/desk/articles/${ARTICLE}?claim=A3-7&tab=notes`);
  await desk.expectClaim("A3-7");
  await expect(desk.tab("Notes")).toHaveAttribute("aria-selected", "true");
  await desk.page.goto(`/w/desk/articles/${ARTICLE}?claim=A3-9999`);
  await expect(desk.page.getByText("There is no A3-9999 here")).toBeVisible();
});

test("the keyboard alone is enough", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("second checker"));
  await desk.open(ARTICLE, "A3-29");
  const { keyboard } = desk.page;
  await keyboard.press("j");
  await desk.expectClaim("A3-30");
  await keyboard.press("k");
  await desk.expectClaim("A3-29");
  await keyboard.press("j");
  await keyboard.press("a");
  await expect(desk.panel.getByText("Yours")).toBeVisible();

  await keyboard.press("e");
  await expect(desk.field("Link")).toBeFocused();
  await keyboard.type("https://example.org/a");
  await keyboard.press("Tab");
  await keyboard.type("A study that says otherwise");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("ArrowRight");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("Control+Enter");
  await expect(
    desk.panel.getByRole("article", { name: "A study that says otherwise" }),
  ).toBeVisible();

  await keyboard.press("d");
  await expect(desk.field("Reasons")).toBeFocused();
  await keyboard.type("The study disputes it, jkl.");
  await keyboard.press("Control+Enter");
  await desk.expectClaim("A3-30", "Disputed");

  await keyboard.press("m");
  await expect(desk.field("Note")).toBeFocused();
  await keyboard.type("Ask the author.");
  await keyboard.press("Control+Enter");
  await expect(
    desk.panel.getByRole("listitem").filter({ hasText: "Ask the author." }),
  ).toBeVisible();

  await expect(desk.panel).toBeFocused();
  await keyboard.press("r");
  await expect(desk.field("Why it is opened again")).toBeFocused();
  await keyboard.type("The author answered.");
  await keyboard.press("Control+Enter");
  await desk.expectClaim("A3-30", "In review");

  await keyboard.press("Escape");
  await keyboard.press("?");
  await expect(desk.page.getByRole("dialog", { name: "Keys" })).toContainText("Dispute");
  await keyboard.press("Escape");
  await keyboard.press("/");
  await expect(desk.page.getByRole("searchbox")).toBeFocused();
});

test("a form that is refused goes to the first field at fault", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE, "A3-33");
  await desk.page.keyboard.press("e");
  await desk.button("Add the evidence").click();
  await expect(desk.field("Link")).toBeFocused();
  await expect(desk.field("Link")).toBeInViewport();

  await desk.field("Link").fill("https://example.org/a");
  await desk.field("Title").fill("A study");
  await desk.button("Add the evidence").click();
  const stance = desk.panel.getByRole("radiogroup", { name: "Stance" });
  await expect(stance).toHaveAccessibleDescription(/Choose whether it supports/);
  await expect(stance.getByRole("radio").first()).toBeFocused();
  await expect(stance.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a preview goes with the note it shows", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE, "A3-34");
  await desk.page.keyboard.press("m");
  await desk.page.keyboard.type("First *note*.");
  await desk.button("Preview").click();
  await expect(desk.panel.locator("form em")).toHaveText("note");
  await desk.button("Add the note").click();
  await expect(desk.panel.getByRole("listitem").filter({ hasText: "First note." })).toBeVisible();
  await expect(desk.field("Note")).toHaveValue("");
});

test("the list of keys names those that need a claim", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE);
  await desk.page.keyboard.press("?");
  const keys = desk.page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByRole("heading", { name: "With a claim open" })).toBeVisible();
  await expect(keys).toContainText("Add evidence");
});

test("select words, make a claim of them, delete it and bring it back", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("editor"));
  await desk.open(ARTICLE);
  const mark = desk.text.locator('mark[data-claim="A3-40"]').first();
  const words = await mark.textContent();
  await desk.select(mark);
  await expect(desk.page.getByRole("button", { name: "Make a claim" })).toBeVisible();
  await desk.page.keyboard.press("c");
  await expect(desk.field("Words in the text")).toHaveValue(words ?? "");
  await desk.field("Statement").fill("A claim made in a test.");
  await desk.button("Make the claim").click();
  await expect(desk.page.getByText(/A3-\d+ made\./)).toBeVisible();
  const ref = new URL(desk.page.url()).searchParams.get("claim") ?? "";
  await desk.expectClaim(ref, "Unreviewed");

  await desk.choose(ref, "Delete");
  await expect(desk.list.getByText(ref, { exact: true })).toHaveCount(0);
  await desk.page.getByRole("button", { name: "Undo" }).click();
  await expect(desk.list.getByText(ref, { exact: true })).toHaveCount(1);
});

test("type the words of a claim where no mouse is at hand", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE);
  const words = await desk.text.locator('mark[data-claim="A3-44"]').first().textContent();
  await desk.list.getByRole("button", { name: "Add a claim" }).click();
  await desk.field("Words in the text").fill("these words stand nowhere in it");
  await expect(desk.panel.getByText("do not stand in this version")).toBeVisible();
  await desk.field("Words in the text").fill(words ?? "");
  await desk.field("Statement").fill("Another claim made in a test.");
  await desk.button("Make the claim").click();
  await expect(desk.page.getByText(/A3-\d+ made\./)).toBeVisible();
});

test("two people save one claim: both texts stay, and the second decides", async ({ enterAs }) => {
  const [first, second] = [
    new ArticlePage(await enterAs("checker")),
    new ArticlePage(await enterAs("second checker")),
  ];
  for (const desk of [first, second]) {
    await desk.open(ARTICLE, "A3-50");
    await desk.choose("A3-50", "Edit what it says");
  }
  await first.field("Statement").fill("The first text.");
  await second.field("Statement").fill("The second text.");
  await first.button("Save").click();
  await expect(first.panel.getByText("The first text.").first()).toBeVisible();

  await second.button("Save").click();
  const both = second.page.getByRole("region", { name: "Both texts" });
  await expect(both).toContainText("The first text.");
  await expect(both).toContainText("The second text.");

  await second.page.reload();
  await second.alive();
  await expect(second.panel.getByText(/Your unsaved text from .* was kept/)).toBeVisible();
  await expect(second.field("Statement")).toHaveValue("The second text.");
  await second.button("Save").click();
  await expect(both).toBeVisible();
  await second.button("the statement as it is now").click();
  await expect(second.field("Statement")).toHaveValue("The first text.");
  await second.field("Statement").fill("The first text and the second.");
  await second.button("Save this text").click();
  await expect(second.panel.getByText("The first text and the second.").first()).toBeVisible();
  await expect(both).toHaveCount(0);
});

test("two verdicts at once are both kept", async ({ enterAs }) => {
  const [first, second] = [
    new ArticlePage(await enterAs("checker")),
    new ArticlePage(await enterAs("second checker")),
  ];
  for (const desk of [first, second]) {
    await desk.open(ARTICLE, "A3-55");
    await desk.page.keyboard.press(desk === first ? "x" : "u");
    await desk.field("Reasons").fill(desk === first ? "It lacks a year." : "No source at all.");
  }
  await first.button("Give this verdict").click();
  await first.expectClaim("A3-55", "Needs context");
  await second.button("Give this verdict").click();
  await expect(second.panel.getByText(/Meanwhile .* marked it needs context/)).toBeVisible();
  await second.expectClaim("A3-55", "In review");
  const given = second.panel.getByRole("region", { name: "Verdicts given" });
  await expect(given).toContainText("It lacks a year.");
  await expect(given).toContainText("No source at all.");
});

test("a lost session takes nothing away", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE, "A3-60");
  await desk.tab("Notes").click();
  await desk.field("Note").fill("Written before the session was over.");
  await desk.page.context().clearCookies();
  await desk.button("Add the note").click();
  await expect(desk.panel.getByText("You are signed out.")).toBeVisible();
  await expect(desk.field("Note")).toHaveValue("Written before the session was over.");

  const [signIn] = await Promise.all([
    desk.page.context().waitForEvent("page"),
    desk.panel.getByRole("link", { name: "Sign in, in a new window" }).click(),
  ]);
  // A press before React has taken the page over goes nowhere.
  await signIn.waitForFunction(() => {
    const button = document.querySelector("main button");
    return button !== null && Object.keys(button).some((key) => key.startsWith("__reactProps"));
  });
  await signIn.getByRole("button", { name: "Continue as checker", exact: true }).click();
  await signIn.waitForURL(/\/w\//);
  await desk.button("Add the note").click();
  await expect(
    desk.panel.getByRole("listitem").filter({ hasText: "Written before the session was over." }),
  ).toBeVisible();
  await expect(desk.field("Note")).toHaveValue("");
});

test("a viewer sees everything and is offered no writes", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("viewer"));
  await desk.open(ARTICLE, "A3-3");
  await expect(desk.panel.getByRole("tab")).toHaveCount(5);
  await expect(desk.panel.getByText("Nobody has added any evidence so far.")).toBeVisible();
  for (const name of [
    "Add evidence",
    "Add a claim",
    "Take it",
    "Take into review",
    "Give this verdict",
  ]) {
    await expect(desk.page.getByRole("button", { name })).toHaveCount(0);
  }
  await desk.page.keyboard.press("v");
  await expect(desk.tab("Evidence")).toHaveAttribute("aria-selected", "true");
  await desk.page.getByRole("button", { name: "What to do with A3-3" }).click();
  await expect(desk.page.getByRole("menuitem")).toHaveText(["Copy a link to it"]);
});

test("where there is room for two, the text stays beside the claim", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("viewer"));
  await desk.page.setViewportSize({ width: 1024, height: 768 });
  await desk.open(ARTICLE);
  await expect(desk.text).toBeVisible();
  await desk.list.getByRole("button", { name: /A3-2 / }).click();
  await desk.expectClaim("A3-2");
  await expect(desk.text).toBeVisible();
  await expect(desk.list).toBeHidden();
  await desk.page.getByRole("button", { name: "Claims", exact: true }).click();
  await expect(desk.list).toBeVisible();
  await expect(desk.panel).toBeHidden();
});

test("a narrow screen shows one part at a time", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("viewer"));
  await desk.page.setViewportSize({ width: 320, height: 640 });
  await desk.open(ARTICLE);
  await expect(desk.text).toBeVisible();
  await expect(desk.list).toBeHidden();
  await desk.page.getByRole("button", { name: "Claims", exact: true }).click();
  await desk.list.getByRole("button", { name: /A3-2 / }).click();
  await desk.expectClaim("A3-2");
  await expect(desk.list).toBeHidden();
  const overflow = await desk.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await desk.page.goBack();
  await expect(desk.list).toBeVisible();
});
