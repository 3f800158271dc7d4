import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { tryLock } from "fs-native-extensions";
import { z } from "zod";

/**
 * The folder of the embedded database. `lock` is held by the one process that has the files open;
 * `connection.json` tells the others how to reach it, and counts only while the lock is held.
 */
export type DataFolder = {
  readonly root: string;
  /** PostgreSQL's files. */
  readonly database: string;
  /** Where a new database is made, to be renamed when it is whole. */
  readonly unfinished: string;
  readonly secret: string;
};

export function dataFolder(path: string): DataFolder {
  const root = resolve(path);
  return {
    root,
    database: join(root, "database"),
    unfinished: join(root, "database.new"),
    secret: join(root, "auth-secret"),
  };
}

const connectionShape = z.object({
  socketFolder: z.string(),
  /** What began the database: a server keeps it for long, a command for a moment. */
  owner: z.enum(["server", "command"]),
  ownerPid: z.number(),
});

export type Connection = z.output<typeof connectionShape>;

/** Takes the folder's lock and returns what lets it go; null while another process holds it. */
export function takeLock(folder: DataFolder): (() => void) | null {
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  const descriptor = openSync(join(folder.root, "lock"), "a+", 0o600);
  // The kernel lets the lock go when the descriptor closes, also by the death of the process.
  const letGo = () => closeSync(descriptor);
  if (tryLock(descriptor)) return letGo;
  letGo();
  return null;
}

/** What the holder of the lock wrote down, or null if it has not yet. */
export function readConnection(folder: DataFolder): Connection | null {
  try {
    const text = readFileSync(connectionFile(folder), "utf8");
    return connectionShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeConnection(folder: DataFolder, connection: Connection): void {
  const file = connectionFile(folder);
  writeFileSync(`${file}.new`, JSON.stringify(connection), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Clears what an earlier holder left. Only for the holder of the lock. */
export function clearConnection(folder: DataFolder): void {
  const earlier = readConnection(folder);
  withdrawConnection(folder);
  if (earlier) removeSocketFolder(earlier.socketFolder);
}

/** Tells nobody any more how to reach the database. Only for the holder of the lock. */
export function withdrawConnection(folder: DataFolder): void {
  rmSync(connectionFile(folder), { force: true });
}

/** Removes a socket's folder if it was made for that socket alone. */
export function removeSocketFolder(socketFolder: string): void {
  if (!socketFolder.startsWith(join(tmpdir(), TEMPORARY))) return;
  rmSync(socketFolder, { recursive: true, force: true });
}

function connectionFile(folder: DataFolder): string {
  return join(folder.root, "connection.json");
}

const TEMPORARY = "plumbline-socket-";
// The kernel takes 107 bytes for a socket's path on Linux and 103 on macOS.
const LONGEST_SOCKET_PATH = 100;

/** A folder that only this account may enter, short enough to hold a socket. */
export function makeSocketFolder(folder: DataFolder): string {
  const own = join(folder.root, "socket");
  if (Buffer.byteLength(own) + "/.s.PGSQL.5432".length > LONGEST_SOCKET_PATH) {
    return mkdtempSync(join(tmpdir(), TEMPORARY));
  }
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { mode: 0o700 });
  return own;
}
