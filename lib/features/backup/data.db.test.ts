import { expect, test } from "vitest";
import { prepareFirstOwner } from "@/lib/features/founding/mutations";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { seedDatabase } from "@/prisma/seed/seed";
import { isUntouchedSeed } from "./data";

const db = testDatabase();

test("a seed with its demo team is untouched until somebody does something", async () => {
  await seedDatabase(db);
  await prepareFirstOwner(db, { APP_URL: "http://127.0.0.1:3000", isDemoDesk: true });
  expect(await isUntouchedSeed(db.prisma)).toBe(true);
  const demo = await db.prisma.user.findFirstOrThrow();
  await db.prisma.user.update({ where: { id: demo.id }, data: { name: "Ada" } });
  expect(await isUntouchedSeed(db.prisma)).toBe(false);
});
