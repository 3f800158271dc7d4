import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

/** The program on all addresses of the machine, so that it is no demo desk, with a folder of its own. */
type Opened = { process: ChildProcess; folder: string; origin: string; link: string };

let opened: Opened;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function open(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-open-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = { HOST: "0.0.0.0", PORT: String(port), APP_URL: origin, DATA_DIR: folder };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const link = await new Promise<string>((found, failed) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
      const [address] = /http\S+\/set-up\/[\w-]{43}/.exec(said) ?? [];
      if (address) found(address);
    });
    child.once("exit", () => failed(new Error(`The program ended without a link:\n${said}`)));
  });
  return { process: child, folder, origin, link };
}

test.beforeAll(async () => {
  opened = await open();
});

test.afterAll(async () => {
  const ended = once(opened.process, "exit");
  opened.process.kill("SIGTERM");
  await ended;
  await rm(opened.folder, { recursive: true });
});

test("an opened program has no demo accounts, and its set-up link makes one owner", async ({
  page,
  request,
}) => {
  const { origin, link } = opened;
  await page.goto(`${origin}/sign-in`);
  await expect(page.getByLabel("Password")).toBeVisible();
  await expect(page.getByRole("button", { name: /Continue as/ })).toHaveCount(0);
  const demo = await request.post(`${origin}/api/auth/sign-in/demo`, {
    headers: { origin },
    data: { account: "owner" },
  });
  expect(demo.status()).toBe(404);

  await page.goto(link);
  await page.getByLabel("Your name").fill("Grace");
  await page.getByLabel("E-mail address").fill("grace@example.org");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByLabel("Name of the desk").fill("The Daily Plumb");
  await page.getByRole("button", { name: "Make the desk mine" }).click();
  await page.waitForURL(/\/articles$/);
  await expect(page.getByRole("banner")).toContainText("The Daily Plumb");

  await page.goto(link);
  await expect(page.getByText("This set-up link is no longer good.")).toBeVisible();
});
