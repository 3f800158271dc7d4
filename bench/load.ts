import autocannon from "autocannon";
import type { Pool, QueryConfig } from "pg";

/** What one measure found: how much was done in a second, and how long one took (milliseconds). */
export type Load = { perSecond: number; median: number; p99: number };

export type LoadOptions = {
  /** How many are under way at any time. */
  connections: number;
  /** Seconds that are not counted. */
  warmUp: number;
  /** Seconds that are. */
  duration: number;
};

/** Counts what ends between the warm-up and the end. */
class Meter {
  readonly #from: number;
  readonly #until: number;
  readonly #seconds: number;
  readonly #times: number[] = [];

  constructor({ warmUp, duration }: LoadOptions) {
    this.#from = performance.now() + warmUp * 1000;
    this.#until = this.#from + duration * 1000;
    this.#seconds = duration;
  }

  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  record(milliseconds: number): void {
    const now = performance.now();
    if (now >= this.#from && now < this.#until) this.#times.push(milliseconds);
  }

  result(): Load {
    const times = this.#times.toSorted((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { perSecond: times.length / this.#seconds, median: at(0.5), p99: at(0.99) };
  }
}

export type Requests = {
  url: string;
  headers: Record<string, string>;
  /** Gives each request what is its own; without it they are all alike. */
  next?: () => { method?: "POST"; path: string; body?: string; headers?: Record<string, string> };
};

/** Loads a server with requests. Throws if any of them is not answered with success. */
export async function loadServer(
  { url, headers, next }: Requests,
  options: LoadOptions,
): Promise<Load> {
  const meter = new Meter(options);
  const run = autocannon({
    url,
    headers,
    connections: options.connections,
    duration: options.warmUp + options.duration,
    timeout: 60,
    ...(next && { requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }] }),
  });
  run.on("response", (_client, _status, _bytes, milliseconds: number) =>
    meter.record(milliseconds),
  );
  const { errors, non2xx } = await run;
  if (errors + non2xx > 0) {
    throw new Error(`${url}: ${errors} requests failed, ${non2xx} were answered with an error.`);
  }
  return meter.result();
}

/** Loads the database with work, each piece on a connection that it has for itself. */
export async function loadDatabase(
  pool: Pool,
  work: (query: (statement: string | QueryConfig) => Promise<unknown>) => Promise<void>,
  options: LoadOptions,
): Promise<Load> {
  const meter = new Meter(options);
  const worker = async () => {
    const client = await pool.connect();
    while (!meter.isOver) {
      const start = performance.now();
      await work((statement) => client.query(statement));
      meter.record(performance.now() - start);
    }
    client.release();
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  return meter.result();
}
