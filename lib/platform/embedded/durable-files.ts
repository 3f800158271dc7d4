import { fsyncSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Emscripten = Parameters<NodeFS["init"]>[1];
type Stream = { nfd: number };

/** What of Emscripten's module PGlite's types leave out. */
type Internals = {
  FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } } };
};

/**
 * PGlite's files on the disk, with the fsync that it leaves out: without it a commit is told before
 * it is safe. `onAbort` hears of a crash inside PostgreSQL, after which nothing may go on.
 */
export class DurableFiles extends NodeFS {
  readonly #onAbort: () => void;

  constructor(folder: string, onAbort: () => void) {
    super(folder);
    this.#onAbort = onAbort;
  }

  override async init(db: PGlite, options: Emscripten) {
    const { emscriptenOpts } = await super.init(db, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), giveFsync];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#onAbort } };
  }
}

function giveFsync(module: unknown): void {
  const { NODEFS } = (module as Internals).FS.filesystems;
  NODEFS.stream_ops.fsync = (stream) => {
    fsyncSync(stream.nfd);
    return 0;
  };
}
