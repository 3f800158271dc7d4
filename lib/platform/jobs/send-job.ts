import type { Transaction } from "../db/database";
import { bossOver } from "./boss";
import type { Queue } from "./queue";

export type SendOptions = {
  /** What the job is about: as the queue's policy says, one key has one job that waits. */
  key: string;
  /** Not before this moment. */
  startAfter?: Date;
};

const boss = bossOver(() => Promise.reject(new Error("A job is sent in a transaction")));

/**
 * Sends a job in the transaction of the write that asks for it: without the one there is not the
 * other. Returns whether it was sent; it is not where the queue's policy says that the job waits
 * already.
 */
export async function sendJob<Payload extends object>(
  tx: Transaction,
  { name, retries, pause, patience }: Queue<Payload>,
  payload: Payload,
  { key, startAfter }: SendOptions,
): Promise<boolean> {
  const id = await boss.send(name, payload, {
    db: { executeSql: async (text, values) => ({ rows: await query(tx, text, values) }) },
    retryLimit: retries,
    retryDelay: pause,
    retryBackoff: true,
    expireInSeconds: patience,
    singletonKey: key,
    ...(startAfter === undefined ? {} : { startAfter }),
  });
  if (id === null) await checkQueue(tx, name);
  return id !== null;
}

function query(tx: Transaction, text: string, values: unknown[]): Promise<unknown[]> {
  const asText = values.map((value) =>
    value !== null && typeof value === "object" ? JSON.stringify(value) : (value ?? null),
  );
  return tx.$queryRawUnsafe<unknown[]>(text, ...asText);
}

// A job for a queue that is not there would be lost without a word.
async function checkQueue(tx: Transaction, name: string): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>`SELECT FROM pgboss.queue WHERE name = ${name}`;
  if (found.length === 0) throw new Error(`No migration makes the queue ${name}`);
}
