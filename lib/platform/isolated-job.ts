// The job's side of isolated.ts. It imports nothing of ours but itself.
import { writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";

const ANSWER = 3;
const LOOK_AGAIN_MS = 20;

/**
 * Ends this process when it takes too much memory (buffers count, which V8's own limit leaves out),
 * and when the one that began it is gone. It looks from a thread of its own, because the job may
 * never let go of the first.
 */
const WATCH = `
  const { workerData } = require("node:worker_threads");
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.bytes || process.ppid !== workerData.parent)
      process.kill(process.pid, "SIGKILL");
  }, ${LOOK_AGAIN_MS});
`;

/** Reads the job's input, and writes what `job` makes of it as JSON. Called once, by the entry. */
export async function doJob(job: (input: Uint8Array) => Promise<unknown>): Promise<void> {
  const bytes = Number(process.env.ISOLATED_MEGABYTES) * 1024 * 1024;
  const watch = new Worker(WATCH, {
    eval: true,
    execArgv: [],
    // By its word: it may be gone before this process could look.
    workerData: { bytes, parent: Number(process.env.ISOLATED_PARENT) },
  });
  watch.unref();
  writeFileSync(ANSWER, JSON.stringify(await job(await buffer(process.stdin))));
  process.exit(0);
}
