import { expect, type Page } from "@playwright/test";

/** A desk of a test's own, with a way to fill it over the API. */
export type ApiDesk = Awaited<ReturnType<typeof makeApiDesk>>;

/** Makes a desk whose name begins with `name`, and a token of its owner, who must be signed in. */
export async function makeApiDesk(page: Page, name: string) {
  await page.goto("/w");
  await page.getByLabel("Name of the new desk").fill(`${name} ${crypto.randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: "Make the desk" }).click();
  await page.waitForURL(new RegExp(`/w/${name.toLowerCase()}-\\w+/articles$`));
  const path = new URL(page.url()).pathname.replace(/\/articles$/, "");
  const token = await makeToken(page, path);

  /** Posts to the API, and gives what was made. */
  async function send(resource: string, data: unknown, revision?: number) {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (revision !== undefined) headers["If-Match"] = `"${revision}"`;
    const response = await page.request.post(`/api/v1${resource}`, { data, headers });
    expect(response.status(), await response.text()).toBe(201);
    return response.json();
  }

  /** Reads from the API. */
  async function read(resource: string) {
    const headers = { Authorization: `Bearer ${token}` };
    return (await page.request.get(`/api/v1${resource}`, { headers })).json();
  }

  return { path, send, read };
}

async function makeToken(page: Page, desk: string): Promise<string> {
  await page.goto(`${desk}/settings`);
  await page.getByLabel("Name", { exact: true }).fill("e2e");
  await page.getByLabel("Role").selectOption("owner");
  await page.getByRole("button", { name: "Make a token" }).click();
  return page.getByText(/^plb_[\w-]{43}$/).innerText();
}
