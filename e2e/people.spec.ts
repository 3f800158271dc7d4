import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectToFit } from "./accessible";
import { enter } from "./fixtures";

const PASSWORD = "correct horse battery";

const unique = () => crypto.randomUUID().slice(0, 8);

/** A browser of its own, as another person has. */
async function anotherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** The demo owner makes a desk of its own, so that no other story meets these people. */
async function ownDesk(page: Page): Promise<string> {
  await enter(page, "owner");
  await page.goto("/w");
  await page.getByLabel("Name of the new desk").fill(`People ${unique()}`);
  await page.getByRole("button", { name: "Make the desk" }).click();
  await page.waitForURL(/\/w\/people-\w+\/articles$/);
  return new URL(page.url()).pathname.replace(/\/articles$/, "");
}

async function invite(owner: Page, desk: string, role = "checker"): Promise<string> {
  await owner.goto(`${desk}/members`);
  await owner.getByLabel("Role").selectOption(role);
  await owner.getByRole("button", { name: "Make an invitation" }).click();
  return owner.getByText(/\/join\/[\w-]{43}$/).innerText();
}

type Person = { name: string; email: string };

async function join(page: Page, link: string): Promise<Person> {
  const name = `Grace ${unique()}`;
  const email = `${name.replace(" ", ".").toLowerCase()}@example.org`;
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make an account and join" }).click();
  await page.waitForURL(/\/articles$/);
  return { name, email };
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Everybody of the demo desk, as the sign-in page and the desk name them; the viewer last. */
const EVERYBODY = [
  ["owner", "Demo owner"],
  ["editor", "Demo editor"],
  ["checker", "Demo checker"],
  ["second checker", "Second demo checker"],
  ["viewer", "Demo viewer"],
] as const;

const memberRow = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("a demo desk offers one way in for each role, and each sees what is theirs", async ({
  page,
}) => {
  for (const [role, name] of EVERYBODY) {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: `Continue as ${role}`, exact: true }).click();
    await page.waitForURL(/\/articles$/);
    await page.goto("/w/desk/members");
    await expect(page.getByText(`${name} You`, { exact: true })).toBeVisible();
  }
  await expect(page.getByText("Invite somebody")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Change/ })).toHaveCount(0);
  await page.goto("/w/desk/settings");
  await expect(page.getByText("Written reasons for every verdict")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the settings" })).toHaveCount(0);
});

test("an invitation lets one person in, and nobody after", async ({ page, browser }) => {
  const desk = await ownDesk(page);
  const link = await invite(page, desk);
  const guest = await anotherBrowser(browser);
  const { name } = await join(guest, link);
  await page.reload();
  await expect(memberRow(page, name)).toContainText("checker");
  await expect(page.getByText("No invitation is open.")).toBeVisible();
  const late = await anotherBrowser(browser);
  await late.goto(link);
  await expect(late.getByText("This invitation has been used already.")).toBeVisible();
});

test("an invitation that is withdrawn lets nobody in", async ({ page, browser }) => {
  const desk = await ownDesk(page);
  const link = await invite(page, desk);
  await page.getByRole("button", { name: /^Withdraw/ }).click();
  await expect(page.getByText("No invitation is open.")).toBeVisible();
  const guest = await anotherBrowser(browser);
  await guest.goto(link);
  await expect(guest.getByText("This invitation was withdrawn.")).toBeVisible();
});

test("who is removed is out at the next page, and an invitation brings them back", async ({
  page,
  browser,
}) => {
  const desk = await ownDesk(page);
  const guest = await anotherBrowser(browser);
  const { name } = await join(guest, await invite(page, desk));
  await page.goto(`${desk}/members`);
  await memberRow(page, name).getByRole("button", { name: "Change" }).click();
  await page.getByRole("menuitem", { name: "Remove from the desk…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(memberRow(page, name)).toHaveCount(0);
  expect((await guest.goto(`${desk}/members`))?.status()).toBe(404);
  await guest.goto(await invite(page, desk, "viewer"));
  await guest.getByRole("button", { name: `Join as ${name}` }).click();
  await guest.waitForURL(/\/articles$/);
  await guest.goto(`${desk}/members`);
  await expect(memberRow(guest, name)).toContainText("viewer");
});

test("the last owner of a desk cannot step down", async ({ page }) => {
  const desk = await ownDesk(page);
  await page.goto(`${desk}/members`);
  await memberRow(page, "Demo owner").getByRole("button", { name: "Change" }).click();
  await page.getByRole("menuitemradio", { name: "Make editor" }).click();
  await expect(page.getByText("A desk needs an owner who can sign in.")).toBeVisible();
  await expect(memberRow(page, "Demo owner")).toContainText("owner");
});

test("a wrong password is told plainly, and the right one leads back to the page", async ({
  page,
  browser,
}) => {
  const desk = await ownDesk(page);
  const guest = await anotherBrowser(browser);
  const { email } = await join(guest, await invite(page, desk));
  const again = await anotherBrowser(browser);
  await again.goto(`${desk}/members`);
  await signIn(again, email, "wrong horse battery");
  await expect(again.getByText("The e-mail address or the password is not right.")).toBeVisible();
  await expect(again.getByLabel("E-mail address")).toHaveValue(email);
  await signIn(again, email, PASSWORD);
  await again.waitForURL(`**${desk}/members`);
});

test("guessing at an account is stopped", async ({ page }) => {
  await page.goto("/sign-in");
  const email = `${unique()}@example.org`;
  const message = page.getByRole("alert").filter({ hasText: /not right|Too many/ });
  for (let count = 0; count < 10; count += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await signIn(page, email, "wrong horse battery");
    await answered;
  }
  await signIn(page, email, "wrong horse battery");
  await expect(message).toContainText(/Too many tries. Wait \d+ minutes/);
});

test("signing out everywhere, and a new password, end the other sessions", async ({
  page,
  browser,
}) => {
  const desk = await ownDesk(page);
  const [here, there] = [await anotherBrowser(browser), await anotherBrowser(browser)];
  const { email } = await join(here, await invite(page, desk));
  await there.goto("/sign-in?return=/account");
  await signIn(there, email, PASSWORD);
  await there.waitForURL((url) => url.pathname === "/account");

  await here.goto("/account");
  await expect(here.getByText(/^Signed in/)).toHaveCount(2);
  await here.getByLabel("Current password").fill(PASSWORD);
  await here.getByLabel("New password").fill("another horse battery");
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("The password is changed.")).toBeVisible();
  await there.reload();
  await there.waitForURL("**/sign-in?return=/account");
  await signIn(there, email, "another horse battery");
  await there.waitForURL((url) => url.pathname === "/account");

  await here.reload();
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await here.waitForURL("**/sign-in");
  await there.reload();
  await there.waitForURL("**/sign-in?return=/account");
});

test("two owners who change the settings at once both see what the other wrote", async ({
  page,
  browser,
}) => {
  const desk = await ownDesk(page);
  const other = await anotherBrowser(browser);
  await join(other, await invite(page, desk, "owner"));
  await page.goto(`${desk}/settings`);
  await other.goto(`${desk}/settings`);
  await other.getByLabel("Name of the desk").fill("The other name");
  await other.getByRole("button", { name: "Save the settings" }).click();
  await expect(other.getByText("The settings are saved.")).toBeVisible();

  await page.getByLabel("Name of the desk").fill("My name");
  await page.getByRole("button", { name: "Save the settings" }).click();
  const both = page.getByRole("row", { name: "Name My name The other name" });
  await expect(both).toBeVisible();
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("The settings are saved.")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("My name");
});

test("a desk of others answers as one that does not exist", async ({ page, browser }) => {
  const desk = await ownDesk(page);
  const stranger = await anotherBrowser(browser);
  await enter(stranger, "editor");
  const words = async (path: string) => {
    const response = await stranger.goto(path);
    expect(response?.status()).toBe(404);
    return stranger.locator("body").innerText();
  };
  expect(await words(`${desk}/settings`)).toBe(await words(`/w/no-such-desk/settings`));
});

test("the pages of people are accessible and fit a narrow window", async ({ page, browser }) => {
  const desk = await ownDesk(page);
  const link = await invite(page, desk);
  const guest = await anotherBrowser(browser);
  const visits: [Page, string][] = [
    [guest, "/sign-in"],
    [guest, link],
    [guest, "/set-up/made-up"],
    [page, "/account"],
    [page, "/w"],
    [page, `${desk}/members`],
    [page, `${desk}/settings`],
  ];
  for (const [visitor, path] of visits) {
    await visitor.setViewportSize({ width: 320, height: 700 });
    await visitor.goto(path);
    await expectAccessible(visitor, path);
    await expectToFit(visitor, path);
  }
});
