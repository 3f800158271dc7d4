import { setTimeout as wait } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { Database } from "../db/database";
import { log } from "../log";
import { bossOn } from "./boss";
import type { Queue } from "./queue";

/** What a job may use. */
export type JobContext = {
  db: Database;
  /** Aborted when the process is to end: what is not done by then is done by the next. */
  signal: AbortSignal;
  /** Whether nothing tries again if this throws. */
  isLastTry: boolean;
};

/** A queue with what does its jobs. */
export type Work = {
  queue: Omit<Queue<unknown>, "payload">;
  run(data: unknown, context: JobContext): Promise<void>;
};

/** What has to be done from time to time, by whichever process works the jobs. */
export type Chore = {
  name: string;
  everySeconds: number;
  run(context: Pick<JobContext, "db" | "signal">): Promise<void>;
};

/** Joins a queue to what does its jobs, which may be done twice: a process may die in their midst. */
export function workOn<Payload>(
  queue: Queue<Payload>,
  run: (payload: Payload, context: JobContext) => Promise<void>,
): Work {
  return { queue, run: (data, context) => run(queue.payload.parse(data), context) };
}

type Working = {
  db: Database;
  works: readonly Work[];
  chores: readonly Chore[];
  signal: AbortSignal;
  /** Whether no other process works on this database: then a job that is being done is a dead one's. */
  isAlone: boolean;
};

const LOOK_AGAIN_MS = 500;
const GRACE_MS = 3_000;
const MAINTENANCE: Pick<Chore, "name" | "everySeconds"> = {
  name: "maintenance of the queues",
  everySeconds: 60,
};

/** Does the jobs of all queues until `signal` is aborted. What is not done then is tried again. */
export async function workJobs({ db, works, chores, signal, isAlone }: Working): Promise<void> {
  const boss = bossOn(db.pool);
  if (isAlone) await takeUpDead(boss, db, works);
  const maintenance = { ...MAINTENANCE, run: () => boss.maintain() };
  await Promise.all([
    ...works.map((work) => workQueue({ boss, db, signal }, work)),
    ...[maintenance, ...chores].map((chore) => repeat(chore, { db, signal })),
  ]);
}

async function takeUpDead(boss: PgBoss, { pool }: Database, works: readonly Work[]) {
  for (const { queue } of works) {
    const { rows } = await pool.query<{ id: string }>(
      "SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'",
      [queue.name],
    );
    for (const { id } of rows) await boss.fail(queue.name, id, { message: "Its process died" });
  }
}

type Hands = { boss: PgBoss; db: Database; signal: AbortSignal };

async function workQueue(hands: Hands, work: Work): Promise<void> {
  const { boss, signal } = hands;
  const { name, places } = work.queue;
  const running = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    const batchSize = places - running.size;
    const jobs =
      batchSize > 0 ? await boss.fetch<unknown>(name, { batchSize, includeMetadata: true }) : [];
    for (const job of jobs) {
      running.set(
        job.id,
        runJob(hands, work, job).finally(() => running.delete(job.id)),
      );
    }
    if (jobs.length < batchSize || batchSize === 0) {
      await Promise.race([...running.values(), pause(LOOK_AGAIN_MS, signal)]);
    }
  }
  await Promise.race([Promise.all(running.values()), wait(GRACE_MS, undefined, { ref: false })]);
  for (const id of running.keys()) await boss.fail(name, id, { message: "Its process ended" });
}

async function runJob(
  { boss, db, signal }: Hands,
  work: Work,
  { id, data, retryCount, retryLimit }: PgBoss.JobWithMetadata<unknown>,
): Promise<void> {
  const { name } = work.queue;
  try {
    await work.run(data, { db, signal, isLastTry: retryCount >= retryLimit });
    await boss.complete(name, id);
  } catch (error) {
    if (signal.aborted) return;
    log().error({ err: error, queue: name, job: id }, "A job failed");
    await boss.fail(name, id, { message: String(error) }).catch(() => undefined);
  }
}

async function repeat(chore: Chore, context: Pick<JobContext, "db" | "signal">): Promise<void> {
  while (!context.signal.aborted) {
    try {
      await chore.run(context);
    } catch (error) {
      if (!context.signal.aborted) log().error({ err: error, chore: chore.name }, "A chore failed");
    }
    await pause(chore.everySeconds * 1_000, context.signal);
  }
}

/** Waits, and no longer than until `signal` is aborted. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
