import { expect, test, vi } from "vitest";
import { testDatabase } from "../testing/test-database";
import type { prepared } from "./prepared";

const db = testDatabase();

/** A copy that has counted nothing yet. */
async function freshCopy(): Promise<typeof prepared> {
  vi.resetModules();
  return (await import("./prepared")).prepared;
}

test("a statement has a name from the third time on, and one that comes once has none", async () => {
  const fresh = await freshCopy();
  const named = [1, 2, 3, 4].map(() => fresh("SELECT 1 AS often", []).name);
  expect(named.slice(0, 2)).toEqual([undefined, undefined]);
  expect(named[2]).toMatch(/^plumbline_[0-9a-f]{32}$/);
  expect(named[3]).toBe(named[2]);
  expect(fresh("SELECT 1 AS once", []).name).toBeUndefined();
});

test("two copies of the module share the connections of one pool", async () => {
  const [original, copied] = [await freshCopy(), await freshCopy()];
  const client = await db.pool.connect();
  try {
    for (let time = 0; time < 4; time += 1) {
      const [one, two] = [original("SELECT 1 AS n", []), copied("SELECT 2 AS n", [])];
      expect((await client.query(one)).rows).toEqual([{ n: 1 }]);
      expect((await client.query(two)).rows).toEqual([{ n: 2 }]);
    }
  } finally {
    client.release();
  }
});
