import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Files that break each rule once, and what each may hold. */
const FILES: Record<string, string> = {
  "app/page.tsx": "export const Page = () => <b>ok</b>;",
  "lib/core/time.ts": `import "../ui/button";`,
  "lib/ui/button.tsx": "export const Button = () => <button />;",
  "lib/ui/claim-badge.tsx": `import type { Claim } from "../features/claims/domain"; export type B = Claim;`,
  "lib/platform/log.ts": `import "../features/claims/data";`,
  "lib/platform/auth/grant-scope.ts": "export const grantScope = 1;",
  "lib/platform/auth/session-gate.ts": `import "./grant-scope";`,
  "lib/platform/testing/desk.ts": "export const desk = 1;",
  "lib/features/claims/domain.ts": `import { z } from "zod"; export type Claim = z.ZodType;`,
  "lib/features/claims/policy.ts": `import "../../platform/auth/session-gate";`,
  "lib/features/claims/data.ts": `import "../../platform/auth/grant-scope"; import "./nowhere";`,
  "lib/features/claims/mutations.ts": `import "../notes/data"; import "vitest";`,
  "lib/features/claims/components/list.tsx": `import "../mutations"; import type { Row } from "../data"; export const L = (p: Row) => <ol />;`,
  "lib/features/claims/components/card.tsx": "export const Card = () => <li />;",
  "lib/features/notes/data.ts": `import "../claims/components/card"; import "../../../app/page";`,
  "lib/features/audit/mutations.ts": `import "../claims/domain";`,
  "lib/features/audit/reading.ts": `import "../../platform/testing/desk"; export const a = () => import("./circle");`,
  "node_modules/zod/index.js": "",
  "node_modules/vitest/index.js": "",
  "lib/features/audit/circle.ts": `import { a } from "./reading"; export const b = a;`,
};

const BROKEN = [
  "audit-is-at-the-bottom: lib/features/audit/mutations.ts → lib/features/claims/domain.ts",
  "components-hold-no-data: lib/features/claims/components/list.tsx → lib/features/claims/mutations.ts",
  "core-is-the-ground: lib/core/time.ts → lib/ui/button.tsx",
  "features-by-the-front-door: lib/features/notes/data.ts → lib/features/claims/components/card.tsx",
  "features-know-no-route: lib/features/notes/data.ts → app/page.tsx",
  "gates-make-the-scope: lib/features/claims/data.ts → lib/platform/auth/grant-scope.ts",
  "no-circles-of-features: lib/features/claims → lib/features/notes",
  "no-circles: lib/features/audit/circle.ts → lib/features/audit/reading.ts",
  "no-dead-ends: lib/features/claims/data.ts → ./nowhere",
  "no-development-package-in-the-program: lib/features/claims/mutations.ts → node_modules/vitest/index.js",
  "platform-knows-no-noun: lib/platform/log.ts → lib/features/claims/data.ts",
  "pure-modules-stay-pure: lib/features/claims/policy.ts → lib/platform/auth/session-gate.ts",
  "tests-are-for-tests: lib/features/audit/reading.ts → lib/platform/testing/desk.ts",
  "ui-knows-no-claim: lib/ui/claim-badge.tsx → lib/features/claims/domain.ts",
];

test("every arrow that points the wrong way is found, and no other", () => {
  const root = mkdtempSync(join(tmpdir(), "plumbline-boundaries-"));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  cpSync("package.json", join(root, "package.json"));
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/check/boundaries.mjs", root], {
    encoding: "utf8",
  });
  rmSync(root, { recursive: true });
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n").toSorted()).toEqual(BROKEN.toSorted());
});
