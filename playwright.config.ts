import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/test/browser";

const PORT = Number(process.env.E2E_PORT ?? 3217);
const isRoot = process.getuid?.() === 0;

// This file is read again in every worker: the folder is made once, and handed on.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "plumbline-e2e-"));

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // A story that hangs ends by these; none depends on how fast a machine is that does more besides.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // A third story computes while two wait for the server.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  globalTeardown: "./e2e/remove-data.ts",
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: "en-GB",
    // Twelve and three quarter hours ahead of UTC: code that forgets the zone shows.
    timezoneId: "Pacific/Chatham",
    screenshot: "only-on-failure",
    // Traces cost each story time; one that fails leaves its page in words and a picture anyway.
    trace: process.env.E2E_TRACE === undefined ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.PLUMBLINE_BROWSER ?? findBrowser() ?? undefined,
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://127.0.0.1:${PORT}/sign-in`,
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      PORT: String(PORT),
      HOST: "127.0.0.1",
      DATA_DIR: process.env.E2E_DATA_DIR,
      // The pages that a story serves itself.
      FETCH_ALLOWED_HOSTS: "127.0.0.1",
    },
  },
});
