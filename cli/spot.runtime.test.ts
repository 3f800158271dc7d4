import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The folder that the person types in, with the data folder that a database would be made in. */
let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), "plumbline-spot-"));
});
afterAll(() => rm(here, { recursive: true }));

/** `npm run -s plumbline -- spot …` as somebody types it in `here`. */
async function spot(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { INIT_CWD: _, npm_lifecycle_event: __, ...rest } = process.env;
  const command = ["--prefix", process.cwd(), "run", "-s", "plumbline", "--", "spot", ...args];
  // A database that nobody answers at: who opens one fails.
  const env = {
    ...rest,
    DATA_DIR: join(here, "data"),
    DATABASE_URL: "postgres://127.0.0.1:9/none",
  };
  try {
    const { stdout, stderr } = await promisify(execFile)("npm", command, { cwd: here, env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

test("prints a line a candidate, in code points, and opens no database", async () => {
  const text = "🚀 Hello.\r\nA has 67% of the market, B has 16%.\r\nLet us hope.\r\n";
  await writeFile(join(here, "draft.txt"), text);
  const { code, out, err } = await spot("draft.txt", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ start: 9, end: 32, text: "A has 67% of the market", kind: "figure" }),
    expect.objectContaining({ start: 34, end: 43, text: "B has 16%", speaker: null }),
  ]);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    score: expect.closeTo(0.9, 0),
    reasons: ["a share: 67%"],
    figures: [{ value: "67", unit: "%", qualifier: "exactly" }],
  });
  expect(await readdir(here)).toEqual(["draft.txt"]);
});

test("shows the same to people, with the other sentences if asked", async () => {
  await writeFile(join(here, "draft.md"), "# Ships\n\nThe port lost 200 jobs in 2019. Why?\n");
  const { out } = await spot("draft.md", "--all");
  expect(out).toMatch(/^0\.\d\d {2}figure {2}\d+–\d+$/m);
  expect(out).toContain("  The port lost 200 jobs in 2019\n  (a figure: 200; a date: 2019;");
  expect(out).toMatch(/^0\.[0-4]\d {2}\d+–\d+\n {2}Why\?$/m);
});

test("says why a file cannot be read", async () => {
  await writeFile(join(here, "bad.txt"), Uint8Array.of(1, 0, 2));
  expect(await spot("none.txt")).toEqual({ code: 1, out: "", err: "none.txt is not there.\n" });
  const { code, out, err } = await spot("bad.txt", "--json");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(JSON.parse(err)).toMatchObject({ error: { message: expect.any(String) } });
});
