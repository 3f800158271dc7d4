import { expectAccessible, expectToFit } from "./accessible";
import { enter, expect, test } from "./fixtures";

// Spread over the workers: one story of every page would be the last to end.
test.describe.configure({ mode: "parallel" });

const ARTICLE = "/w/desk/articles/blockchain-policy-inflection-point";

const PLACES: Record<string, string[]> = {
  "of the person": ["/w", "/account", "/w/desk/nowhere"],
  "about articles": [
    "/w/desk/articles",
    "/w/desk/articles?archived=1",
    "/w/desk/articles/new",
    `${ARTICLE}/edit`,
  ],
  "of an article": [
    ARTICLE,
    `${ARTICLE}?claim=A3-12`,
    `${ARTICLE}?claim=A3-12&tab=verdict`,
    `${ARTICLE}?claim=A3-12&tab=notes`,
    `${ARTICLE}?claim=A3-12&tab=history`,
  ],
  "of the desk": [
    "/w/desk/claims",
    "/w/desk/claims?q=patent",
    "/w/desk/outside-verdicts",
    "/w/desk/sources",
    "/w/desk/sources?q=policy&kind=news",
    "/w/desk/history",
    "/w/desk/report",
    "/w/desk/members",
    "/w/desk/settings",
  ],
};

test("axe finds nothing on the pages for everybody, light or dark", async ({ page }) => {
  for (const path of ["/sign-in", "/no-such-page"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await expectAccessible(page, path);
  }
});

for (const [which, paths] of Object.entries(PLACES)) {
  test(`axe finds nothing on the pages ${which}, light or dark`, async ({ page }) => {
    await enter(page, "owner");
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("main")).toBeVisible();
      await expectAccessible(page, path);
    }
  });

  test(`the pages ${which} fit a window of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page, "owner");
    for (const path of paths) {
      await page.goto(path);
      await expectToFit(page, path);
    }
  });
}
