import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { closeDatabase, openDatabase, type Database } from "../db/database";
import { PlainFailure } from "../plain-failure";
import { reachEmbedded, type ReachedDatabase } from "./reach";

const template = mkdtempSync(join(tmpdir(), "plumbline-test-"));
const open: ReachedDatabase[] = [];

beforeAll(async () => {
  await (await reachEmbedded(template, "command")).close();
});

afterAll(() => rmSync(template, { recursive: true }));

// All at once: the process of a command ends when its last guest has gone.
afterEach(async () => {
  await Promise.all(open.splice(0).map((reached) => reached.close()));
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with a database, copied because making one takes seconds. */
function newFolder(): string {
  const folder = emptyFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function reach(folder: string, owner: "server" | "command" = "server") {
  const reached = await reachEmbedded(folder, owner);
  open.push(reached);
  return reached;
}

async function using<T>(reached: ReachedDatabase, work: (database: Database) => Promise<T>) {
  const database = openDatabase({ socketFolder: reached.socketFolder }, 4);
  try {
    return await work(database);
  } finally {
    await closeDatabase(database);
  }
}

function begun(reached: ReachedDatabase) {
  if (reached.process === null) throw new Error("the database was running already");
  return reached.process;
}

describe("what was acknowledged is there after kill -9", () => {
  const WRITERS = 4;
  const KILL_AFTER = [40, 75, 110, 25];

  test("four times, in the midst of four writers", async () => {
    const folder = newFolder();
    const acknowledged: number[] = [];
    let next = 0;
    for (const count of KILL_AFTER) {
      const reached = await reach(folder);
      const ended = once(begun(reached), "exit");
      const target = acknowledged.length + count;
      await using(reached, async ({ pool }) => {
        await pool.query("CREATE TABLE IF NOT EXISTS told (n int PRIMARY KEY, long text)");
        const write = async () => {
          for (;;) {
            const n = next++;
            await pool.query("INSERT INTO told VALUES ($1, repeat('x', 5000))", [n]);
            if (acknowledged.push(n) === target) begun(reached).kill("SIGKILL");
          }
        };
        const outcomes = await Promise.allSettled(Array.from({ length: WRITERS }, write));
        expect(outcomes.map(({ status }) => status)).toEqual(Array(WRITERS).fill("rejected"));
      });
      await ended;
    }
    const kept = await using(await reach(folder), ({ pool }) =>
      pool.query<{ n: number }>("SELECT n FROM told WHERE length(long) = 5000"),
    );
    const present = new Set(kept.rows.map(({ n }) => n));
    expect(acknowledged.length).toBeGreaterThanOrEqual(250);
    expect(acknowledged.filter((n) => !present.has(n))).toEqual([]);
  });
});

describe("one process has the folder", () => {
  test("a command joins the server's database, and leaves it running", async () => {
    const folder = newFolder();
    const server = await reach(folder);
    const command = await reach(folder, "command");
    expect(command.process).toBeNull();
    await command.close();
    expect((await using(server, ({ pool }) => pool.query("SELECT 1 AS one"))).rows).toEqual([
      { one: 1 },
    ]);
  });

  test("a second server is told in one sentence", async () => {
    const folder = newFolder();
    await reach(folder);
    const second = reachEmbedded(folder, "server");
    await expect(second).rejects.toThrow(PlainFailure);
    await expect(second).rejects.toThrow(
      `The data folder ${folder} is in use by another Plumbline (process ${process.pid}): stop that one, or set DATA_DIR to another folder.`,
    );
  });

  test("two that begin at the same moment share one, if they are commands", async () => {
    const folder = newFolder();
    const [one, two] = await Promise.all([reach(folder, "command"), reach(folder, "command")]);
    expect([one, two].filter((reached) => reached.process !== null)).toHaveLength(1);
    expect(one.socketFolder).toBe(two.socketFolder);
  });

  test("a server waits for a command to finish, and says so once", async () => {
    const folder = newFolder();
    const command = await reach(folder, "command");
    let told = 0;
    const server = reachEmbedded(folder, "server", () => {
      told += 1;
      void command.close();
    });
    open.push(await server);
    expect(told).toBe(1);
  });

  test("it ends in good order, and another can begin at once", async () => {
    const folder = newFolder();
    const first = await reach(folder);
    const ended = once(begun(first), "exit");
    await first.close();
    expect(await ended).toEqual([0, null]);
    expect((await reach(folder)).applied).toEqual([]);
  });
});

describe("the folder", () => {
  test("is for this account alone", async () => {
    const folder = join(emptyFolder(), "data");
    const { socketFolder } = await reach(folder);
    for (const path of [folder, join(folder, "database"), socketFolder]) {
      expect(statSync(path).mode & 0o077).toBe(0);
    }
  });

  test("with a database that was never finished begins anew", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "database.new"));
    writeFileSync(join(folder, "database.new", "PG_VERSION"), "18");
    expect((await reach(folder)).applied.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, "database", "PG_VERSION"), "utf8").trim()).toBe("18");
  });

  test("with too long a path has its socket elsewhere, and leaves nothing there", async () => {
    const folder = join(emptyFolder(), "x".repeat(100));
    const reached = await reach(folder);
    expect(reached.socketFolder.startsWith(tmpdir())).toBe(true);
    expect(statSync(reached.socketFolder).mode & 0o077).toBe(0);
    await reached.close();
    expect(existsSync(reached.socketFolder)).toBe(false);
  });

  test("that cannot be one is told in one sentence", async () => {
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "");
    await expect(reach(file)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
