import { startCluster } from "../postgres-cluster.mjs";
import { endAll } from "../start/children";
import { sentenceOf } from "../start/failure";
import { ensureGenerated } from "../start/generate";
import { runVitest } from "./run-vitest";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

let stop = () => {};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(
    signal,
    () =>
      void endAll()
        .then(stop)
        .then(() => process.exit(1)),
  );
}

try {
  await ensureGenerated(say);
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop } : await startCluster({ max_connections: "300" });
  stop = cluster.stop;
  const { passed, failed } = await runVitest(["database"], { TEST_DATABASE_URL: cluster.url });
  stop();
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  stop();
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
