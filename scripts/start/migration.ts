import { mkdir, readFile, writeFile } from "node:fs/promises";
import { closeDatabase, openDatabase } from "../../lib/platform/db/database";
import { difference } from "../../lib/platform/db/migrate";
import { openScratchDatabase } from "../../lib/platform/db/scratch-database";
import { ROOT } from "./children";

const [name = ""] = process.argv.slice(2);
if (/^[a-z0-9_]+$/.test(name)) await writeMigration(name);
else {
  process.stderr.write(
    "Name the migration in small letters, like: npm run migration -- add_notes\n",
  );
  process.exitCode = 1;
}

/** Compares the migrations, played on an empty database, with the schema. */
async function writeMigration(title: string): Promise<void> {
  const scratch = await openScratchDatabase();
  const database = openDatabase(scratch.address);
  const sql = await difference(
    database.pool,
    await readFile(`${ROOT}prisma/schema.prisma`, "utf8"),
  );
  await closeDatabase(database);
  await scratch.close();
  if (sql === "") {
    process.stdout.write("The migrations make what the schema says: there is nothing to write.\n");
    return;
  }
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = `prisma/migrations/${time}_${title}`;
  await mkdir(`${ROOT}${folder}`);
  await writeFile(`${ROOT}${folder}/migration.sql`, sql);
  process.stdout.write(`${folder}/migration.sql\n`);
}
