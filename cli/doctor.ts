import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import process from "node:process";
import type { Command } from "commander";
import {
  checkJobs,
  checkMigrations,
  checkRules,
  checkServer,
  checkSnapshots,
  checkStorage,
  checkTexts,
} from "@/lib/features/health/data";
import { type Check, checked, checkLines } from "@/lib/features/health/domain";
import { checkLinks } from "@/lib/features/health/links";
import { readSettings, type Settings } from "@/lib/platform/env";
import { openStorage } from "@/lib/platform/storage/client";
import { readCorpus } from "@/prisma/seed/read-corpus";
import { jsonOption, withDatabase } from "./desk";
import { answer, complain, failureOf, type OutputOptions, run } from "./output";

const NEEDED_MEGABYTES = 200;

const HELP = `
Looks at Node, the settings, the disk, the storage, the database and what it holds, and changes nothing but
what every command does (migrations, the seed of an empty database). One line a check, with its
problems below; exit code 1 if there is any.

Examples:
  npm run -s plumbline -- doctor
  npm run -s plumbline -- doctor --json`;

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check the installation and its data")
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((options: OutputOptions) => run(options, () => examine(options)));
}

async function examine(options: OutputOptions): Promise<void> {
  const checks: Check[] = [];
  for await (const check of allChecks()) {
    checks.push(check);
    if (!options.json) answer(options, checkLines(check), null);
  }
  const wrong = checks.filter(({ problems }) => problems.length > 0).length;
  if (options.json) {
    const told = checks.map((check) => ({ ...check, ok: check.problems.length === 0 }));
    answer(options, "", { ok: wrong === 0, checks: told });
  }
  if (wrong === 0) return;
  const message = `${wrong} of ${checks.length} checks found a problem.`;
  complain(options, { code: "problems", message });
}

async function* allChecks(): AsyncGenerator<Check> {
  // scripts/plumbline.mjs lets no older Node through.
  yield checked("node", process.version);
  yield await checkCorpus();
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    yield failed("settings", error);
    return;
  }
  yield checked("settings", settings.isEmbedded ? `embedded in ${settings.DATA_DIR}` : "a server");
  yield await checkDisk(settings.DATA_DIR);
  yield await checkStorage(openStorage(settings));
  yield* await databaseChecks();
}

async function databaseChecks(): Promise<Check[]> {
  try {
    return await withDatabase(async (db, settings) => [
      await checkServer(db),
      await checkMigrations(db),
      await checkRules(db),
      await checkLinks(db),
      await checkTexts(db),
      await checkSnapshots(db, openStorage(settings)),
      await checkJobs(db),
    ]);
  } catch (error) {
    return [failed("database", error)];
  }
}

async function checkCorpus(): Promise<Check> {
  try {
    const articles = await readCorpus();
    const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
    return checked("corpus", `${articles.length} articles, ${claims} claims`);
  } catch (error) {
    return failed("corpus", error);
  }
}

async function checkDisk(folder: string): Promise<Check> {
  let present = resolve(folder);
  while (!existsSync(present)) present = dirname(present);
  const { bavail, bsize } = await statfs(present);
  const free = Math.floor((bavail * bsize) / 1e6);
  return checked("disk", `${free} MB free for ${folder}`, [
    free < NEEDED_MEGABYTES && `fewer than ${NEEDED_MEGABYTES} MB`,
  ]);
}

function failed(name: string, error: unknown): Check {
  return checked(name, "cannot be checked", failureOf(error).message.split("\n"));
}
