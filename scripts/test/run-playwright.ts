import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../start/children";
import { runShown, type Tally } from "./run-shown";

const REPORT = ".cache/playwright.json";

/** Runs the browser tests against a production build, and counts them. */
export async function runPlaywright(browser: string): Promise<Tally> {
  const code = await runShown("node_modules/playwright/cli.js", ["test"], REPORT, {
    PLUMBLINE_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
  });
  const { expected, unexpected, flaky } = readStats();
  const failed = unexpected + flaky;
  return { passed: expected, failed: Math.max(failed, code === 0 ? 0 : 1) };
}

function readStats(): { expected: number; unexpected: number; flaky: number } {
  try {
    return JSON.parse(readFileSync(join(ROOT, REPORT), "utf8")).stats;
  } catch {
    // Playwright ended before it could write a report: its exit code tells.
    return { expected: 0, unexpected: 0, flaky: 0 };
  }
}
