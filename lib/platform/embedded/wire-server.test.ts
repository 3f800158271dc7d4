import { once } from "node:events";
import { createConnection } from "node:net";
import { Client, Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { poolConfig, socketPath } from "../db/address";
import { memoryEngine, type Engine } from "./engine";
import { WireServer } from "./wire-server";

const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
const address = poolConfig({ socketFolder: folder }, 8);
let engine: Engine;
let server: WireServer;
let pool: Pool;

beforeAll(async () => {
  engine = await memoryEngine();
  server = new WireServer(engine, { patience: 200 });
  await server.listen(socketPath(folder));
  pool = new Pool(address);
}, 60_000);

afterAll(async () => {
  await pool.end();
  await server.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  await pool.query("DROP TABLE IF EXISTS log; CREATE TABLE log (n int PRIMARY KEY)");
});

async function connect(): Promise<Client> {
  const client = new Client(address);
  // The server or the test ends this connection.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function logged(): Promise<number[]> {
  const { rows } = await pool.query<{ n: number }>("SELECT n FROM log ORDER BY n");
  return rows.map(({ n }) => n);
}

async function transaction(n: number, end: "COMMIT" | "ROLLBACK"): Promise<void> {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("INSERT INTO log VALUES ($1)", [n]);
  const { rows } = await client.query("SELECT n FROM log WHERE n = $1", [n]);
  await client.query(end);
  client.release();
  expect(rows).toEqual([{ n }]);
}

describe("many connections share the session, and none meets another's work", () => {
  // One after the other's message, a Bind would meet another's Parse: two shapes of query show it.
  test("transactions, queries with parameters and failing ones at the same time", async () => {
    const long = "x".repeat(200_000);
    const work = async (n: number) => {
      if (n % 5 === 0) return transaction(n, n % 10 === 0 ? "COMMIT" : "ROLLBACK");
      if (n % 7 === 0) {
        await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toMatchObject({
          code: "22012",
        });
      } else if (n % 2 === 0) {
        const { rows } = await pool.query("SELECT $1::int AS n, $2::text AS long", [n, long]);
        expect(rows).toEqual([{ n, long }]);
      } else {
        const { rows } = await pool.query("SELECT $1::text || $2 AS both", ["n", String(n)]);
        expect(rows).toEqual([{ both: `n${n}` }]);
      }
    };
    await Promise.all(Array.from({ length: 200 }, (_, n) => work(n)));
    expect(await logged()).toEqual(Array.from({ length: 20 }, (_, n) => n * 10));
  });

  test("statements of the same name stay each connection's own", async () => {
    const [one, two] = [await connect(), await connect()];
    const first = { name: "same", text: "SELECT 'one' AS who" };
    const second = { name: "same", text: "SELECT 'two' AS who, $1::int AS n" };
    for (const _ of [1, 2]) {
      expect((await one.query(first)).rows).toEqual([{ who: "one" }]);
      expect((await two.query(second, [2])).rows).toEqual([{ who: "two", n: 2 }]);
    }
    await one.end();
    await two.end();
  });

  test("they end with their connection", async () => {
    const client = await connect();
    await client.query({ name: "left behind", text: "SELECT 1" });
    await client.end();
    const { rows } = await pool.query("SELECT name FROM pg_prepared_statements");
    expect(rows).toEqual([]);
  });
});

describe("a connection that is lost", () => {
  test("in a transaction takes back what it did, and lets the others go on", async () => {
    const client = await connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO log VALUES (1)");
    const waiting = logged();
    lose(client);
    expect(await waiting).toEqual([]);
  });

  test("in a failed transaction lets the others go on", async () => {
    const client = await connect();
    await client.query("BEGIN");
    await expect(client.query("SELECT 1 / 0")).rejects.toThrow("division by zero");
    lose(client);
    expect(await logged()).toEqual([]);
  });

  test("within a message leaves nothing behind", async () => {
    const client = await connect();
    // The first half of a message that says it is 100 bytes long.
    stream(client).write(Buffer.concat([Buffer.from([0x51, 0, 0, 0, 100]), Buffer.from("SELECT")]));
    lose(client);
    expect(await logged()).toEqual([]);
  });
});

test("a transaction that does nothing while others wait is ended, and told so", async () => {
  const client = await connect();
  const ended = new Promise((resolve) => client.once("error", resolve));
  await client.query("BEGIN");
  await client.query("INSERT INTO log VALUES (1)");
  expect(await logged()).toEqual([]);
  expect(await ended).toMatchObject({ code: "25P03" });
});

test("bytes that are no PostgreSQL end the connection alone", async () => {
  const client = await connect();
  const ended = new Promise((resolve) => client.once("end", () => resolve("ended")));
  stream(client).write(Buffer.from([0x51, 0xff, 0xff, 0xff, 0xff]));
  expect(await ended).toBe("ended");
  expect(await logged()).toEqual([]);
});

type Stream = { write(bytes: Buffer): void; destroy(): void };

function stream(client: Client): Stream {
  return (client as unknown as { connection: { stream: Stream } }).connection.stream;
}

function lose(client: Client): void {
  stream(client).destroy();
}

test("what was connected when it is drained may open more until it leaves", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "plumbline-"));
  const draining = new WireServer(engine);
  await draining.listen(socketPath(elsewhere));
  const presence = createConnection(socketPath(elsewhere));
  await once(presence, "connect");
  const drained = draining.drain();
  const guest = new Client(poolConfig({ socketFolder: elsewhere }, 1));
  await guest.connect();
  presence.destroy();
  expect((await guest.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await guest.end();
  await drained;
  await expect(new Client(poolConfig({ socketFolder: elsewhere }, 1)).connect()).rejects.toThrow(
    /ENOENT|ECONNREFUSED/,
  );
  rmSync(elsewhere, { recursive: true });
});
