import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { PlainFailure } from "../../lib/platform/plain-failure";

const NEEDED_BYTES = 200e6;

/** Fails if the program could not listen there. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((done, refuse) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      refuse(new PlainFailure(refusal(error.code, host, port), { cause: error })),
    );
    server.listen(port, host, () => server.close(() => done()));
  });
}

function refusal(code: string | undefined, host: string, port: number): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program: stop that one, or set PORT to another number.`;
  }
  if (code === "EACCES") return `Port ${port} is not for this account: set PORT to 1024 or more.`;
  return `HOST ${host} is no address of this machine.`;
}

/** Fails if the disk of `folder`, which need not be there yet, is nearly full. */
export async function checkSpace(folder: string): Promise<void> {
  let present = resolve(folder);
  while (!existsSync(present)) present = dirname(present);
  const { bavail, bsize } = await statfs(present);
  const free = bavail * bsize;
  if (free >= NEEDED_BYTES) return;
  throw new PlainFailure(
    `There is too little space on the disk of ${folder}: ${Math.round(free / 1e6)} MB are free, and ${NEEDED_BYTES / 1e6} are needed.`,
  );
}
