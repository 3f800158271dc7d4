import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryEngine, type Engine } from "../embedded/engine";
import { WireServer } from "../embedded/wire-server";
import { socketPath, type DatabaseAddress } from "./address";

/** A database in this process's memory, reached over a socket as every other is. */
export type ScratchDatabase = {
  readonly address: DatabaseAddress;
  readonly engine: Engine;
  close(): Promise<void>;
};

/** Opens an empty database in memory, or the one that `dump` holds. */
export async function openScratchDatabase(dump?: Blob): Promise<ScratchDatabase> {
  const socketFolder = await mkdtemp(join(tmpdir(), "plumbline-"));
  const engine = await memoryEngine(dump);
  const server = new WireServer(engine);
  await server.listen(socketPath(socketFolder));
  const close = async () => {
    await server.close();
    await engine.close();
    await rm(socketFolder, { recursive: true });
  };
  return { address: { socketFolder }, engine, close };
}
