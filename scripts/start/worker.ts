import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { beginNode, isEnding } from "./children";

const PAUSE_MS = 500;
const SHORT_LIFE_MS = 10_000;
const MOST_SHORT_LIVES = 3;

/**
 * Keeps the process going that does the jobs: one that ends by itself is begun anew. Resolves with
 * a sentence when several in a row ended soon after they had begun.
 */
export async function keepWorker(env: Record<string, string>): Promise<string> {
  for (let shortLives = 0; ;) {
    const begun = Date.now();
    await endOf(beginNode("scripts/worker.mjs", [], { env }));
    if (isEnding()) return await new Promise(() => undefined);
    shortLives = Date.now() - begun < SHORT_LIFE_MS ? shortLives + 1 : 1;
    if (shortLives === MOST_SHORT_LIVES) return "The worker ended by itself, again and again.";
    process.stderr.write("The worker ended by itself; it is begun anew.\n");
    await wait(PAUSE_MS);
  }
}

function endOf(worker: ChildProcess): Promise<void> {
  worker.stdout?.pipe(process.stdout);
  worker.stderr?.pipe(process.stderr);
  return new Promise((done) => worker.once("exit", () => done()));
}
