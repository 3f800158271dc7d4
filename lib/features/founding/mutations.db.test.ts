import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { prepareAccount } from "@/lib/features/accounts/mutations";
import { listDesks } from "@/lib/features/workspaces/data";
import { DEMO_ACCOUNT_KEYS } from "@/lib/core/demo-accounts";
import type { Database } from "@/lib/platform/db/database";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { findSetUp } from "./data";
import { addUser, foundDesk, makeFirstOwner, prepareFirstOwner } from "./mutations";

const APP_URL = "https://desk.example.org";
const open = { APP_URL, isDemoDesk: false };
const demo = { APP_URL: "http://127.0.0.1:3000", isDemoDesk: true };

const grace = async () => ({
  account: await prepareAccount({
    name: "Grace",
    email: `${newId()}@example.org`,
    password: "a long password",
  }),
  desk: "The Daily Plumb",
});

async function setUpToken(db: Database): Promise<string> {
  const link = await prepareFirstOwner(db, open);
  return new URL(link ?? "about:blank").pathname.replace("/set-up/", "");
}

// An installation has one first owner and one demo team, so each of these gets a database of its own.
function installation(what: string, run: (db: Database) => Promise<void>) {
  describe(what, () => {
    const db = testDatabase();
    test("in a database of its own", async () => {
      await db.prisma.workspace.create({
        data: { id: newId(), slug: "desk", name: "Seeded desk" },
      });
      await run(db);
    });
  });
}

describe("the first owner", () => {
  installation("gets the seeded desk by the link in the log", async (db) => {
    const token = await setUpToken(db);
    expect(await findSetUp(db, token)).toEqual({ desk: "Seeded desk" });
    expect(await makeFirstOwner(db, token, await grace())).toEqual({
      ok: true,
      value: { desk: "desk" },
    });
    const owner = await db.prisma.member.findFirstOrThrow({ include: { workspace: true } });
    expect(owner).toMatchObject({ role: "owner", workspace: { name: "The Daily Plumb" } });
    const events = await db.prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["member.joined", "workspace.changed"]);
  });

  installation("gets a new desk where none was seeded", async (db) => {
    await db.prisma.workspace.deleteMany();
    const made = await makeFirstOwner(db, await setUpToken(db), await grace());
    expect(made).toEqual({ ok: true, value: { desk: "the-daily-plumb" } });
  });

  installation("is one, however many use the link at once", async (db) => {
    const token = await setUpToken(db);
    const people = await Promise.all([grace(), grace(), grace()]);
    const outcomes = await Promise.all(people.map((who) => makeFirstOwner(db, token, who)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.prisma.user.count()).toBe(1);
    expect(await db.prisma.member.count()).toBe(1);
  });

  installation("is one, with the links of two servers too", async (db) => {
    const tokens = [await setUpToken(db), await setUpToken(db)];
    const outcomes = await Promise.all(
      tokens.map(async (token) => makeFirstOwner(db, token, await grace())),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { code: "link_used" } });
    expect(await findSetUp(db, tokens[0]!)).toBeNull();
    expect(await prepareFirstOwner(db, open)).toBeNull();
  });

  installation("needs the link: a made-up one leaves the true one good", async (db) => {
    const token = await setUpToken(db);
    const refused = await makeFirstOwner(db, "made-up", await grace());
    expect(refused).toMatchObject({ ok: false, error: { code: "link_used" } });
    expect(await makeFirstOwner(db, token, await grace())).toMatchObject({ ok: true });
  });
});

describe("the demo team", () => {
  installation("has one account a role and a second checker, none with a password", async (db) => {
    expect(await prepareFirstOwner(db, demo)).toBeNull();
    expect(await prepareFirstOwner(db, demo)).toBeNull();
    const members = await db.prisma.member.findMany({ include: { user: true } });
    expect(members.map(({ role }) => role).toSorted()).toEqual([
      "checker",
      "checker",
      "editor",
      "owner",
      "viewer",
    ]);
    expect(members).toHaveLength(DEMO_ACCOUNT_KEYS.length);
    expect(members.every(({ user }) => user.demo)).toBe(true);
    expect(await db.prisma.account.count()).toBe(0);
  });

  installation("is made once by two servers that start at once", async (db) => {
    await Promise.all([prepareFirstOwner(db, demo), prepareFirstOwner(db, demo)]);
    expect(await db.prisma.user.count()).toBe(DEMO_ACCOUNT_KEYS.length);
  });

  installation("does not come to a desk that has people", async (db) => {
    await makeFirstOwner(db, await setUpToken(db), await grace());
    await prepareFirstOwner(db, demo);
    expect(await db.prisma.user.count({ where: { demo: true } })).toBe(0);
  });

  installation(
    "loses its sessions, and its owner counts for none, once the program is opened",
    async (db) => {
      await prepareFirstOwner(db, demo);
      const { id: userId } = await db.prisma.user.findFirstOrThrow();
      await db.prisma.session.create({
        data: { id: newId(), token: newId(), userId, expiresAt: new Date(Date.now() + 60_000) },
      });
      expect(await prepareFirstOwner(db, open)).toMatch(`${APP_URL}/set-up/`);
      expect(await db.prisma.session.count()).toBe(0);
    },
  );
});

describe("further desks", () => {
  const db = testDatabase();

  test("belong to who makes them, under a free short name", async () => {
    const { id: userId } = await db.prisma.user.create({
      data: { id: newId(), name: "Ada", email: "founder@example.org" },
    });
    const made = await Promise.all([
      foundDesk(db, userId, "Science"),
      foundDesk(db, userId, "Science"),
    ]);
    expect(made.map((desk) => (desk.ok ? desk.value.desk : "")).toSorted()).toEqual([
      "science",
      "science-2",
    ]);
    expect(await listDesks(db, userId)).toMatchObject([{ role: "owner" }, { role: "owner" }]);
  });
});

const ada = (desk: string) => ({
  name: "Ada",
  email: `${desk}@example.org`,
  password: "a long password",
  desk,
  role: "editor" as const,
});

describe("plumbline user add", () => {
  const db = testDatabase();

  test("makes an account and a member", async () => {
    const { slug, workspaceId } = await makeDesk(db, `desk-${newId()}`);
    expect(await addUser(db, ada(slug))).toEqual({ ok: true, value: { accountMade: true } });
    expect(await addUser(db, ada(slug))).toMatchObject({ error: { code: "already_member" } });
    const event = await db.prisma.auditEvent.findFirstOrThrow({ where: { workspaceId } });
    expect(event).toMatchObject({ type: "member.joined", channel: "cli" });
  });

  test("keeps an account that is there, with its password", async () => {
    const [one, other] = [
      await makeDesk(db, `desk-${newId()}`),
      await makeDesk(db, `desk-${newId()}`),
    ];
    const person = ada(one.slug);
    await addUser(db, person);
    const where = { user: { email: person.email } };
    const before = await db.prisma.account.findFirstOrThrow({ where });
    const added = await addUser(db, { ...person, desk: other.slug, password: "another password" });
    expect(added).toEqual({ ok: true, value: { accountMade: false } });
    const after = await db.prisma.account.findFirstOrThrow({ where });
    expect(after.password).toBe(before.password);
  });

  test("needs a desk that is there", async () => {
    await expect(addUser(db, ada("nowhere"))).rejects.toMatchObject({ code: "not_found" });
    expect(await db.prisma.user.count({ where: { email: "nowhere@example.org" } })).toBe(0);
  });
});
