import { verifyPassword } from "better-auth/crypto";
import { describe, expect, test } from "vitest";
import { demoEmail } from "@/lib/core/demo-accounts";
import { newId } from "@/lib/core/ids";
import { countTry, signInKey } from "@/lib/platform/auth/rate-limit";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { createAccount, createDemoAccount, prepareAccount, setPassword } from "./mutations";

const db = testDatabase();
const [OLD, NEW] = ["a long password", "another password"];

async function makeAccount(email: string): Promise<void> {
  await createAccount(db.prisma, await prepareAccount({ name: "Ada", email, password: OLD }));
}

async function openSession(email: string): Promise<void> {
  const session = { id: newId(), token: newId(), expiresAt: new Date(Date.now() + 60_000) };
  await db.prisma.session.create({ data: { ...session, user: { connect: { email } } } });
}

async function isPasswordOf(email: string, password: string): Promise<boolean> {
  const account = await db.prisma.account.findFirstOrThrow({ where: { user: { email } } });
  return verifyPassword({ hash: account.password ?? "", password });
}

const sessionsOf = (email: string) => db.prisma.session.count({ where: { user: { email } } });

describe("plumbline user password", () => {
  test("sets it for one account, ends its sessions and forgets its tries", async () => {
    const [ada, bo] = [`${newId()}@example.org`, `${newId()}@example.org`];
    for (const email of [ada, bo]) await makeAccount(email);
    for (const email of [ada, ada, bo]) await openSession(email);
    await countTry(db, signInKey(ada), { window: 60, max: 1 });
    const set = await setPassword(db, { email: ada, password: NEW });
    expect(set).toEqual({ ok: true, value: { sessionsEnded: 2 } });
    expect([await isPasswordOf(ada, OLD), await isPasswordOf(ada, NEW)]).toEqual([false, true]);
    expect(await isPasswordOf(bo, OLD)).toBe(true);
    expect([await sessionsOf(ada), await sessionsOf(bo)]).toEqual([0, 1]);
    expect(await db.prisma.rateLimit.count({ where: { key: signInKey(ada) } })).toBe(0);
  });

  test("stands in the history of each desk that the person is in, and of no other", async () => {
    const desks = [
      await makeDesk(db, `desk-${newId()}`),
      await makeDesk(db, `desk-${newId()}`),
      await makeDesk(db, `desk-${newId()}`),
    ];
    const [one, other, left] = desks.map(({ workspaceId }) => workspaceId);
    const email = `${newId()}@example.org`;
    await makeAccount(email);
    for (const { workspaceId } of desks) {
      const removedAt = workspaceId === left ? new Date() : null;
      await db.prisma.member.create({
        data: {
          id: newId(),
          role: "checker",
          removedAt,
          workspace: { connect: { id: workspaceId } },
          user: { connect: { email } },
        },
      });
    }
    await setPassword(db, { email, password: NEW });
    const events = await db.prisma.auditEvent.findMany({ where: { type: "member.password_set" } });
    const told = events.filter(({ workspaceId }) => [one, other, left].includes(workspaceId));
    expect(new Set(told.map(({ workspaceId }) => workspaceId))).toEqual(new Set([one, other]));
    for (const event of told) {
      expect(event).toMatchObject({ channel: "cli", actorId: null, payload: { name: "Ada" } });
    }
  });

  test("gives one to an account that had none", async () => {
    const email = `${newId()}@example.org`;
    await db.prisma.user.create({ data: { id: newId(), name: "Cy", email } });
    expect(await setPassword(db, { email, password: NEW })).toMatchObject({ ok: true });
    expect(await isPasswordOf(email, NEW)).toBe(true);
  });

  test("is refused for an unknown address, and for a demo account", async () => {
    const unknown = await setPassword(db, { email: "nobody@example.org", password: NEW });
    expect(unknown).toMatchObject({ error: { code: "no_such_account" } });
    await createDemoAccount(db.prisma, "editor");
    const email = demoEmail("editor");
    const demo = await setPassword(db, { email, password: NEW });
    expect(demo).toMatchObject({ error: { code: "demo_account" } });
    expect(await db.prisma.account.count({ where: { user: { email } } })).toBe(0);
  });
});
