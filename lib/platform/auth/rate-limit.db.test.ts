import { expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "../testing/test-database";
import { countTry, forgetSignInTries, signInKey } from "./rate-limit";

const db = testDatabase();
const ago = (ms: number) => ({ lastRequest: BigInt(Date.now() - ms) });
const rule = { window: 60, max: 10 };

test("of thirty tries at once exactly the allowed ten go ahead", async () => {
  const key = newId();
  const tries = Array.from({ length: 30 }, () => countTry(db, key, rule));
  const decisions = await Promise.all(tries);
  expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(10);
  for (const { retryAfter } of decisions.filter(({ allowed }) => !allowed)) {
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
  }
});

test("a window that is over is forgotten, and so is what is a day old", async () => {
  const [key, old] = [newId(), newId()];
  for (let count = 0; count < 11; count += 1) await countTry(db, key, rule);
  expect(await countTry(db, key, rule)).toMatchObject({ allowed: false });
  await countTry(db, old, rule);
  await db.prisma.rateLimit.update({ where: { key }, data: ago(61_000) });
  await db.prisma.rateLimit.update({ where: { key: old }, data: ago(25 * 60 * 60 * 1000) });
  expect(await countTry(db, key, rule)).toEqual({ allowed: true, retryAfter: null });
  expect(await db.prisma.rateLimit.count({ where: { key: old } })).toBe(0);
});

test("tries can be forgotten", async () => {
  const email = `${newId()}@example.org`;
  const key = signInKey(email);
  for (let count = 0; count < 11; count += 1) await countTry(db, key, rule);
  await forgetSignInTries(db.prisma, ` ${email.toUpperCase()}`);
  expect(await countTry(db, key, rule)).toMatchObject({ allowed: true });
});
