import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../start/children";
import { runShown, type Tally } from "./run-shown";

const REPORT = ".cache/vitest.json";

/** Runs some of vitest's projects, and counts their tests. */
export async function runVitest(
  projects: readonly string[],
  env: Record<string, string> = {},
): Promise<Tally> {
  const code = await runShown(
    "node_modules/vitest/vitest.mjs",
    [
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
    ],
    REPORT,
    env,
  );
  const report = readReport();
  // A run that fails without a failed test (an unhandled error, say) has failed all the same.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed };
}

function readReport(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(join(ROOT, REPORT), "utf8"));
  } catch {
    // Vitest ended before it could write a report: its exit code tells.
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
