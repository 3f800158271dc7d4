import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "pg";
import type { TestProject } from "vitest/node";
import { closeDatabase, openDatabase } from "../db/database";
import { migrate } from "../db/migrate";
import { openScratchDatabase } from "../db/scratch-database";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: TestDatabaseSource;
  }
}

/** Where a test file gets its fresh, migrated database from. */
export type TestDatabaseSource = { dump: string } | { url: string; template: string };

/**
 * Vitest's global set-up: migrates one database, from which every test file gets a copy. With
 * TEST_DATABASE_URL on that PostgreSQL server, else in memory.
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return prepareServer(project, url);
  project.provide("testDatabase", { dump: await preparedDump() });
  return () => Promise.resolve();
}

async function prepareServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const template = `plumbline_test_${randomUUID().slice(0, 8)}`;
  const admin = new Pool({ connectionString: url, max: 1 });
  await admin.query(`CREATE DATABASE ${template} ENCODING 'UTF8' TEMPLATE template0`);
  const address = new URL(url);
  address.pathname = template;
  const database = openDatabase({ url: address.href }, 2);
  await migrate(database.pool);
  await closeDatabase(database);
  project.provide("testDatabase", { url, template });
  return async () => {
    await admin.query(`DROP DATABASE ${template} WITH (FORCE)`);
    await admin.end();
  };
}

// Making a database takes three seconds and copying one half of one, so the migrated one is kept
// for as long as neither the migrations nor PGlite change.
async function preparedDump(): Promise<string> {
  const file = join(".cache", `migrated-${await migrationsHash()}.tar`);
  if (existsSync(file)) return file;
  const scratch = await openScratchDatabase();
  const database = openDatabase(scratch.address, 2);
  await migrate(database.pool);
  await closeDatabase(database);
  await mkdir(".cache", { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await (await scratch.engine.dump()).arrayBuffer()));
  await rename(unfinished, file);
  await scratch.close();
  return file;
}

async function migrationsHash(): Promise<string> {
  const hash = createHash("sha256");
  const folder = "prisma/migrations";
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    if (name.endsWith(".sql")) hash.update(name).update(await readFile(join(folder, name)));
  }
  hash.update(await readFile("node_modules/@electric-sql/pglite/package.json"));
  return hash.digest("hex").slice(0, 16);
}
