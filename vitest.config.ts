import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Twelve and three quarter hours ahead of UTC, and no whole hour: code that forgets the zone shows.
process.env.TZ = "Pacific/Chatham";

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
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,lib,cli,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,runtime}.test.ts", "**/node_modules/**"],
          setupFiles: [strict],
          // Properties over many texts take seconds, and twice that on a machine that does more.
          testTimeout: 20_000,
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
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Tests of whole processes, one file after the other: they begin servers and kill them.
        extends: true,
        test: {
          name: "runtime",
          include: ["{app,lib,cli,prisma,scripts}/**/*.runtime.test.ts"],
          setupFiles: [strict],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
