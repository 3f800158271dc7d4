import { ARTICLE, ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";

test("a verdict waits where its evidence was changed meanwhile", async ({ enterAs }) => {
  const [first, second] = [
    new ArticlePage(await enterAs("checker")),
    new ArticlePage(await enterAs("second checker")),
  ];
  await first.open(ARTICLE, "A3-62");
  await first.addEvidence("The yearbook", "Supports");
  await second.open(ARTICLE, "A3-62");
  await second.page.keyboard.press("v");
  await second.field("Reasons").fill("The yearbook says so.");

  await first.button("Edit “The yearbook”").click();
  await first.field("Quote").fill("About a third.");
  await first.button("Save").click();
  await expect(first.panel.getByText("About a third.")).toBeVisible();

  await second.button("Give this verdict").click();
  const both = second.page.getByRole("region", { name: "Both texts" });
  await expect(both).toContainText("The evidence was changed while you were judging it.");
  await expect(both).toContainText("About a third.");
  await expect(second.field("Reasons")).toHaveValue("The yearbook says so.");
  await second.button("Give it on the evidence as it is now").click();
  await second.expectClaim("A3-62", "Verified");
});

test("what was removed comes back from the history", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("checker"));
  await desk.open(ARTICLE, "A3-64");
  await desk.addEvidence("The almanac", "Supports");
  await desk.button("Remove “The almanac”").click();
  await expect(desk.panel.getByRole("article", { name: "The almanac" })).toHaveCount(0);
  await desk.tab("Notes").click();
  await desk.field("Note").fill("Ask the editor of the almanac.");
  await desk.button("Add the note").click();
  await desk.button("Remove the note").click();
  await expect(desk.button("Remove the note")).toHaveCount(0);

  await desk.tab("History").click();
  await desk.button("Bring the evidence back").click();
  await expect(desk.button("Bring the evidence back")).toHaveCount(0);
  await desk.button("Bring the note back").click();
  await expect(desk.button("Bring the note back")).toHaveCount(0);
  await desk.tab("Evidence").click();
  await expect(desk.panel.getByRole("article", { name: "The almanac" })).toBeVisible();
  await desk.tab("Notes").click();
  await expect(
    desk.panel.getByRole("listitem").filter({ hasText: "Ask the editor of the almanac." }),
  ).toBeVisible();
});
