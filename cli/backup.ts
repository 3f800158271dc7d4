import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { writeBackup } from "@/lib/features/backup/data";
import { openStorage } from "@/lib/platform/storage/client";
import { jsonOption, withDatabase } from "./desk";
import { answer, note, type OutputOptions, Refusal, run } from "./output";

const HELP = `
One file with everything of the installation: desks, people and their passwords (hashed), API
tokens (hashed), articles, claims, sources, snapshots with their bytes, evidence, verdicts, notes,
the audit trail. Left out are sessions, pending proofs of e-mail addresses, counts of tries, and set-up links.
Only your account may read the file. A file that is there already is left alone, unless you
give --force: then it is replaced once the new one is whole.

Examples:
  npm run -s plumbline -- backup ~/backups/plumbline-monday
  npm run -s plumbline -- backup --json --force plumbline.backup`;

type BackupOptions = OutputOptions & { force?: boolean };

export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("write everything into one file")
    .argument("<file>", "the file to write")
    .option("--force", "replace a file of that name")
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((file: string, options: BackupOptions) => run(options, () => backUp(file, options)));
}

async function backUp(file: string, options: BackupOptions): Promise<void> {
  if (!options.force) await refuseWhatIsThere(file);
  const written = await withDatabase((db, settings) => {
    note("Writing the backup…");
    return writeBackup(db, openStorage(settings), file);
  });
  const { rows, bytes, sha256, missing } = written;
  if (missing.length > 0) {
    note(`The bytes of ${missing.length} snapshots are missing or damaged; doctor names them.`);
  }
  answer(options, `${file}: ${rows} rows in ${bytes} bytes, SHA-256 of the rows ${sha256}`, {
    file,
    rows,
    bytes,
    sha256,
    missing,
  });
}

async function refuseWhatIsThere(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (!there?.isFile()) return;
  const message = `${file} is there already, and was left alone. Name another file, or give --force to replace it.`;
  throw new Refusal({ code: "exists", message });
}
