// The process of the embedded database: `database-process.ts FOLDER server|command`. It is begun by
// a server or a command, tells it when it is ready, and ends with it.
import { hostDatabase, type HostMessage } from "./host";

const [path = "", owner = ""] = process.argv.slice(2);

function tell(message: HostMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });
}

// Nothing may run on in a PostgreSQL that broke, so the process ends at once.
function crash(lastWords: string[]): never {
  const isFull = lastWords.some((line) => line.includes("No space left on device"));
  const sentence = isFull
    ? `There is no space left on the disk of ${path}.`
    : `The database in ${path} broke:\n${lastWords.join("\n")}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
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
  const reason = error instanceof Error ? error.message : String(error);
  await tell({ kind: "failed", sentence: `The database in ${path} cannot be opened: ${reason}` });
  process.exit(1);
}
