import { endAll } from "../start/children";
import { runChecks } from "./checks";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void endAll().then(() => process.exit(1)));
}

const { passed, failed } = await runChecks((line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
