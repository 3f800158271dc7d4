import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { fail, ok } from "@/lib/core/result";
import { folderStorage } from "@/lib/platform/storage/folder";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { seedDatabase } from "@/prisma/seed/seed";
import {
  checkJobs,
  checkMigrations,
  checkRules,
  checkServer,
  checkSnapshots,
  checkStorage,
  checkTexts,
} from "./data";
import type { Check } from "./domain";
import { checkLinks } from "./links";

const db = testDatabase();
beforeAll(async () => {
  await seedDatabase(db);
});

/** What a check finds while the database is as `sql` makes it, with all its own rules turned off. */
async function found(check: (database: typeof db) => Promise<Check>, table: string, sql: string) {
  await db.pool.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL; ${sql}`);
  const { problems } = await check(db);
  await db.pool.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  return problems;
}

describe("a seeded database", () => {
  test.each([checkMigrations, checkRules, checkTexts, checkLinks, checkJobs])(
    "passes %o",
    async (check) => {
      expect((await check(db)).problems).toEqual([]);
    },
  );

  test("is looked at as a whole", async () => {
    const claims = await db.prisma.claim.count();
    expect((await checkTexts(db)).detail).toBe(`5 versions, ${claims} exact anchors`);
  });
});

describe("the doctor finds", () => {
  test("a storage that cannot be used", async () => {
    const { where: _, ...rest } = folderStorage("/nowhere");
    const message = "The service of the bucket cannot be reached.";
    const down = {
      ...rest,
      where: "the bucket",
      has: async () => fail({ code: "unreachable" as const, message }),
    };
    expect((await checkStorage(down)).problems).toEqual([message]);
  });

  test("snapshots whose bytes are not there, or are others", async () => {
    const { id: workspaceId } = await db.prisma.workspace.findFirstOrThrow();
    const sourceId = newId();
    await db.pool.query(
      `INSERT INTO sources (id, workspace_id, identity, citation, title, root_id)
       VALUES ($1, $2, 'citation:a book', 'A book', 'A book', $1)`,
      [sourceId, workspaceId],
    );
    const names = ["a", "b", "c"].map((digit) => digit.repeat(64));
    for (const name of names) {
      await db.pool.query(
        `INSERT INTO snapshots (id, workspace_id, source_id, origin, state, file_name, media_type,
                                sha256, size, seen_at, settled_at)
         VALUES ($1, $2, $3, 'uploaded', 'kept', 'x', 'text/plain', $4, 5, now(), now())`,
        [newId(), workspaceId, sourceId, name],
      );
    }
    const sizes: Record<string, number | null> = {
      [names[0]!]: 5,
      [names[1]!]: null,
      [names[2]!]: 4,
    };
    const partly = {
      ...folderStorage("/nowhere"),
      size: async (name: string) => ok(sizes[name] ?? null),
    };
    expect((await checkSnapshots(db, partly)).problems).toEqual([
      `${names[1]} is missing`,
      `${names[2]} has 4 bytes, not 5`,
    ]);
  });

  test("jobs that failed", async () => {
    await db.pool.query(
      `SELECT pgboss.create_queue('errands', '{"policy": "short"}');
       INSERT INTO pgboss.job (name, state) VALUES ('errands', 'failed'), ('errands', 'created')`,
    );
    const { detail, problems } = await checkJobs(db);
    expect(detail).toContain("1 in errands");
    expect(problems).toEqual(["1 in errands failed in the last hour"]);
  });

  test("a rule that was turned off", async () => {
    expect(await found(checkRules, "reviews", "")).toEqual([
      "reviews_not_truncated is turned off",
      "reviews_stay is turned off",
    ]);
  });

  test("a text that is not the one that was taken in, and the anchors that lost their place", async () => {
    const problems = await found(
      checkTexts,
      "article_versions",
      `UPDATE article_versions SET text = overlay(text placing '🏠' from 1 for 1)
        WHERE article_id = (SELECT id FROM articles WHERE number = 1)`,
    );
    expect(problems.slice(0, 2)).toEqual([
      "A1 version 1: the SHA-256 is another",
      "A1-1 in A1 version 1: not at its place",
    ]);
  });

  test("a row that points at none", async () => {
    const { workspaceId } = await db.prisma.claim.findFirstOrThrow();
    const insert = `INSERT INTO notes (id, workspace_id, claim_id, body)
      VALUES ('${newId()}', '${workspaceId}', '${newId()}', 'Lost.')`;
    expect(await found(checkLinks, "notes", insert)).toEqual([
      "rows of notes that point at no row of claims: 1",
    ]);
    await db.prisma.note.deleteMany({ where: { body: "Lost." } });
  });

  test("a counter that was set back", async () => {
    const back = "UPDATE articles SET claim_counter = 0 WHERE number = 2";
    expect(await found(checkLinks, "articles", back)).toEqual([
      "articles whose counter is behind their claims: 1",
    ]);
  });

  test("a server that does not bring to the disk what it commits", async () => {
    const { rows } = await db.pool.query<{ fsync: string }>("SHOW fsync");
    const off = "fsync is off: what is saved may be lost when the machine stops";
    expect((await checkServer(db)).problems).toEqual(rows[0]?.fsync === "off" ? [off] : []);
  });

  test("a migration of another version", async () => {
    await db.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at)
       VALUES ('x', 'x', now(), '2099_more', now())`,
    );
    expect((await checkMigrations(db)).problems).toEqual(["2099_more is not known here"]);
  });
});
