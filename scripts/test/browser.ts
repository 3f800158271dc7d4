import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { PlainFailure } from "../../lib/platform/plain-failure";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser for the tests: Playwright's own, else one that the machine has; null without any. */
export function findBrowser(): string | null {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** {@link findBrowser}, after installing one where there is none. */
export function ensureBrowser(say: (line: string) => void): string {
  const present = findBrowser();
  if (present) return present;
  say("Installing a browser for the tests…");
  const complaints = INSTALLERS.map(([command, ...args]) => {
    if (findBrowser()) return "";
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    return status === 0 ? "" : `${command}: ${stderr || String(error)}`;
  });
  const installed = findBrowser();
  if (installed) return installed;
  throw new PlainFailure(
    `${complaints.join("\n")}\nThere is no browser for the tests: install Chromium and try again.`,
  );
}

// Playwright's own download first; where that is closed, Debian's package.
const INSTALLERS: [command: string, ...args: string[]][] = [
  [process.execPath, "node_modules/playwright/cli.js", "install", "chromium"],
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
];
