import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/core/sha256";
import { startS3Server, type S3Server } from "../testing/s3-server";
import { folderStorage } from "./folder";
import { s3Storage } from "./s3";
import { type Storage, StorageFailure } from "./storage";

let folder: string;
let server: S3Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-storage-"));
  server = await startS3Server();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const HELLO = Buffer.from("Hello, desk.\0\xff", "latin1");
const LONG = Buffer.alloc(300_000, "0123456789abcdef-");
const NAME = sha256(LONG);
const ABSENT = sha256("absent");

const kinds: [string, () => Storage, () => string][] = [
  ["a folder", () => folderStorage(folder), () => folder],
  ["a bucket", () => s3Storage(server.settings), () => server.folder],
];

describe.each(kinds)("bytes in %s", (_, open, root) => {
  test("come back as they were put", async () => {
    const storage = open();
    expect(await storage.put(HELLO)).toEqual({
      ok: true,
      value: { sha256: sha256(HELLO), size: HELLO.length },
    });
    expect(await read(storage, sha256(HELLO))).toEqual(HELLO);
  });

  test("may be put in pieces, and be none at all", async () => {
    const storage = open();
    const pieces = async function* () {
      for (let at = 0; at < LONG.length; at += 70_001) yield LONG.subarray(at, at + 70_001);
    };
    expect(await storage.put(pieces())).toEqual({
      ok: true,
      value: { sha256: NAME, size: LONG.length },
    });
    expect((await read(storage, NAME)).equals(LONG)).toBe(true);
    expect(await storage.put(new Uint8Array())).toMatchObject({ ok: true, value: { size: 0 } });
    expect(await read(storage, sha256(""))).toHaveLength(0);
  });

  test("are there by their name, with their size, or are not", async () => {
    const storage = open();
    await storage.put(LONG);
    expect(await storage.has(NAME)).toEqual({ ok: true, value: true });
    expect(await storage.size(NAME)).toEqual({ ok: true, value: LONG.length });
    expect(await storage.has(ABSENT)).toEqual({ ok: true, value: false });
    expect(await storage.size(ABSENT)).toEqual({ ok: true, value: null });
    expect(await storage.get(ABSENT)).toMatchObject({ ok: false, error: { code: "missing" } });
  });

  test("that are there are not written again", async () => {
    const storage = open();
    await storage.put(LONG);
    const file = await fileOf(root(), NAME);
    const before = await stat(file);
    await Promise.all([storage.put(LONG), storage.put([LONG] as never)]);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });

  test("put by many at once are kept once", async () => {
    const storage = open();
    const bytes = Buffer.alloc(200_000, "together");
    const all = await Promise.all(Array.from({ length: 8 }, () => storage.put(bytes)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect((await read(storage, sha256(bytes))).equals(bytes)).toBe(true);
  });

  test("that were damaged are never taken for whole ones", async () => {
    const storage = open();
    const bytes = Buffer.alloc(250_000, "sound");
    await storage.put(bytes);
    await writeFile(await fileOf(root(), sha256(bytes)), Buffer.alloc(250_000, "spoilt"));
    const pieces: Uint8Array[] = [];
    const got = await storage.get(sha256(bytes));
    if (!got.ok) throw new Error(got.error.message);
    const reading = (async () => {
      for await (const piece of got.value.chunks) pieces.push(piece);
    })();
    await expect(reading).rejects.toThrow(StorageFailure);
    await expect(reading).rejects.toMatchObject({ error: { code: "damaged" } });
    expect(Buffer.concat(pieces).length).toBeLessThan(bytes.length);
  });

  test("whose source breaks off are not kept, and its error is the caller's", async () => {
    const storage = open();
    const broken = async function* () {
      yield LONG.subarray(0, 10);
      throw new RangeError("broken off");
    };
    await expect(storage.put(broken())).rejects.toThrow("broken off");
    expect(await storage.has(sha256(LONG.subarray(0, 10)))).toEqual({ ok: true, value: false });
  });

  test("have a hash for a name, and nothing else", async () => {
    await expect(open().has("../../etc/passwd")).rejects.toThrow("named by their SHA-256");
  });
});

describe("a folder says plainly", () => {
  test("that the disk is full", async () => {
    const small = join(folder, "small");
    const script = `
      process.on("SIGXFSZ", () => {});
      const { folderStorage } = await import("./lib/platform/storage/folder.ts");
      const kept = await folderStorage(${JSON.stringify(small)}).put(Buffer.alloc(300_000));
      console.log(JSON.stringify(kept));`;
    const command = `ulimit -f 100; exec "$0" --import tsx --input-type=module -e "$1"`;
    const { stdout } = await promisify(execFile)("bash", ["-c", command, process.execPath, script]);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      error: { code: "full", message: `There is no space left on the disk of ${small}.` },
    });
    expect(await readdir(join(small, "gathering"))).toEqual([]);
  });

  test("that it is none", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const kept = await folderStorage(file).put(HELLO);
    expect(kept).toMatchObject({ ok: false, error: { code: "not_writable" } });
  });

  test("that it may not be written", async ({ skip }) => {
    if (process.getuid?.() === 0) return skip("root may write everywhere");
    const closed = join(folder, "closed");
    await mkdir(closed);
    await chmod(closed, 0o500);
    const kept = await folderStorage(closed).put(HELLO);
    expect(kept).toMatchObject({ ok: false, error: { code: "not_writable" } });
  });
});

async function outcome(settings: Partial<S3Server["settings"]>) {
  const storage = s3Storage({ ...server.settings, ...settings });
  const outcomes = [await storage.put(HELLO), await storage.get(NAME), await storage.has(NAME)];
  return outcomes.map((each) => (each.ok ? "fine" : each.error.code));
}

describe("a service says plainly", () => {
  test("that it refuses the key", async () => {
    expect(await outcome({ accessKeyId: "STRANGER" })).toEqual(Array(3).fill("refused"));
  });

  test("that it has no such bucket", async () => {
    expect(await outcome({ bucket: "elsewhere" })).toEqual(Array(3).fill("no_bucket"));
  });

  test("that nobody answers there", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as { port: number };
    closed.close();
    await once(closed, "close");
    const endpoint = `http://127.0.0.1:${port}`;
    expect(await outcome({ endpoint })).toEqual(Array(3).fill("unreachable"));
    expect(await s3Storage({ ...server.settings, endpoint }).has(NAME)).toMatchObject({
      error: {
        message: expect.stringContaining(`the bucket desk at ${endpoint} cannot be reached`),
      },
    });
  });
});

test("what killed processes left is removed after a day", async () => {
  const left = join(folder, "left");
  const gathering = join(left, "gathering");
  await folderStorage(left).tidy();
  await mkdir(gathering, { recursive: true });
  for (const name of ["old.gathering", "new.gathering", "other"]) {
    await writeFile(join(gathering, name), "");
    if (name !== "new.gathering") await utimes(join(gathering, name), 1, 1);
  }
  await folderStorage(left).tidy();
  expect((await readdir(gathering)).toSorted()).toEqual(["new.gathering", "other"]);
});

async function read(storage: Storage, name: string): Promise<Buffer> {
  const got = await storage.get(name);
  if (!got.ok) throw new Error(got.error.message);
  const pieces: Uint8Array[] = [];
  for await (const piece of got.value.chunks) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function fileOf(root: string, name: string): Promise<string> {
  const all = await readdir(root, { recursive: true });
  const found = all.find((path) => path.endsWith(name) || path.endsWith(`${name}._S3rver_object`));
  if (found === undefined) throw new Error(`${name} is nowhere below ${root}`);
  return join(root, found);
}
