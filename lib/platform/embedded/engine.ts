import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
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

export async function startEngine(options: PGliteOptions): Promise<Engine> {
  const db = await PGlite.create(options);
  const execute: Engine["execute"] = (messages, onData) => {
    // Asynchronous by its type only: without syncToFs all of it happens before it returns.
    void db.execProtocolRawStream(messages, { syncToFs: false, onRawData: onData });
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
