import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "../../lib/platform/plain-failure";
import { readCorpus } from "../../prisma/seed/read-corpus";
import { ROOT, runNode } from "./children";
import { fingerprint, readStamp } from "./fingerprint";

const STAMP = ".next/plumbline-build";

const SOURCES = [
  "app",
  "lib",
  "public",
  "prisma/schema.prisma",
  "prisma/seed",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

// Tests are not built, and the generated client follows from the schema.
const NOT_BUILT = /\.test\.tsx?$|^lib\/platform\/(db\/generated|testing)\//;

/** Builds the pages if their sources changed since. A corpus that is not right is not built. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  const current = fingerprint(SOURCES, NOT_BUILT);
  if (readStamp(STAMP) === current) return;
  say("Building the pages; this takes a minute…");
  rmSync(join(ROOT, STAMP), { force: true });
  await readCorpus();
  const { code, output } = await runNode("node_modules/next/dist/bin/next", ["build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0 || !existsSync(join(ROOT, ".next/BUILD_ID")))
    throw new PlainFailure(`${output}\nThe pages cannot be built, see above.`);
  writeFileSync(join(ROOT, STAMP), current);
}
