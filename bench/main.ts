import { sentenceOf } from "../scripts/start/failure";
import { endAll } from "../scripts/start/children";
import { ensureBuilt } from "../scripts/start/build";
import { ensureGenerated } from "../scripts/start/generate";
import { needsDesks } from "./choice";
import { readOptions } from "./options";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function end(code: number): Promise<void> {
  await endAll();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => void end(1));

try {
  const options = readOptions(process.argv.slice(2));
  await ensureGenerated(say);
  if (needsDesks(options)) await ensureBuilt(say);
  // Only now, because the database client that it imports may have been generated just before.
  const { measureAll } = await import("./measure-all");
  await measureAll(options, say);
  await end(0);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  await end(1);
}
