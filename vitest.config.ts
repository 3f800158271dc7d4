import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Twelve and three quarter hours ahead of UTC, and no whole hour: code that forgets the zone shows.
process.env.TZ = "Pacific/Chatham";

// A test that hangs ends by this; how fast anything is, no test asks of a machine that does more.
const PATIENCE_MS = 120_000;

const strict = "lib/platform/testing/strict-console.ts";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // Outside of Next every module is on the server; the package would refuse them all.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    restoreMocks: true,
    // By default one core is left free, which on two is half of the machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,lib,cli,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,runtime}.test.ts", "**/node_modules/**"],
          setupFiles: [strict],
          // A worker loads a module once for all its files: they are pure, and loading is what costs.
          isolate: false,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        // Tests that need a database, each file its own: `npm run test:postgres` runs these alone.
        extends: true,
        test: {
          name: "database",
          include: ["{app,lib,cli,prisma,scripts}/**/*.db.test.ts"],
          setupFiles: [strict],
          globalSetup: ["lib/platform/testing/prepare-databases.ts"],
          // As in production, where all requests share the modules and their memories.
          isolate: false,
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        // Tests of whole processes: they begin servers and kill them, each in a folder and at a port of its own.
        extends: true,
        test: {
          name: "runtime",
          include: ["{app,lib,cli,prisma,scripts}/**/*.runtime.test.ts"],
          setupFiles: [strict],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
    ],
  },
});
