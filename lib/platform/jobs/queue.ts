import type { z } from "zod";

/**
 * A queue and what its jobs carry. A migration makes it in the database:
 * `SELECT pgboss.create_queue('name', '{"policy": "short"}')`. With the policy *short* a key has one
 * job at a time that waits for its first try.
 */
export type Queue<Payload> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How many of its jobs one process works at a time. */
  readonly places: number;
  /** Seconds after which a job that did not end is another process's to take up. */
  readonly patience: number;
  /** How often a job is tried again after it threw or its process died. */
  readonly retries: number;
  /** Seconds before the second try; twice as many before each further one. */
  readonly pause: number;
};

/** Declares a queue. A feature does so in its `queue.ts`. */
export function defineQueue<Payload>(queue: Queue<Payload>): Queue<Payload> {
  return Object.freeze(queue);
}
