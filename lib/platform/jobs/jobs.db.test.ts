import { readFile } from "node:fs/promises";
import PgBoss from "pg-boss";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { jobScope } from "../auth/job-gate";
import { transact } from "../db/transact";
import { log } from "../log";
import { testDatabase } from "../testing/test-database";
import { makeDesk } from "../testing/test-desk";
import { defineQueue } from "./queue";
import { sendJob } from "./send-job";
import { type Chore, type JobContext, type Work, workJobs, workOn } from "./work-jobs";

const db = testDatabase();

const ERRANDS = defineQueue({
  name: "errands",
  payload: z.strictObject({ to: z.string() }),
  places: 2,
  patience: 60,
  retries: 2,
  pause: 0,
});

beforeAll(async () => {
  await db.pool.query(`SELECT pgboss.create_queue('errands', '{"policy": "short"}')`);
});
beforeEach(async () => {
  await db.pool.query("DELETE FROM pgboss.job");
});

const send = (to: string, options: { key?: string; startAfter?: Date } = {}) =>
  transact(db, (tx) => sendJob(tx, ERRANDS, { to }, { key: to, ...options }));

/** Works until the test ends. */
function begin(works: Work[], { chores = [] as Chore[], isAlone = true } = {}) {
  const ending = new AbortController();
  const ended = workJobs({ db, works, chores, signal: ending.signal, isAlone });
  const end = async () => {
    ending.abort();
    await ended;
  };
  onTestFinished(end);
  return end;
}

/** Runs `run` for each job and tells what was run. */
function errands(run: (to: string, context: JobContext) => Promise<void> = async () => undefined) {
  const done: string[] = [];
  const work = workOn(ERRANDS, async ({ to }, context) => {
    done.push(to);
    await run(to, context);
  });
  return { done, work };
}

// Each step is a look at the queue, twice a second, on a machine that may do other things as well.
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000, interval: 20 });

function closedGate() {
  let openIt: () => void = doNothing;
  const passed = new Promise<void>((resolve) => {
    openIt = resolve;
  });
  return { passed, open: () => openIt() };
}

const doNothing = () => undefined;

const states = async () => {
  const { rows } = await db.pool.query<{ state: string }>(
    "SELECT state::text FROM pgboss.job ORDER BY created_on",
  );
  return rows.map(({ state }) => state);
};

describe("a job", () => {
  test("is done once it was sent", async () => {
    const { done, work } = errands();
    begin([work]);
    await send("the library");
    await eventually(states).toEqual(["completed"]);
    expect(done).toEqual(["the library"]);
  });

  test("is sent with the write or not at all", async () => {
    const writing = transact(db, async (tx) => {
      expect(await sendJob(tx, ERRANDS, { to: "nowhere" }, { key: "x" })).toBe(true);
      throw new Error("The write failed");
    });
    await expect(writing).rejects.toThrow("The write failed");
    expect(await states()).toEqual([]);
  });

  test("waits once for one key, and goes again when it has begun", async () => {
    expect(await send("one", { key: "a" })).toBe(true);
    expect(await send("two", { key: "a" })).toBe(false);
    expect(await send("three", { key: "b" })).toBe(true);
    const gate = closedGate();
    const { done, work } = errands(() => gate.passed);
    begin([work]);
    await eventually(() => done.length).toBe(2);
    expect(await send("four", { key: "a" })).toBe(true);
    gate.open();
    await eventually(() => done.toSorted()).toEqual(["four", "one", "three"]);
  });

  test("is not begun before its time", async () => {
    await send("later", { startAfter: new Date(Date.now() + 3_600_000) });
    await send("now");
    const { done, work } = errands();
    begin([work]);
    await eventually(() => done).toEqual(["now"]);
    expect((await states()).toSorted()).toEqual(["completed", "created"]);
  });

  test("for a queue that no migration makes is refused", async () => {
    const lost = { ...ERRANDS, name: "lost" };
    await expect(
      transact(db, (tx) => sendJob(tx, lost, { to: "x" }, { key: "x" })),
    ).rejects.toThrow("No migration makes the queue lost");
  });
});

describe("a queue", () => {
  test("has no more at a time than it has places", async () => {
    let inside = 0;
    let most = 0;
    const { done, work } = errands(async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    });
    for (let count = 0; count < 9; count += 1) await send(String(count));
    begin([work]);
    await eventually(() => done.length).toBe(9);
    expect(most).toBe(2);
  });
});

describe("a job that fails", () => {
  test("is tried again, and told when it is for the last time", async () => {
    vi.spyOn(log(), "error").mockReturnValue();
    const last: boolean[] = [];
    const { work } = errands(async (_, { isLastTry }) => {
      last.push(isLastTry);
      throw new Error("No luck");
    });
    begin([work]);
    await send("the moon");
    await eventually(states).toEqual(["failed"]);
    expect(last).toEqual([false, false, true]);
  });

  test("because its payload is not what the queue carries never runs", async () => {
    vi.spyOn(log(), "error").mockReturnValue();
    const { done, work } = errands();
    begin([work]);
    await transact(db, (tx) =>
      sendJob(tx, { ...ERRANDS, retries: 0 }, { to: 5 as never }, { key: "x" }),
    );
    await eventually(states).toEqual(["failed"]);
    expect(done).toEqual([]);
  });
});

async function takenByTheDead() {
  await send("the well");
  await db.pool.query("UPDATE pgboss.job SET state = 'active', started_on = now()");
}

describe("a job whose process died", () => {
  test("is taken up at once by one that works alone", async () => {
    await takenByTheDead();
    const { done, work } = errands();
    begin([work]);
    await eventually(() => done).toEqual(["the well"]);
  });

  test("is left to its process while others may live", async () => {
    await takenByTheDead();
    const { done, work } = errands();
    begin([work], { isAlone: false });
    await send("elsewhere");
    await eventually(() => done).toEqual(["elsewhere"]);
    expect(await states()).toContain("active");
  });

  test("is taken up when its time is over", async () => {
    await takenByTheDead();
    await db.pool.query("UPDATE pgboss.job SET started_on = now() - interval '2 minutes'");
    const { done, work } = errands();
    begin([work], { isAlone: false });
    await eventually(() => done).toEqual(["the well"]);
  });
});

test("an end waits for what is being done, and hands on what is not done by then", async () => {
  const gate = closedGate();
  const { done, work } = errands(() => gate.passed);
  const end = begin([work]);
  await send("endless");
  await eventually(() => done).toEqual(["endless"]);
  await end();
  gate.open();
  expect(await states()).toEqual(["retry"]);
});

test("chores are done from time to time, and one that fails again the next time", async () => {
  const complain = vi.spyOn(log(), "error").mockReturnValue();
  let times = 0;
  const sweep: Chore = {
    name: "sweeping",
    everySeconds: 0.01,
    run: async () => {
      times += 1;
      if (times === 1) throw new Error("The broom broke");
    },
  };
  begin([], { chores: [sweep] });
  await eventually(() => times).toBeGreaterThan(2);
  expect(complain).toHaveBeenCalledOnce();
});

test("the migrations make the schema that this pg-boss wants", async () => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.pool.query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  expect(await boss.schemaVersion()).toBe(
    (JSON.parse(await readFile("node_modules/pg-boss/version.json", "utf8")) as { schema: number })
      .schema,
  );
  await boss.stop();
});

describe("the gate of the jobs", () => {
  test("acts for the desk as the system, with a checker's rights", async () => {
    const { workspaceId } = await makeDesk(db);
    const scope = await jobScope(db, workspaceId);
    const { actor, channel } = scope;
    expect({ workspaceId: scope.workspaceId, actor, channel }).toEqual({
      workspaceId,
      actor: { memberId: null, role: "checker" },
      channel: "system",
    });
  });

  test("is closed for a desk that is not there", async () => {
    await expect(jobScope(db, newId())).rejects.toMatchObject({ code: "not_found" });
  });
});
