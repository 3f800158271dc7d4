import { readdir, readFile } from "node:fs/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../testing/test-database";
import { closeDatabase, openDatabase } from "./database";
import { difference, migrate } from "./migrate";
import { openScratchDatabase } from "./scratch-database";

const db = testDatabase();

async function scratchPool() {
  const scratch = await openScratchDatabase();
  const database = openDatabase(scratch.address, 4);
  onTestFinished(async () => {
    await closeDatabase(database);
    await scratch.close();
  });
  return database.pool;
}

// The whole schema twice, by an engine that is WebAssembly: on a machine that is busy with other
// tests that takes its time.
const slow = { timeout: 90_000 };

describe("the difference", slow, () => {
  test("is none between the migrations and schema.prisma", async () => {
    const schema = await readFile("prisma/schema.prisma", "utf8");
    expect(await difference(await scratchPool(), schema)).toBe("");
  });

  test("of a field that no migration makes is the SQL for it", async () => {
    const schema = await readFile("prisma/schema.prisma", "utf8");
    const changed = schema.replace("model Note {", "model Note {\n  mood String?");
    expect(await difference(await scratchPool(), changed)).toContain(
      'ALTER TABLE "notes" ADD COLUMN     "mood" TEXT',
    );
  });
});

describe("applying", () => {
  test("a migrated database is left as it is", async () => {
    expect(await migrate(db.pool)).toEqual([]);
  });

  // The embedded database is migrated by its one process, before anyone can connect to it.
  test("two servers that start at once take turns", slow, async ({ skip }) => {
    const { address } = db;
    if (!("url" in address)) return skip("needs a PostgreSQL server");
    const pool = await emptyServerDatabase(address.url);
    const [first, second] = await Promise.all([migrate(pool), migrate(pool)]);
    const all = (await readdir("prisma/migrations")).filter((name) => /^\d/.test(name));
    expect([...first, ...second]).toEqual(all.toSorted());
  });
});

async function emptyServerDatabase(neighbour: string) {
  const url = new URL(neighbour);
  url.pathname += "_empty";
  const name = url.pathname.slice(1);
  await db.pool.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  const database = openDatabase({ url: url.href }, 6);
  onTestFinished(async () => {
    await closeDatabase(database);
    await db.pool.query(`DROP DATABASE ${name}`);
  });
  return database.pool;
}
