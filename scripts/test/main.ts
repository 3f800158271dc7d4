import { runChecks } from "../check/checks";
import { ensureBuilt } from "../start/build";
import { endAll } from "../start/children";
import { sentenceOf } from "../start/failure";
import { ensureGenerated } from "../start/generate";
import { ensureBrowser } from "./browser";
import { runPlaywright } from "./run-playwright";
import type { Tally } from "./run-shown";
import { runVitest } from "./run-vitest";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void endAll().then(() => process.exit(1)));
}

const tallies: Tally[] = [];

try {
  const browser = ensureBrowser(say);
  await ensureGenerated(say);
  tallies.push(await runChecks(say));
  tallies.push(await runVitest(["unit", "database"]));
  await ensureBuilt(say);
  tallies.push(await runVitest(["runtime"]));
  tallies.push(await runPlaywright(browser));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  tallies.push({ passed: 0, failed: 1 });
}
await endAll();
const total = (count: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[count], 0);
say(`${total("passed")} passed, ${total("failed")} failed`);
process.exit(total("failed") === 0 ? 0 : 1);
