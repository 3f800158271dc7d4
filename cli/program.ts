import { Command } from "commander";
import { addBackup } from "./backup";
import { addDoctor } from "./doctor";
import { addExport } from "./export";
import { addImport } from "./import";
import { addRestore } from "./restore";
import { addSpot } from "./spot";
import { addToken } from "./token";
import { addUserCommands } from "./user";

const ABOUT = `
Works while the server runs and while it does not. Paths are relative to where you are.
Results go to standard output, everything else to standard error; the exit code is 1 if
anything failed. \`plumbline help COMMAND\` shows the options of a command.

Examples:
  npm run -s plumbline -- import ~/articles/*.txt
  npm run -s plumbline -- spot draft.txt
  npm run -s plumbline -- export --format json > desk.json
  npm run -s plumbline -- export --format html --article a-slug --out report.html
  npm run -s plumbline -- backup ~/backups/plumbline-monday
  npm run -s plumbline -- restore ~/backups/plumbline-monday
  npm run -s plumbline -- user add --email ada@example.org --name "Ada Byron" --role editor
  npm run -s plumbline -- user password ada@example.org
  npm run -s plumbline -- token create --member ada@example.org --name nightly --role viewer
  npm run -s plumbline -- doctor`;

/** The whole command line: every command with its options. */
export function plumbline(): Command {
  const program = new Command("plumbline")
    .description("A workbench for desks that check facts.")
    .configureOutput({ outputError: (text, write) => write(sentence(text)) })
    .addHelpText("after", ABOUT);
  addImport(program);
  addSpot(program);
  addExport(program);
  addBackup(program);
  addRestore(program);
  addUserCommands(program);
  addToken(program);
  addDoctor(program);
  return program;
}

/** Commander's "error: unknown command 'x'" as a sentence. */
function sentence(text: string): string {
  const plain = text.replace(/^error: /, "").trimEnd();
  const first = plain.charAt(0).toUpperCase() + plain.slice(1);
  return `${/[.?)]$/.test(first) ? first : `${first}.`} Try: npm run -s plumbline -- help\n`;
}
