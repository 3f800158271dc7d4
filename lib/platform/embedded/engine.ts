import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from "node:fs";
import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { pg_trgm as trigrams } from "@electric-sql/pglite/contrib/pg_trgm";
import { PlainFailure } from "../plain-failure";
import type { DataFolder } from "./data-folder";
import { DurableFiles } from "./durable-files";
import { STARTUP } from "./wire-messages";

/** One PostgreSQL session inside this process, spoken to in the wire protocol. */
export type Engine = {
  /** What the session answers to a client that connects. */
  readonly greeting: Buffer;
  /** Executes whole messages; `onData` gets the answer, in pieces that are only valid during the call. */
  execute(messages: Uint8Array, onData: (data: Uint8Array) => void): void;
  isInTransaction(): boolean;
  /** The data directory as one file, for `memoryEngine` to start from. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
};

/** A database that is gone when its process is: for tests, and for scratch work on migrations. */
export function memoryEngine(dump?: Blob): Promise<Engine> {
  return startEngine({ loadDataDir: dump });
}

// PGlite's own, but for "-F", which turns fsync off. Its file systems know fsync, and not fdatasync.
const DURABLE = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c",
  "wal_sync_method=fsync",
];

/**
 * The database in the data folder, made if it is not there; what it has committed is on the disk.
 * `onCrash` is called with the reason when PostgreSQL breaks, after which the process must end.
 *
 * @throws PlainFailure with the reason, if it cannot be opened
 */
export async function durableEngine(
  folder: DataFolder,
  onCrash: (sentence: string) => void,
): Promise<Engine> {
  const log: string[] = [];
  const onStderr = (line: string) => {
    if (log.push(line) > 20) log.shift();
    return false;
  };
  const crash = () => onCrash(reasonOf(folder, log));
  const options = (path: string) => ({
    fs: new DurableFiles(path, crash),
    startParams: DURABLE,
    onStderr,
  });
  try {
    if (!existsSync(folder.database)) {
      rmSync(folder.unfinished, { recursive: true, force: true });
      mkdirSync(folder.unfinished, { mode: 0o700 });
      const making = await startEngine(options(folder.unfinished), crash);
      await making.close();
      syncTree(folder.unfinished);
      renameSync(folder.unfinished, folder.database);
      syncFile(dirname(folder.database));
    }
    return await startEngine(options(folder.database), crash);
  } catch (error) {
    throw new PlainFailure(reasonOf(folder, log, error), { cause: error });
  }
}

// Emscripten numbers its errors by itself: 51 is ENOSPC.
const EMSCRIPTEN_ENOSPC = 51;

/** Why PostgreSQL broke, by the end of its log and what was thrown, if anything was. */
function reasonOf({ root }: DataFolder, log: string[], error?: unknown): string {
  const isFull =
    log.some((line) => line.includes("No space left on device")) ||
    (error as { errno?: number } | undefined)?.errno === EMSCRIPTEN_ENOSPC ||
    (error as NodeJS.ErrnoException | undefined)?.code === "ENOSPC";
  if (isFull) return `There is no space left on the disk of ${root}.`;
  const thrown = error instanceof Error ? [error.message] : [];
  return [`The database in ${root} broke:`, ...log, ...thrown].join("\n");
}

// What the migrations create with CREATE EXTENSION: a PostgreSQL server has it, this one is told of it.
const EXTENSIONS = { pg_trgm: trigrams };

async function startEngine(options: PGliteOptions, onCrash?: () => void): Promise<Engine> {
  const db = await PGlite.create({ ...options, extensions: EXTENSIONS });
  const execute: Engine["execute"] = (messages, onData) => {
    // Asynchronous by its type only: without syncToFs all of it happens before it returns.
    db.execProtocolRawStream(messages, { syncToFs: false, onRawData: onData }).catch(
      (error: unknown) => {
        if (onCrash === undefined) throw error;
        onCrash();
      },
    );
  };
  const greeting: Uint8Array[] = [];
  execute(STARTUP, (data) => greeting.push(data.slice()));
  return {
    greeting: Buffer.concat(greeting),
    execute,
    isInTransaction: () => db.isInTransaction(),
    dump: () => db.dumpDataDir("none"),
    close: () => db.close(),
  };
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncFile(path);
  }
  syncFile(folder);
}

function syncFile(path: string): void {
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
