import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "../../lib/platform/plain-failure";
import { ROOT, runNode } from "./children";
import { fingerprint, readStamp } from "./fingerprint";

const STAMP = "lib/platform/db/generated/.stamp";

/** Generates the database client if the schema or Prisma changed since. */
export async function ensureGenerated(say: (line: string) => void): Promise<void> {
  const current = fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (readStamp(STAMP) === current) return;
  say("Generating the database client…");
  const { code, output } = await runNode("scripts/generate.mjs", []);
  if (code !== 0) throw new PlainFailure(`${output}\nThe database client cannot be generated.`);
  writeFileSync(join(ROOT, STAMP), current);
}
