import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fail, ok, type Result } from "@/lib/core/result";
import { Queue } from "./queue";

/** What one job may use. */
export type IsolatedLimits = {
  /** Milliseconds from its beginning to its end; waiting for its turn does not count. */
  milliseconds: number;
  /** Megabytes of memory of its process, all told. */
  megabytes: number;
  /** Bytes that it may answer with. */
  answerBytes: number;
};

/** How a job ended without an answer. */
export type IsolatedError = {
  code: "busy" | "too_slow" | "too_much_memory" | "answer_too_large" | "crashed";
  /** The end of what the process wrote on its standard error, for the log. */
  detail: string;
};

const COMPLAINT_BYTES = 4_000;
const WAITING = 16;

// One processor stays free for the event loop, where there is one to spare.
const queue = new Queue(Math.max(1, Math.min(4, availableParallelism() - 1)), WAITING);

/**
 * Runs one job in a process of its own, so that whatever it does costs this process nothing: no
 * time of the event loop, no memory, no crash. The job reads `input` from standard input and writes
 * its answer to file descriptor 3 (`isolated-job.ts` does both for it).
 *
 * @param entry the module to run, by its path from the checkout's root
 * @returns the bytes of the answer, not to be trusted more than the input
 */
export async function runIsolated(
  entry: string,
  input: Uint8Array,
  limits: IsolatedLimits,
): Promise<Result<Uint8Array, IsolatedError>> {
  const turn = await queue.enter();
  if (turn === null) return fail({ code: "busy", detail: "" });
  try {
    return await runOne(entry, input, limits);
  } finally {
    turn.leave();
  }
}

function runOne(
  entry: string,
  input: Uint8Array,
  limits: IsolatedLimits,
): Promise<Result<Uint8Array, IsolatedError>> {
  return new Promise((resolve) => {
    const child = begin(entry, limits.megabytes);
    const answer: Uint8Array[] = [];
    let size = 0;
    let complaint = "";
    let ended: IsolatedError["code"] | null = null;
    const end = (code: IsolatedError["code"]) => {
      ended ??= code;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => end("too_slow"), limits.milliseconds);
    child.stdio[3]?.on("data", (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size > limits.answerBytes) end("answer_too_large");
      else answer.push(chunk);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-COMPLAINT_BYTES);
    });
    child.once("error", (error) => {
      complaint += error.message;
      end("crashed");
    });
    // A process that ends before it has read everything breaks the pipe; its end tells why.
    child.stdin?.on("error", () => undefined);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const failure = ended ?? failureOf(code, signal);
      resolve(failure ? fail({ code: failure, detail: complaint }) : ok(Buffer.concat(answer)));
    });
    child.stdin?.end(input);
  });
}

/** SIGABRT is V8 out of its heap, SIGKILL the job's own watch or the system out of memory. */
function failureOf(
  code: number | null,
  signal: NodeJS.Signals | null,
): IsolatedError["code"] | null {
  if (signal === "SIGKILL" || signal === "SIGABRT") return "too_much_memory";
  return code === 0 ? null : "crashed";
}

function begin(entry: string, megabytes: number): ChildProcess {
  // What begins here is in the checkout, and no part of what the bundler puts together.
  const root = checkout();
  const loader = pathToFileURL(
    join(/* turbopackIgnore: true */ root, "lib/platform/isolated-loader.mjs"),
  ).href;
  // The answer, the text and the program itself are in memory too, outside of the heap.
  const heap = Math.max(64, Math.floor(megabytes / 2));
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      "--import",
      loader,
      join(/* turbopackIgnore: true */ root, entry),
    ],
    {
      cwd: root,
      // Nothing of the program's settings: what is read here is written by strangers.
      env: {
        NODE_ENV: "production",
        TZ: "UTC",
        ISOLATED_MEGABYTES: String(megabytes),
        ISOLATED_PARENT: String(process.pid),
      },
      stdio: ["pipe", "ignore", "pipe", "pipe"],
    },
  );
}

/** The checkout's folder. A built page knows it by where it runs, everything else by this file. */
function checkout(): string {
  if (process.env.NEXT_RUNTIME !== undefined) return /* turbopackIgnore: true */ process.cwd();
  return fileURLToPath(new URL("../../", import.meta.url));
}
