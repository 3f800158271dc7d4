import { socketPath } from "../db/address";
import { closeDatabase, openDatabase } from "../db/database";
import { migrate } from "../db/migrate";
import {
  clearConnection,
  dataFolder,
  makeSocketFolder,
  removeSocketFolder,
  takeLock,
  withdrawConnection,
  writeConnection,
  type Connection,
} from "./data-folder";
import { durableEngine } from "./engine";
import { WireServer } from "./wire-server";

/** What the database's process tells the one that began it. */
export type HostMessage =
  | { kind: "ready"; socketFolder: string; applied: string[] }
  | { kind: "busy" }
  | { kind: "failed"; sentence: string };

export type Host = { message: HostMessage; close(): Promise<void> };

/**
 * Opens the database in `path` for this process alone, brings it up to date and serves it on a
 * socket. Answers `busy` if another process has it open.
 */
export async function hostDatabase(
  path: string,
  owner: Connection["owner"],
  onCrash: (sentence: string) => void,
): Promise<Host> {
  // Everything in the folder is for this account alone.
  process.umask(0o077);
  const folder = dataFolder(path);
  const letGo = takeLock(folder);
  if (letGo === null) return { message: { kind: "busy" }, close: () => Promise.resolve() };
  clearConnection(folder);
  const engine = await durableEngine(folder, onCrash);
  const socketFolder = makeSocketFolder(folder);
  const server = new WireServer(engine);
  await server.listen(socketPath(socketFolder));
  const applied = await bringUpToDate(socketFolder);
  writeConnection(folder, { socketFolder, owner, ownerPid: process.ppid });
  const close = async () => {
    // Other commands may have joined the one that began this; a server's guests end with it.
    if (owner === "command") {
      withdrawConnection(folder);
      await server.drain();
    }
    await server.close();
    await engine.close();
    removeSocketFolder(socketFolder);
    withdrawConnection(folder);
    letGo();
  };
  return { message: { kind: "ready", socketFolder, applied }, close };
}

async function bringUpToDate(socketFolder: string): Promise<string[]> {
  const database = openDatabase({ socketFolder }, 4);
  try {
    return await migrate(database.pool);
  } finally {
    await closeDatabase(database);
  }
}
