import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  test as base,
} from "@playwright/test";

export { expect };

/** The people of the seeded desk, as the sign-in page names them. */
export type Person = "owner" | "editor" | "checker" | "second checker" | "viewer";

type Fixtures = {
  /** Opens a browser of its own and signs in as one of the seeded desk's people. */
  enterAs: (person: Person) => Promise<Page>;
};

/** Playwright's test, in which an error on any page's console fails the story. */
export const test = base.extend<Fixtures & { calmConsole: void }>({
  calmConsole: [
    async ({ browser, context }, use) => {
      const errors: string[] = [];
      listen(context, errors);
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const another = await newContext(options);
        listen(another, errors);
        return another;
      };
      await use();
      browser.newContext = newContext;
      expect(errors, "errors on the console").toEqual([]);
    },
    { auto: true },
  ],
  enterAs: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person) => {
      const page = await anotherBrowser(browser);
      opened.push(page.context());
      await enter(page, person);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** A browser of its own, as another person has. */
async function anotherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** Signs in as one of the seeded desk's people, without the page that the stories of people are about. */
export async function enter(page: Page, person: Person): Promise<void> {
  const account = person.replace(" ", "-");
  const answer = await page.request.post("/api/auth/sign-in/demo", { data: { account } });
  await expect(answer).toBeOK();
}

// What the browser itself writes for an answer of 4xx or 5xx is no error of the page's.
const OF_THE_BROWSER = /^Failed to load resource/;

// What it writes of a kept page, in which it stops whatever would run or be loaded. No page of the
// desk's own has this policy.
const OF_A_KEPT_PAGE = /\/snapshots\/[^/]+\/frame|directive: "default-src 'none'"/;

function listen(context: BrowserContext, errors: string[]): void {
  context.on("console", (message) => {
    if (message.type() !== "error" || OF_THE_BROWSER.test(message.text())) return;
    if (OF_A_KEPT_PAGE.test(`${message.location().url} ${message.text()}`)) return;
    errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
}
