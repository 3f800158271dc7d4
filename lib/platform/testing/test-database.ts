import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { Pool } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import type { DatabaseAddress } from "../db/address";
import { useDatabase } from "../db/client";
import { closeDatabase, openDatabase, type Database } from "../db/database";
import { openScratchDatabase } from "../db/scratch-database";
import type { TestDatabaseSource } from "./prepare-databases";

/** The database of a test file: migrated, empty, and gone after the last test. */
export type TestDatabase = Database & { readonly address: DatabaseAddress };

/**
 * Gives the test file a database of its own, which `database()` leads to as well. Call it
 * at the top of the file and use its fields within tests and hooks:
 *
 *     const db = testDatabase();
 *     test("…", async () => { await db.prisma.workspace.create(…) });
 */
export function testDatabase(): TestDatabase {
  let opened: Database | undefined;
  let copy: Copy | undefined;
  beforeAll(async () => {
    copy = await openCopy(inject("testDatabase"));
    opened = openDatabase(copy.address);
    useDatabase(opened);
  });
  afterAll(async () => {
    useDatabase(undefined);
    if (opened) await closeDatabase(opened);
    await copy?.close();
  });
  return {
    get prisma() {
      return present(opened).prisma;
    },
    get pool() {
      return present(opened).pool;
    },
    get address() {
      return present(copy).address;
    },
  };
}

type Copy = { address: DatabaseAddress; close(): Promise<void> };

async function openCopy(source: TestDatabaseSource): Promise<Copy> {
  if ("dump" in source) return openScratchDatabase(await openAsBlob(source.dump));
  const name = `${source.template}_${randomUUID().slice(0, 8)}`;
  const admin = new Pool({ connectionString: source.url, max: 1 });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${source.template}`);
  const url = new URL(source.url);
  url.pathname = name;
  const close = async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  };
  return { address: { url: url.href }, close };
}

function present<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error("The test database is there within tests and hooks only.");
  return value;
}
