// Holds the checkout in the given folder (default: this one) to .dependency-cruiser.cjs. Writes each
// arrow that points the wrong way, as "rule: from → to", and fails if there is one.
//
// dependency-cruiser reads TypeScript by the compiler's own interface, which TypeScript 7 no longer
// has, or by swc. It tells swc of no file that it holds JSX, so that is done here.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import process from "node:process";
import swc from "@swc/core";

const root = resolve(process.argv[2] ?? ".");
const { parseFileSync } = swc;

swc.parseFileSync = (file, options) => {
  const parsed = parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });
  // What a component knows as a type alone is not with it in the browser.
  if (file.includes("/components/")) parsed.body = parsed.body.filter((item) => !item.typeOnly);
  return parsed;
};

const { cruise } = await import("dependency-cruiser");
const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
const folders = ["app", "bench", "cli", "e2e", "lib", "prisma", "scripts"];
const { output } = await cruise(
  folders.filter((folder) => existsSync(join(root, folder))),
  { ...options, baseDir: root, validate: true, ruleSet: { forbidden } },
  { alias: { "@": root }, extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json"] },
);

for (const { rule, from, to } of output.summary.violations) {
  process.stdout.write(`${rule.name}: ${from} → ${to}\n`);
}
process.exitCode = output.summary.violations.length === 0 ? 0 : 1;
