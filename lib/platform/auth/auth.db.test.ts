import { hashPassword } from "better-auth/crypto";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "../testing/test-database";
import { type AuthSettings, createAuth } from "./auth";
import { demoEmail } from "@/lib/core/demo-accounts";

const db = testDatabase();
const PASSWORD = "a long password";

const open: AuthSettings = {
  appUrl: "https://desk.example.org",
  secret: "T9wq3Lz7Vb1Xn5Rk8Ym2Pc6Hd4Jf0Gs".padEnd(40, "Qe"),
  demoDesk: false,
};
const demo: AuthSettings = { ...open, appUrl: "http://127.0.0.1:3000", demoDesk: true };

// Each test comes from an address of its own, so that one test's tries do not count in another.
let lastAddress = 0;
function address(): string {
  lastAddress += 1;
  return `203.0.113.${lastAddress}`;
}

async function account(): Promise<string> {
  const id = newId();
  const email = `${id}@example.org`;
  await db.prisma.user.create({ data: { id, name: "Ada", email } });
  const password = await hashPassword(PASSWORD);
  await db.prisma.account.create({
    data: { id: newId(), userId: id, accountId: id, providerId: "credential", password },
  });
  return email;
}

async function demoAccount(): Promise<void> {
  const email = demoEmail("editor");
  await db.prisma.user.upsert({
    where: { email },
    create: { id: newId(), name: "Demo editor", email, demo: true },
    update: {},
  });
}

type Post = { settings?: AuthSettings; from?: string; headers?: Record<string, string> };

function post(path: string, body: object, { settings = open, from, headers }: Post = {}) {
  const url = new URL(`/api/auth${path}`, settings.appUrl);
  return createAuth(db, settings).handler(
    new Request(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: url.origin,
        "x-forwarded-for": from ?? address(),
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );
}

const signIn = (email: string, password: string, from?: string) =>
  post("/sign-in/email", { email, password }, { from });

const cookieOf = (response: Response) => response.headers.get("set-cookie") ?? "";

function sessionOf(cookie: string, settings: AuthSettings) {
  const headers = new Headers({ cookie: cookie.split(";")[0] ?? "" });
  return createAuth(db, settings).api.getSession({ headers });
}

describe("signing in", () => {
  test("gives a session that only this site's own requests carry", async () => {
    const email = await account();
    const response = await signIn(email, PASSWORD);
    expect(response.status).toBe(200);
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/^__Secure-plumbline\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect((await sessionOf(cookie, open))?.user).toMatchObject({ email, demo: false });
  });

  test("tells a wrong password and an unknown address in the same words", async () => {
    const known = await signIn(await account(), "another password");
    const unknown = await signIn("nobody@example.org", "another password");
    expect(known.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await known.text()).toBe(await unknown.text());
    expect(cookieOf(known)).toBe("");
  });

  test("is refused to a page of another site", async () => {
    const email = await account();
    const body = { email, password: PASSWORD };
    const response = await post("/sign-in/email", body, {
      headers: { origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
  });

  test("ends at once when the session is ended elsewhere", async () => {
    const cookie = cookieOf(await signIn(await account(), PASSWORD));
    const session = await sessionOf(cookie, open);
    await db.prisma.session.deleteMany({ where: { userId: session?.user.id ?? "" } });
    expect(await sessionOf(cookie, open)).toBeNull();
  });

  test("comes with no way to make an account", async () => {
    const body = { email: "new@example.org", password: PASSWORD, name: "New" };
    const response = await post("/sign-up/email", body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await db.prisma.user.count({ where: { email: body.email } })).toBe(0);
  });
});

describe("the limits", () => {
  test("let one account be tried ten times, from wherever", async () => {
    const email = await account();
    for (let count = 0; count < 10; count += 1) {
      expect((await signIn(email, "another password")).status).toBe(401);
    }
    const refused = await signIn(email, PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("x-retry-after"))).toBeGreaterThan(60);
  });

  test("forget the tries of who then knew the password", async () => {
    const email = await account();
    for (let count = 0; count < 15; count += 1) {
      const password = count % 8 === 7 ? PASSWORD : "another password";
      expect((await signIn(email, password)).status).not.toBe(429);
    }
  });

  test("let one address try twenty times a minute, at whichever account", async () => {
    const from = address();
    const tries = Array.from({ length: 21 }, (_, index) =>
      signIn(`nobody-${index}@example.org`, "another password", from),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await signIn("nobody@example.org", "another password")).status).toBe(401);
  });
});

describe("the demo accounts", () => {
  test("let anybody in on a demo desk", async () => {
    await demoAccount();
    const response = await post("/sign-in/demo", { account: "editor" }, { settings: demo });
    expect(response.status).toBe(200);
    const session = await sessionOf(cookieOf(response), demo);
    expect(session?.user).toMatchObject({ name: "Demo editor", demo: true });
  });

  test("are not there anywhere else", async () => {
    await demoAccount();
    const response = await post("/sign-in/demo", { account: "editor" });
    expect(response.status).toBe(404);
    expect(cookieOf(response)).toBe("");
    expect((await signIn(demoEmail("editor"), PASSWORD)).status).toBe(401);
  });

  test("lead to demo accounts alone", async () => {
    const email = demoEmail("viewer");
    await db.prisma.user.create({ data: { id: newId(), name: "No demo", email } });
    const response = await post("/sign-in/demo", { account: "viewer" }, { settings: demo });
    expect(response.status).toBe(401);
  });
});
