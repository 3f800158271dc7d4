import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { type IsolatedLimits, runIsolated } from "./isolated";

const ENTRY = "lib/platform/isolated-fixture.ts";
const LIMITS = { milliseconds: 100_000, megabytes: 300, answerBytes: 1_000_000 };

async function run(what: string, limits: Partial<IsolatedLimits> = {}): Promise<unknown> {
  const answer = await runIsolated(ENTRY, Buffer.from(what), { ...LIMITS, ...limits });
  return answer.ok ? JSON.parse(Buffer.from(answer.value).toString()) : answer.error;
}

/** The processes that run a job of this test. */
function jobs(): string[] {
  const commands = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(commandOf);
  return commands.filter((command) => command.endsWith(`${ENTRY}\0`));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    // The process ended in the meantime.
    return "";
  }
}

afterEach(async () => {
  await expect.poll(jobs, { timeout: 10_000, interval: 20 }).toEqual([]);
});

describe("a job", () => {
  it("gives its answer", async () => {
    expect(await run("abc")).toBe(3);
    expect(await run("x".repeat(5_000_000))).toBe(5_000_000);
  });

  it("sees none of the program's settings", async () => {
    const names = (await run("settings")) as string[];
    expect(names.filter((name) => !/^(?:ISOLATED|TSX)_/u.test(name))).toEqual(["NODE_ENV", "TZ"]);
  });

  it.each([
    ["loop", { milliseconds: 1500 }, "too_slow"],
    ["heap", {}, "too_much_memory"],
    ["buffers", {}, "too_much_memory"],
    ["talk", {}, "answer_too_large"],
    ["recurse", {}, "crashed"],
    ["exit", {}, "crashed"],
  ])("that does %s is ended for what it did", async (what, limits, code) => {
    expect(await run(what, limits)).toMatchObject({ code });
  });

  it("does not hold up the program meanwhile", async () => {
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 10);
    await run("loop", { milliseconds: 1500 });
    clearInterval(beat);
    // A program that is held up has one or two; how many of the 150 come is the machine's affair.
    expect(beats).toBeGreaterThan(5);
  });

  it("waits for its turn, and is turned away where too many wait", async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => run("abc")));
    const answered = all.filter((answer) => answer === 3).length;
    expect(answered).toBeGreaterThanOrEqual(17);
    expect(answered).toBeLessThan(40);
    expect(all.filter((answer) => answer !== 3)[0]).toMatchObject({ code: "busy" });
  });

  it("ends with the program that began it, however that ends", async () => {
    const script = `
      import { runIsolated } from "./lib/platform/isolated.ts";
      void runIsolated("${ENTRY}", Buffer.from("loop"), { milliseconds: 60000, megabytes: 300, answerBytes: 9 });
    `;
    const args = ["--import", "tsx", "--input-type=module", "-e", script];
    const program = spawn(process.execPath, args, { stdio: "inherit" });
    await expect.poll(jobs, { timeout: 20_000, interval: 20 }).toHaveLength(1);
    program.kill("SIGKILL");
    await once(program, "close");
    await expect.poll(jobs, { timeout: 10_000, interval: 20 }).toEqual([]);
  });
});
