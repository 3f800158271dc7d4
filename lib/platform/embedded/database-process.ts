// The process of the embedded database: `database-process.ts FOLDER server|command`. It is begun by
// a server or a command, tells it when it is ready, and ends with it.
import { PlainFailure } from "../plain-failure";
import { hostDatabase, type HostMessage } from "./host";

const [path = "", owner = ""] = process.argv.slice(2);

function tell(message: HostMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });
}

// Nothing may run on in a PostgreSQL that broke, so the process ends at once.
function crash(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function sentenceOf(error: unknown): string {
  if (error instanceof PlainFailure) return error.message;
  return `The database in ${path} cannot be opened: ${error instanceof Error ? error.message : String(error)}`;
}

let isClosing = false;
let closeHost = () => Promise.resolve();

async function end(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await closeHost();
  process.exit(0);
}

process.on("disconnect", () => void end());
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => void end());

try {
  const host = await hostDatabase(path, owner === "server" ? "server" : "command", crash);
  closeHost = () => host.close();
  await tell(host.message);
  if (host.message.kind === "busy" || !process.connected) await end();
} catch (error) {
  await tell({ kind: "failed", sentence: sentenceOf(error) });
  process.exit(1);
}
