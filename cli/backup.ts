import type { Command } from "commander";
import { writeBackup } from "@/lib/features/backup/data";
import { jsonOption, withDatabase } from "./desk";
import { answer, note, type OutputOptions, run } from "./output";

const HELP = `
One file with everything of the installation: desks, people and their passwords (hashed), API
tokens (hashed), articles, claims, evidence, verdicts, notes, the audit trail. Left out are
sessions, pending proofs of e-mail addresses, counts of tries, and set-up links.
Only your account may read the file. A file of that name is replaced.

Examples:
  npm run -s plumbline -- backup ~/backups/plumbline-monday
  npm run -s plumbline -- backup --json plumbline.backup`;

export function addBackup(program: Command): void {
  program
    .command("backup")
    .description("write everything into one file")
    .argument("<file>", "the file to write")
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((file: string, options: OutputOptions) => run(options, () => backUp(file, options)));
}

async function backUp(file: string, options: OutputOptions): Promise<void> {
  const written = await withDatabase((db) => {
    note("Writing the backup…");
    return writeBackup(db, file);
  });
  const { rows, bytes, sha256 } = written;
  answer(options, `${file}: ${rows} rows in ${bytes} bytes, SHA-256 of the rows ${sha256}`, {
    file,
    rows,
    bytes,
    sha256,
  });
}
