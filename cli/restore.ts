import { join } from "node:path";
import type { Command } from "commander";
import { restoreBackup } from "@/lib/features/backup/mutations";
import { openStorage } from "@/lib/platform/storage/client";
import { jsonOption, withDatabase } from "./desk";
import { answer, note, type OutputOptions, Refusal, run } from "./output";

const HELP = `
Replaces everything by what the backup holds: desks, people, passwords and API tokens are as they
were then, and everybody is signed out. The file is checked first: a damaged or foreign one, or
one of another version of Plumbline, changes nothing. What was there before is kept as a backup in
the folder "backups" of DATA_DIR.

Examples:
  npm run -s plumbline -- restore ~/backups/plumbline-monday`;

export function addRestore(program: Command): void {
  program
    .command("restore")
    .description("replace everything by a backup")
    .argument("<file>", "a file that `backup` wrote")
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((file: string, options: OutputOptions) => run(options, () => restore(file, options)));
}

async function restore(file: string, options: OutputOptions): Promise<void> {
  const { rows, desks, safetyBackup } = await withDatabase(async (db, settings) => {
    note("Checking and restoring the backup…");
    const safetyFolder = join(settings.DATA_DIR, "backups");
    const restored = await restoreBackup(db, {
      path: file,
      storage: openStorage(settings),
      safetyFolder,
      now: new Date(),
    });
    if (!restored.ok) {
      const { code, message } = restored.error;
      throw new Refusal({ code, message: `${file}: ${message}` });
    }
    return restored.value;
  });
  if (safetyBackup !== null) note(`What was there before is kept in ${safetyBackup}.`);
  const text = `${rows} rows restored. Everybody is signed out.`;
  answer(options, text, { file, rows, desks, safetyBackup });
}
