import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { socketPath } from "../db/address";
import { PlainFailure } from "../plain-failure";
import {
  dataFolder,
  readConnection,
  takeLock,
  type Connection,
  type DataFolder,
} from "./data-folder";
import type { HostMessage } from "./host";

const PATIENCE_MS = 10_000;
// A database that is being made on a busy machine takes long.
const OPENING_PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/** The embedded database, reached. `process` is there if it was begun for this, and ends with it. */
export type ReachedDatabase = {
  readonly socketFolder: string;
  /** The migrations that were applied just now. */
  readonly applied: string[];
  readonly process: ChildProcess | null;
  close(): Promise<void>;
};

/**
 * Reaches the database in `path`: begins its process, or joins the one that runs. A server wants
 * the process for itself, because it would lose the database with the process that began it.
 *
 * @param onWait is called once if somebody else has to let go first
 * @throws PlainFailure if the folder stays in use, or the database cannot be opened
 */
export async function reachEmbedded(
  path: string,
  owner: Connection["owner"],
  onWait: () => void = () => undefined,
): Promise<ReachedDatabase> {
  const folder = dataFolder(path);
  const started = Date.now();
  let hasWaited = false;
  for (;;) {
    if (isFree(folder)) {
      const begun = await begin(folder, owner);
      if (begun !== null) return begun;
    }
    const other = readConnection(folder);
    const joined =
      other !== null && owner === "command" ? await join(folder, other.socketFolder) : null;
    if (joined !== null) return joined;
    if (other?.owner === "server" && isRunning(other.ownerPid)) throw inUse(path, other);
    const patience = other === null ? OPENING_PATIENCE_MS : PATIENCE_MS;
    if (Date.now() - started > patience) throw inUse(path, other);
    if (!hasWaited) onWait();
    hasWaited = true;
    await wait(LOOK_AGAIN_MS);
  }
}

function inUse(path: string, other: Connection | null): PlainFailure {
  const whose = other === null ? "" : ` (process ${other.ownerPid})`;
  return new PlainFailure(
    `The data folder ${path} is in use by another Plumbline${whose}: stop that one, or set DATA_DIR to another folder.`,
  );
}

function isFree(folder: DataFolder): boolean {
  const letGo = takeLock(folder);
  letGo?.();
  return letGo !== null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Joins the process of another command or of a server; null if it is just ending. A command's waits
 * for its guests: the connection that is held here counts as one while the pool has none.
 */
async function join(folder: DataFolder, socketFolder: string): Promise<ReachedDatabase | null> {
  const presence = connect(socketPath(socketFolder));
  try {
    await once(presence, "connect");
  } catch {
    return null;
  }
  // Only where it is told of still was the connection there before the last look for guests.
  if (readConnection(folder)?.socketFolder !== socketFolder) {
    presence.destroy();
    return null;
  }
  // The next query tells whoever asks it that the database is gone.
  presence.on("error", () => undefined).unref();
  const close = async () => void presence.destroy();
  return { socketFolder, applied: [], process: null, close };
}

/** Begins the process; null if another one was quicker. */
async function begin(
  folder: DataFolder,
  owner: Connection["owner"],
): Promise<ReachedDatabase | null> {
  const entry = fileURLToPath(new URL("database-process.ts", import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx"));
  const child = fork(entry, [folder.root, owner], {
    execArgv: ["--import", tsx.href],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // Ctrl-C reaches the whole group of a terminal; the database waits for its owner's word.
    detached: true,
  });
  const message = await firstMessage(child);
  if (message.kind === "failed") throw new PlainFailure(message.sentence);
  if (message.kind === "busy") return null;
  const close = () => endProcess(child);
  return { socketFolder: message.socketFolder, applied: message.applied, process: child, close };
}

// What the process complains of until it is ready is the reason of its failure, and is told as such.
function firstMessage(child: ChildProcess): Promise<HostMessage> {
  let complaint = "";
  const listen = (chunk: Buffer) => (complaint += chunk.toString());
  child.stderr?.on("data", listen);
  return new Promise((resolve, reject) => {
    child.once("message", (message: HostMessage) => {
      child.stderr?.off("data", listen).pipe(process.stderr);
      resolve(message);
    });
    child.once("error", reject);
    child.once("close", () => {
      reject(new PlainFailure(complaint.trim() || "The database ended before it was ready."));
    });
  });
}

/** Asks a process to end, and waits until it has. */
async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  await ended;
}
