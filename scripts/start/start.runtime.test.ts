import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "plumbline-test-"));
const running: Start[] = [];
let port: number;

type Start = {
  readonly process: ChildProcess;
  readonly out: string[];
  readonly err: string[];
  readonly ended: Promise<number | null>;
  /** Resolves when the line that begins so is printed; rejects if the start ends before. */
  line(beginning: string): Promise<string>;
};

type Env = Record<string, string>;

function start(env: Env = {}, nodeArgs: string[] = []): Start {
  return begin(process.execPath, [...nodeArgs, "scripts/start.mjs"], env);
}

function begin(command: string, args: string[], env: Env = {}): Start {
  const child = spawn(command, args, {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: string[] = [];
  const err: string[] = [];
  const ended = once(child, "close").then(([code]) => code as number | null);
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => out.push(...chunk.toString().trim().split("\n")));
  const line = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = out.find((text) => text.startsWith(beginning));
        if (found !== undefined) resolve(found);
      };
      child.stdout.on("data", look);
      look();
      void ended.then(() => reject(new Error(`It ended before "${beginning}": ${err.join("")}`)));
    });
  const begun = { process: child, out, err, ended, line };
  running.push(begun);
  return begun;
}

async function ready(env?: Env): Promise<Start> {
  const begun = start(env);
  await begun.line("Plumbline is ready");
  return begun;
}

/** What a start that fails says, and the code it ends with. */
async function failure(
  env: Env,
  nodeArgs?: string[],
): Promise<{ said: string; code: number | null }> {
  const begun = start(env, nodeArgs);
  const code = await begun.ended;
  return { said: begun.err.join(""), code };
}

beforeAll(async () => {
  port = await freePort();
});

afterEach(async () => {
  for (const { process: child, ended } of running.splice(0)) {
    child.kill("SIGTERM");
    await ended;
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("a start", () => {
  test("says each step, then the address in one line, and serves there", async () => {
    const begun = start();
    const address = `http://127.0.0.1:${port}`;
    expect(await begun.line("Plumbline is ready")).toBe(`Plumbline is ready at ${address}`);
    expect(begun.out.filter((text) => text.includes("http"))).toHaveLength(1);
    expect(begun.out.some((text) => text.startsWith("Filled the empty desk with 5 articles"))).toBe(
      true,
    );
    expect((await fetch(address)).status).toBe(200);
  });

  test("with nothing changed does nothing again", async () => {
    const { out } = await ready();
    expect(out).toEqual([
      "Opening the database…",
      "Starting the server…",
      `Plumbline is ready at http://127.0.0.1:${port}`,
    ]);
  });
});

describe("a start that cannot be says why in one sentence, and ends with code 1", () => {
  test("the port is taken", async () => {
    const server = createServer();
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    expect(await failure({})).toEqual({
      said: `Port ${port} is taken by another program: stop that one, or set PORT to another number.\n`,
      code: 1,
    });
    server.close();
    await once(server, "close");
  });

  test("the data folder is in use", async () => {
    const first = await ready();
    expect(await failure({ PORT: String(await freePort()) })).toEqual({
      said: `The data folder ${folder} is in use by another Plumbline (process ${first.process.pid}): stop that one, or set DATA_DIR to another folder.\n`,
      code: 1,
    });
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
  });

  test.each([
    [{ PORT: "80a" }, "PORT must be a number between 1 and 65535.\n"],
    [{ HOST: "192.0.2.1" }, "HOST 192.0.2.1 is no address of this machine.\n"],
    [
      { DATABASE_URL: "postgresql://127.0.0.1:1/desk", AUTH_SECRET: "x".repeat(32) },
      "The database at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1\n",
    ],
  ])("a setting is wrong: %o", async (env, said) => {
    expect(await failure(env)).toEqual({ said, code: 1 });
  });

  test("Node is too old", async () => {
    const older =
      "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.18.1'})";
    expect(await failure({}, ["--import", older])).toEqual({
      said: "Plumbline needs Node 20.19 or newer, and this is 20.18.1.\n",
      code: 1,
    });
  });
});

describe("everything ends together", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s, in good order", async (signal) => {
    const { process: child, ended } = await ready();
    const all = family(child.pid!);
    child.kill(signal);
    expect(await ended).toBe(0);
    await Promise.all(all.map(gone));
  });

  test.each([
    ["the one that was started", () => true, null],
    ["the database", (command: string) => command.includes("database-process"), 1],
    ["the server", (command: string) => /next/.test(command), 1],
  ])("by kill -9 of %s, and the next start works", async (_, isIt, code) => {
    const { process: child, ended } = await ready();
    const all = family(child.pid!);
    expect(all.length).toBeGreaterThanOrEqual(3);
    process.kill(
      all.find((pid) => isIt(commandOf(pid)))!,
      "SIGKILL",
    );
    expect(await ended).toBe(code);
    await Promise.all(all.map(gone));
    await ready();
  });
});

/** The process that does the jobs, once there is another than `not`. */
async function workerOf(child: ChildProcess, not?: number): Promise<number> {
  const found = () =>
    family(child.pid!).find((pid) => pid !== not && commandOf(pid).includes("worker.mjs"));
  await expect.poll(found, { timeout: 10_000, interval: 20 }).toBeDefined();
  return found()!;
}

describe("the worker", () => {
  test("is begun anew when it is killed, and the desk goes on", async () => {
    const { process: child, ended, err } = await ready();
    const first = await workerOf(child);
    process.kill(first, "SIGKILL");
    const second = await workerOf(child, first);
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
    expect(err.join("")).toBe("The worker ended by itself; it is begun anew.\n");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    await gone(second);
  });

  test("that ends again and again ends the start, with a sentence", async () => {
    const { process: child, ended, err } = await ready();
    let last: number | undefined;
    for (let kills = 0; kills < 3; kills += 1) {
      last = await workerOf(child, last);
      process.kill(last, "SIGKILL");
    }
    expect(await ended).toBe(1);
    expect(err.join("")).toContain("The worker ended by itself, again and again.\n");
  });
});

test("a start that npm began ends when npm alone is asked to end", async () => {
  const begun = begin("npm", ["start"]);
  await begun.line("Plumbline is ready");
  const all = family(begun.process.pid!);
  expect(all.length).toBeGreaterThanOrEqual(4);
  begun.process.kill("SIGTERM");
  await Promise.all(all.map(gone));
});

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return free;
}

/** A process and all that it began, itself first. */
function family(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
  const below = (head: number): number[] =>
    parents
      .filter(({ parent }) => parent === head)
      .flatMap((child) => [child.pid, ...below(child.pid)]);
  return [pid, ...below(pid)];
}

function parentOf(pid: number): number | null {
  const status = read(`/proc/${pid}/status`);
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process ended in the meantime.
    return "";
  }
}

/** Resolves when the process has ended, also one that is no child of this. */
async function gone(pid: number): Promise<void> {
  await expect.poll(() => isGone(pid), { timeout: 10_000, interval: 20 }).toBe(true);
}

function isGone(pid: number): boolean {
  const state = /^State:\s+(\w)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return state === undefined || state === "Z";
}
