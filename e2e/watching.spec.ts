import { expectAccessible, expectToFit } from "./accessible";
import { ArticlePage } from "./article-page";
import { expect, test } from "./fixtures";
import { makeSnapshotDesk } from "./snapshot-desk";
import { dayPasses, WatchedServer } from "./watched-servers";

const STORY = "The council voted for the bridge. It will cost 12 million.";
const PATIENCE = { timeout: 90_000 };
const HOUR = 3_600_000;
const TITLES = ["Fine", "Moved", "Changed", "Quote", "Gone", "Shut", "Forged"] as const;
type Title = (typeof TITLES)[number];

let servers: Record<Title, WatchedServer>;

test.beforeEach(() => {
  const made = TITLES.map((title) => {
    const scheme = title === "Forged" ? "https" : "http";
    return [title, new WatchedServer(STORY, scheme)] as const;
  });
  servers = Object.fromEntries(made) as typeof servers;
});
test.afterEach(() => TITLES.forEach((title) => servers[title].end()));

test("links are told apart, and a dead one is dead after three days", async ({ enterAs }) => {
  test.slow();
  const desk = new ArticlePage(await enterAs("owner"));
  const { page, panel } = desk;
  const { path, slug, cite, read } = await makeSnapshotDesk(page);
  const ids = {} as Record<Title, { source: string; evidence: string }>;
  for (const title of TITLES) {
    const url = await servers[title].begin();
    const quote = title === "Quote" ? "It will cost 12 million" : undefined;
    const made = await cite(title, { url, quote });
    ids[title] = { source: made.source.id, evidence: made.id };
  }
  const states = async () => {
    const links = await Promise.all(
      TITLES.map((title) => read(`/sources/${ids[title].source}/link`)),
    );
    return Object.fromEntries(links.map(({ state }, index) => [TITLES[index], state]));
  };
  await desk.open(slug, "A1-1");
  await desk.button("Keep a snapshot of Quote").click();
  await expect
    .poll(async () => (await read(`/evidence/${ids.Quote.evidence}`)).proof?.outcome, PATIENCE)
    .toBe("exact");
  servers.Shut.answer.status = 403;
  servers.Gone.answer.status = 404;
  const first = { Fine: "fine", Moved: "fine", Changed: "fine", Quote: "fine" };
  const troubled = { Gone: "failing", Shut: "blocked", Forged: "certificate_wrong" };
  await expect.poll(states, PATIENCE).toEqual({ ...first, ...troubled });

  servers.Moved.answer = { status: 301, text: STORY, location: "/new-place" };
  servers.Changed.answer.text = `${STORY} It opens in May.`;
  servers.Quote.answer.text = "The council voted for the bridge.";
  await dayPasses(TITLES.map((title) => ids[title].source));
  const second = { Fine: "fine", Moved: "moved", Changed: "changed", Quote: "quote_gone" };
  await expect.poll(states, PATIENCE).toEqual({ ...second, ...troubled });
  await expect
    .poll(async () => {
      const { checkedAt } = await read(`/sources/${ids.Gone.source}/link`);
      return Date.now() - Date.parse(checkedAt) < HOUR;
    }, PATIENCE)
    .toBe(true);
  await dayPasses([ids.Gone.source]);
  await expect.poll(states, PATIENCE).toEqual({ ...second, ...troubled, Gone: "dead" });

  await desk.open(slug, "A1-1");
  const piece = (title: Title) => panel.getByRole("article", { name: title, exact: true });
  await expect(piece("Fine").locator("..").getByText("Link in order")).toBeVisible();
  await expect(panel.getByText("Quote not found")).toBeVisible(PATIENCE);
  await expect(panel.getByText("Certificate wrong")).toBeVisible();
  await expect(panel.getByRole("link", { name: /Internet Archive/ })).toHaveAttribute(
    "href",
    /^https:\/\/web\.archive\.org\/web\/\d{4}\*\/http/,
  );
  await expectAccessible(page, "the panel with links in every state");

  await page.goto(`${path}/health`);
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows.filter({ hasText: "since" })).toHaveCount(6);
  await expectAccessible(page, "evidence health");
  await page.setViewportSize({ width: 390, height: 800 });
  await expectToFit(page, "evidence health");
  await page.getByLabel("What is wrong").selectOption("Dead");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/state=dead/);
  await expect(rows.filter({ hasText: "since" })).toHaveCount(1);
  await expect(page.getByRole("main").getByText("The server answered with 404.")).toBeVisible();
});
