import { readSettings } from "../../lib/platform/env";
import { checkPort, checkSpace } from "./checks";
import { endAll } from "./children";
import { ensureBuilt } from "./build";
import { ensureGenerated } from "./generate";
import { sentenceOf } from "./failure";

const LOOK_AGAIN_MS = 500;

const isDevelopment = process.argv.includes("--dev");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

let isEnding = false;

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await endAll();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0));

// npm ends the shell that it began this in, which passes no signal on.
if (process.env.npm_lifecycle_event !== undefined) {
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) void end(0);
  }, LOOK_AGAIN_MS).unref();
}

try {
  const settings = readSettings(process.env);
  await checkPort(settings.HOST, settings.PORT);
  await checkSpace(settings.DATA_DIR);
  await ensureGenerated(say);
  if (!isDevelopment) await ensureBuilt(say);
  // Only now, because the database client that it imports may have been generated just before.
  const { serve } = await import("./serve");
  const { ended } = await serve(settings, { isDevelopment, say });
  const sentence = await ended;
  if (!isEnding) process.stderr.write(`${sentence}\n`);
} catch (error) {
  if (!isEnding) process.stderr.write(`${sentenceOf(error)}\n`);
}
await end(1);
