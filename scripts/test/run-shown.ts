import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { beginNode, ROOT } from "../start/children";

export type Tally = { passed: number; failed: number };

/**
 * Runs a test runner with its output shown as it comes; answers its exit code. A report from before
 * is deleted first, so that none is taken for this run's.
 */
export async function runShown(
  script: string,
  args: string[],
  report: string,
  env: Record<string, string>,
): Promise<number> {
  mkdirSync(dirname(join(ROOT, report)), { recursive: true });
  rmSync(join(ROOT, report), { force: true });
  const child = beginNode(script, args, { env });
  child.stdout?.pipe(process.stdout, { end: false });
  child.stderr?.pipe(process.stderr, { end: false });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}
