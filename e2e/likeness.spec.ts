import { expectAccessible } from "./accessible";
import { ARTICLE, ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";

// A fact of the corpus that these stories tell once more, with another figure.
const KNOWN = "A3-6";
const TOLD =
  "China filed 65% of blockchain patent applications worldwide in the first half of 2019";

/** The claims that are shown beside the chosen one, or beside the one that is written. */
function beside(desk: ArticlePage, name: "Same claim elsewhere" | "Linked claims" | "Like claims") {
  return desk.panel.getByRole("region", { name, exact: true });
}

async function verify(desk: ArticlePage, ref: string, evidence: string): Promise<void> {
  await desk.open(ARTICLE, ref);
  await desk.addEvidence(evidence, "Supports");
  await desk.page.keyboard.press("v");
  await desk.field("Reasons").fill("The register says so.");
  await desk.button("Give this verdict").click();
  await desk.expectClaim(ref, "Verified");
}

/** Writes a like claim, up to where it could be made. */
async function write(desk: ArticlePage): Promise<void> {
  await desk.open(ARTICLE);
  const words = await desk.text.locator('mark[data-claim="A3-44"]').first().textContent();
  await desk.list.getByRole("button", { name: "Add a claim" }).click();
  await desk.field("Words in the text").fill(words ?? "");
  await desk.field("Statement").fill(TOLD);
}

test("a claim is written again: see the old one, link it, take its evidence, disagree", async ({
  enterAs,
}) => {
  const desk = new ArticlePage(await enterAs("checker"));
  const { keyboard } = desk.page;
  await verify(desk, KNOWN, "The patent register");

  await write(desk);
  const known = beside(desk, "Same claim elsewhere").getByRole("article", { name: KNOWN });
  await expect(known).toContainText("Verified");
  await expect(known).toContainText("Other figure");
  await expect(known).toContainText("1 piece of evidence · verified by");
  await desk.button("Make the claim").click();
  await expect(desk.page.getByText(/A3-\d+ made\./)).toBeVisible();
  const ref = new URL(desk.page.url()).searchParams.get("claim") ?? "";
  await desk.expectClaim(ref, "Unreviewed");

  await keyboard.press("l");
  const like = beside(desk, "Like claims").getByRole("article", { name: KNOWN, exact: true });
  await expect(like).toBeVisible();
  await keyboard.press("l");
  await expect(desk.page.getByText(`${ref} and ${KNOWN} are linked.`)).toBeVisible();
  const linked = beside(desk, "Linked claims").getByRole("article", { name: KNOWN, exact: true });
  await expect(linked).toContainText("Verified");
  await desk.page.getByRole("button", { name: "Undo" }).click();
  await expect(like).toBeVisible();
  await like.getByRole("button", { name: `Link ${KNOWN}` }).click();
  await expect(linked).toBeVisible();

  await linked.getByRole("link", { name: KNOWN }).focus();
  await keyboard.press("t");
  await expect(desk.page.getByText(`1 piece of evidence taken over from ${KNOWN}.`)).toBeVisible();
  await expect(linked.getByRole("button", { name: /^Take over/ })).toHaveCount(0);
  await desk.tab("Evidence").click();
  await expect(desk.panel.getByRole("article", { name: "The patent register" })).toBeVisible();
  await desk.tab("History").click();
  await expect(desk.panel.getByText("took evidence over to")).toBeVisible();

  await desk.tab("Evidence").click();
  await desk.addEvidence("Another count", "Refutes");
  await keyboard.press("d");
  await desk.field("Reasons").fill("The register says 67%.");
  await desk.button("Give this verdict").click();
  await desk.expectClaim(ref, "Disputed");
  const warning = desk.panel.getByRole("status").filter({ hasText: "judged in another way" });
  await expect(warning).toContainText(`${KNOWN} is verified.`);

  await desk.page.goto("/w/desk/claims");
  await desk.page
    .getByRole("complementary", { name: "Filters" })
    .getByRole("checkbox", { name: "Disagrees with a linked claim" })
    .check();
  await expect(desk.page).toHaveURL(/linked=disagrees/);
  const found = desk.page.getByRole("row").getByRole("link", { name: /^A\d+-\d+$/ });
  await expect(found).toHaveText([KNOWN, ref]);
});

test("who may only read sees like claims and can do nothing to them", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("viewer"));
  await desk.open(ARTICLE, "A3-33");
  await desk.tab("Elsewhere").click();
  const like = beside(desk, "Like claims").getByRole("article", { name: "A4-141", exact: true });
  await expect(like).toContainText("Unreviewed");
  await expect(like.getByRole("button")).toHaveCount(0);
  await like.getByRole("link", { name: "A4-141" }).click();
  await desk.expectClaim("A4-141");
});

test("like claims pass axe", async ({ enterAs }) => {
  const desk = new ArticlePage(await enterAs("second checker"));
  await desk.page.goto(`/w/desk/articles/${ARTICLE}?claim=A3-33&tab=elsewhere`);
  await expect(beside(desk, "Like claims")).toBeVisible();
  await expectAccessible(desk.page);
  await write(desk);
  await expect(beside(desk, "Same claim elsewhere")).toBeVisible();
  await expectAccessible(desk.page);
});
