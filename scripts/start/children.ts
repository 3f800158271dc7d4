import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const EXIT_WITH_PARENT = new URL("../exit-with-parent.mjs", import.meta.url).href;
const GRACE_MS = 5_000;

const running = new Set<ChildProcess>();
const closers: (() => Promise<void>)[] = [];
let hasBegunToEnd = false;

/** Whether {@link endAll} was called: what ends now was asked to. */
export function isEnding(): boolean {
  return hasBegunToEnd;
}

/** Has `close` called when everything else has ended. */
export function closeAtEnd(close: () => Promise<void>): void {
  closers.push(close);
}

/**
 * Runs a Node script of the checkout in a process that ends when this one does. It is the head of a
 * process group of its own, so that what it begins can be ended with it.
 */
export function beginNode(
  script: string,
  args: string[],
  { env = {} }: { env?: Record<string, string> } = {},
): ChildProcess {
  const child = spawn(
    process.execPath,
    ["--import", EXIT_WITH_PARENT, `${ROOT}${script}`, ...args],
    {
      cwd: ROOT,
      env: { ...process.env, ...env, PLUMBLINE_PARENT: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
    },
  );
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a script to its end. `output` is what it wrote on both streams. */
export async function runNode(
  script: string,
  args: string[],
  options: { env?: Record<string, string> } = {},
): Promise<{ code: number | null; output: string }> {
  const child = beginNode(script, args, options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

/** Ends everything that was begun: asks first, and insists after five seconds. */
export async function endAll(): Promise<void> {
  hasBegunToEnd = true;
  await Promise.all([...running].map(endGroup));
  await Promise.all(closers.map((close) => close()));
}

async function endGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  signalGroup(child, "SIGTERM");
  const insist = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(insist);
  // What the process itself began and left behind.
  signalGroup(child, "SIGKILL");
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
