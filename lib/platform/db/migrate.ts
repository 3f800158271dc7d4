import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaFilter } from "@prisma/schema-engine-wasm";
import type pg from "pg";
import { withSchemaEngine } from "./schema-engine";

const MIGRATIONS = fileURLToPath(new URL("../../../prisma/migrations/", import.meta.url));

// Any constant will do, as long as every version of the program takes the same.
const MIGRATION_LOCK = 7_458_623_019;

const FILTERS: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database has not, and returns their names. Servers that start at
 * the same time take turns. Throws if a migration fails, or failed before.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const turn = await pool.connect();
  try {
    await turn.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const migrationsList = await readMigrations();
    const applied = await withSchemaEngine(pool, (engine) =>
      engine.applyMigrations({ migrationsList, filters: FILTERS }),
    );
    return applied.appliedMigrationNames;
  } finally {
    await turn.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    turn.release();
  }
}

/**
 * The SQL that leads from the migrations to `schema` (the text of schema.prisma); empty if they
 * agree. `scratch` is an empty database, on which the
 * migrations are played.
 */
export async function difference(scratch: pg.Pool, schema: string): Promise<string> {
  const from = { tag: "migrations" as const, ...(await readMigrations()) };
  const result = await withSchemaEngine(scratch, (engine) =>
    engine.diff({
      from,
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  );
  const script = result.stdout ?? "";
  return script.startsWith("-- This is an empty migration.") ? "" : script;
}

/** The names of all migrations of this version, in the order in which they are applied. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).toSorted();
}

async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(`${MIGRATIONS}migration_lock.toml`, "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok",
            value: await readFile(`${MIGRATIONS}${path}/migration.sql`, "utf8"),
          },
        },
      })),
    ),
  };
}
