// Generates the Prisma client. The variable keeps Prisma's CLI from downloading an engine that
// generating does not need; any executable will do (docs/adr/0002).
import { spawnSync } from "node:child_process";
import process from "node:process";

const result = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});
process.exit(result.status ?? 1);
