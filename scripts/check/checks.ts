import { runNode } from "../start/children";
import { ensureGenerated } from "../start/generate";

export type Tally = { passed: number; failed: number };

type Command = [script: string, ...args: string[]];

/** Each check by its name, as commands of which all must succeed, one after the other. */
const CHECKS: Record<string, Command[]> = {
  types: [
    // The types of the routes, which the compiler reads from .next.
    ["node_modules/next/dist/bin/next", "typegen"],
    ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "."],
  ],
  lint: [["node_modules/oxlint/bin/oxlint", "--deny-warnings"]],
  format: [["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]],
  boundaries: [["scripts/check/boundaries.mjs"]],
  "dead code": [["node_modules/knip/bin/knip.js"]],
  "lock file": [["scripts/complete-lock.mjs", "--check"]],
};

/** Runs every check, all at once. What a failed one says is shown whole. */
export async function runChecks(say: (line: string) => void): Promise<Tally> {
  await ensureGenerated(say);
  const results = await Promise.all(
    Object.entries(CHECKS).map(async ([name, commands]) => {
      const started = performance.now();
      const complaint = await firstComplaint(commands);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(complaint === null ? `✓ ${name} (${seconds} s)` : `✗ ${name}\n${complaint}`);
      return complaint === null;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** The output of the first command that fails, or null. */
async function firstComplaint(commands: Command[]): Promise<string | null> {
  for (const [script, ...args] of commands) {
    const { code, output } = await runNode(script, args, { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    if (code !== 0) return output;
  }
  return null;
}
