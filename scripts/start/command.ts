import { resolve } from "node:path";
import { ROOT } from "./children";
import { sentenceOf } from "./failure";
import { ensureGenerated } from "./generate";

// npm runs its scripts in the checkout; the files that a person names are where the person is.
const isByNpm = process.env.npm_lifecycle_event === "plumbline";
const here = isByNpm ? (process.env.INIT_CWD ?? ROOT) : process.cwd();

try {
  await ensureGenerated((line) => process.stderr.write(`${line}\n`));
  process.env.DATA_DIR = resolve(ROOT, process.env.DATA_DIR || "data");
  process.chdir(here);
  // Only now, because the database client that it imports may have been generated just before.
  await import(new URL("../../cli/main.ts", import.meta.url).href);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
