import type { RequestListener } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { jobScope } from "@/lib/platform/auth/job-gate";
import type { FetchOptions } from "@/lib/platform/guarded-fetch";
import { log } from "@/lib/platform/log";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { folderStorage } from "@/lib/platform/storage/folder";
import { s3Storage } from "@/lib/platform/storage/s3";
import type { Storage } from "@/lib/platform/storage/storage";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { bytesOfSnapshot, getSnapshot, newestSnapshots, snapshotsOfSource } from "./data";
import { snapshotWithHeaders, textOfSnapshot } from "./data";
import { type AfterKept, takeSnapshot } from "./keeping";
import { requestSnapshot, retrySnapshot, uploadSnapshot } from "./mutations";
import { makeSource, PNG, serve, ZIP } from "./snapshot-fixture";
import { sendForForgotten, snapshotWork } from "./work";

const db = testDatabase();
let folder: string;
let storage: Storage;
let desk: TestDesk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-snapshots-"));
  storage = folderStorage(folder);
  desk = await makeDesk(db);
});
afterAll(() => rm(folder, { recursive: true }));

const TEXT = { "content-type": "text/plain; charset=utf-8" };
const says =
  (body: string | Uint8Array, headers: Record<string, string | string[]> = TEXT): RequestListener =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

async function page(listener: RequestListener) {
  const server = await serve(listener);
  onTestFinished(server.close);
  return server;
}

async function ask(scope: WorkspaceScope, url: string): Promise<{ id: string; sourceId: string }> {
  const sourceId = await makeSource(scope, url);
  const asked = await requestSnapshot(scope, { sourceId });
  if (!asked.ok) throw new Error(asked.error.message);
  return { id: asked.value.id, sourceId };
}

type Taking = { fetch?: FetchOptions; into?: Storage; afterKept?: AfterKept; isLastTry?: boolean };

async function take(id: string, { into = storage, isLastTry = true, ...tools }: Taking = {}) {
  const scope = await jobScope(db, desk.workspaceId);
  await takeSnapshot(scope, id, { storage: into, ...tools }, isLastTry);
  return getSnapshot(desk.viewer, id);
}

/** Asks for what `listener` says and takes it. */
async function seen(listener: RequestListener, taking: Taking = {}) {
  const { url, allowed } = await page(listener);
  const { id } = await ask(desk.checker, url);
  return take(id, { ...taking, fetch: { allowed, ...taking.fetch } });
}

const breaks: AfterKept = () => Promise.reject(new Error("It broke"));

const jobs = async (id: string) => {
  const { rows } = await db.pool.query("SELECT FROM pgboss.job WHERE singleton_key = $1", [id]);
  return rows.length;
};

const events = async (sourceId: string) => {
  const found = await db.prisma.auditEvent.findMany({
    where: { payload: { path: ["sourceId"], equals: sourceId } },
    orderBy: { sequence: "asc" },
    select: { type: true, channel: true },
  });
  return found.map(({ type, channel }) => `${type} ${channel}`);
};

describe("asking for a snapshot", () => {
  test("writes the row, the event and the job together", async () => {
    const { id, sourceId } = await ask(desk.checker, "https://example.org/report");
    expect(await getSnapshot(desk.viewer, id)).toMatchObject({
      state: "waiting",
      origin: "fetched",
      url: "https://example.org/report",
      askedBy: { memberId: desk.checker.actor.memberId },
      sha256: null,
      failure: null,
    });
    expect([await jobs(id), await events(sourceId)]).toEqual([1, ["snapshot.asked page"]]);
  });

  test("many times at once is one snapshot", async () => {
    const sourceId = await makeSource(desk.checker, "https://example.org/crowd");
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => requestSnapshot(desk.checker, { sourceId })),
    );
    const ids = new Set(asked.map((each) => (each.ok ? each.value.id : each.error.code)));
    expect(ids.size).toBe(1);
    expect(await events(sourceId)).toHaveLength(1);
  });

  test("is not for viewers, other desks, or sources without an address", async () => {
    const sourceId = await makeSource(desk.checker, "https://example.org/closed");
    const other = await makeDesk(db, "other");
    await expect(requestSnapshot(desk.viewer, { sourceId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(requestSnapshot(other.owner, { sourceId })).rejects.toMatchObject({
      code: "not_found",
    });
    const book = await makeSource(desk.checker, null);
    expect(await requestSnapshot(desk.checker, { sourceId: book })).toMatchObject({
      error: { code: "no_address" },
    });
    expect(await snapshotsOfSource(desk.viewer, sourceId)).toEqual([]);
  });
});

describe("a snapshot that is taken", () => {
  test("keeps the bytes, what the server said but for cookies, and the readable text", async () => {
    const { url, allowed } = await page((request, response) => {
      if (request.url === "/") return void response.writeHead(302, { location: "/found" }).end();
      response.writeHead(200, { ...TEXT, "set-cookie": ["a=1", "b=2"], "x-served-by": "desk" });
      response.end("\u{feff}Exports rose.\r\n\r\nBy 4 %.");
    });
    const { id, sourceId } = await ask(desk.checker, url);
    const snapshot = await take(id, { fetch: { allowed } });
    const bytes = Buffer.from("\u{feff}Exports rose.\r\n\r\nBy 4 %.");
    const text = "Exports rose.\n\nBy 4 %.";
    expect(snapshot).toMatchObject({
      state: "kept",
      finalUrl: `${url}/found`,
      httpStatus: 200,
      mediaType: "text/plain",
      sha256: sha256(bytes),
      size: bytes.length,
      textSha256: sha256(text),
      failure: null,
    });
    const { headers, source } = await snapshotWithHeaders(desk.viewer, id);
    expect(headers).toMatchObject({ "x-served-by": "desk", "content-type": TEXT["content-type"] });
    expect(Object.keys(headers)).not.toContain("set-cookie");
    expect(source).toEqual({ id: sourceId, title: "The report" });
    expect(await textOfSnapshot(desk.viewer, snapshot)).toMatchObject({ text });
    expect(await bytesOf(id)).toEqual(bytes);
    expect(await events(sourceId)).toEqual(["snapshot.asked page", "snapshot.kept system"]);
  });

  test("of a page has its words, and a picture has none", async () => {
    const html = "<!doctype html><title>T</title><h1>Head</h1><p>Words.</p><script>bad()</script>";
    const ofPage = await seen(says(html, { "content-type": "text/html" }));
    expect(ofPage).toMatchObject({ state: "kept", mediaType: "text/html" });
    expect((await textOfSnapshot(desk.viewer, ofPage))?.text).toBe("Head\n\nWords.");
    const ofPicture = await seen(says(PNG, { "content-type": "image/png" }));
    expect(ofPicture).toMatchObject({ state: "kept", mediaType: "image/png", textSha256: null });
  });

  test("shares equal bytes and an equal text with others of the desk", async () => {
    const [one, two] = [await seen(says("The same.")), await seen(says("The same."))];
    expect([one.sha256, one.textSha256]).toEqual([two.sha256, two.textSha256]);
    const sha = one.textSha256!;
    expect(await db.prisma.snapshotText.count({ where: { sha256: sha } })).toBe(1);
  });

  test("never changes afterwards", async () => {
    const { id } = await seen(says("As it was."));
    for (const sql of ["UPDATE snapshots SET final_url = NULL", "DELETE FROM snapshots"]) {
      const change = db.pool.query(`${sql} WHERE id = $1`, [id]);
      await expect(change).rejects.toThrow("what was written there stays");
    }
  });

  test("is taken once, though its job is done twice or by two at once", async () => {
    let asked = 0;
    const { url, allowed } = await page((_, response) => {
      asked += 1;
      response.writeHead(200, TEXT).end(`Answer ${asked}.`);
    });
    const { id, sourceId } = await ask(desk.checker, url);
    await Promise.all([take(id, { fetch: { allowed } }), take(id, { fetch: { allowed } })]);
    await take(id, { fetch: { allowed } });
    expect(asked).toBeLessThanOrEqual(2);
    expect(await events(sourceId)).toHaveLength(2);
  });

  test("is kept together with what else belongs to it, or not at all", async () => {
    vi.spyOn(log(), "error").mockReturnValue();
    const { url, allowed } = await page(says("Both or none."));
    const { id, sourceId } = await ask(desk.checker, url);
    const told: unknown[] = [];
    const first = take(id, { fetch: { allowed }, afterKept: breaks, isLastTry: false });
    await expect(first).rejects.toThrow("It broke");
    expect(await getSnapshot(desk.viewer, id)).toMatchObject({ state: "waiting" });
    const afterKept: AfterKept = async (_tx, { channel }, kept) => {
      told.push({ channel, ...kept });
    };
    const snapshot = await take(id, { fetch: { allowed }, afterKept });
    const { textSha256 } = snapshot;
    expect(told).toEqual([{ channel: "system", snapshotId: id, sourceId, textSha256 }]);
  });
});

describe("a snapshot that cannot be had says why, and can be tried again", () => {
  const quick = { limits: { milliseconds: 600, bytes: 100_000 } };
  const cases: [string, RequestListener, string][] = [
    ["there is no page", (_, response) => void response.writeHead(404).end(), "http_status"],
    ["the page has a gigabyte", says("", { ...TEXT, "content-length": "1000000000" }), "too_large"],
    [
      "the page is a bomb",
      says(gzipSync(Buffer.alloc(20_000_000)), { ...TEXT, "content-encoding": "gzip" }),
      "too_large",
    ],
    ["it drips", (_, response) => void response.writeHead(200, TEXT).write("x"), "timeout"],
    [
      "it sends in circles",
      (_, response) => void response.writeHead(302, { location: "/" }).end(),
      "too_many_redirects",
    ],
    [
      "it sends inside",
      (_, response) => void response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
      "refused_address",
    ],
    ["it is a film", says("x", { "content-type": "video/mp4" }), "unreadable_type"],
    ["a zip says it is a PDF", says(ZIP, { "content-type": "application/pdf" }), "other_format"],
    ["it is no text", says(Buffer.alloc(50), TEXT), "binary"],
    ["it is empty", says("", TEXT), "empty"],
  ];

  test.each(cases)("%s", async (_, listener, code) => {
    const snapshot = await seen(listener, { fetch: quick });
    expect(snapshot).toMatchObject({ state: "failed", failure: { code }, sha256: null });
    expect(snapshot.failure?.message).toMatch(/\.$/);
    expect(await retrySnapshot(desk.checker, { snapshotId: snapshot.id })).toMatchObject({
      value: { id: snapshot.id, state: "waiting", attempts: 2, failure: null },
    });
  });

  test("the name leads elsewhere once it is connected to", async () => {
    const { id } = await ask(desk.checker, "http://changes.example/");
    const answers = ["93.184.216.34", "127.0.0.1"];
    const snapshot = await take(id, {
      fetch: {
        ...quick,
        resolve: (_, done) => done(null, [{ address: answers.pop()!, family: 4 }]),
      },
    });
    expect(snapshot.failure?.code).toBe("refused_address");
  });

  test("the disk is full or the storage refuses: then, with another, it is kept", async () => {
    vi.spyOn(log(), "error").mockReturnValue();
    const { url, allowed } = await page(says("At last."));
    const { id, sourceId } = await ask(desk.checker, url);
    const file = join(folder, "no-folder");
    await writeFile(file, "");
    const s3 = { bucket: "b", region: "x", accessKeyId: "x", secretAccessKey: "x" };
    const gone = s3Storage({ ...s3, endpoint: "http://127.0.0.1:1", forcePathStyle: true });
    const full = { ...storage, put: async () => FULL };
    const codes: (string | undefined)[] = [];
    for (const into of [folderStorage(file), gone, full]) {
      codes.push((await take(id, { into, fetch: { allowed } })).failure?.code);
      await retrySnapshot(desk.checker, { snapshotId: id });
    }
    expect(codes).toEqual(["storage_refused", "storage_unreachable", "storage_full"]);
    expect(await take(id, { fetch: { allowed } })).toMatchObject({ state: "kept", attempts: 4 });
    expect(await events(sourceId)).toHaveLength(8);
  });

  test("the program itself broke: the last try says so", async () => {
    const { url, allowed } = await page(says("Never."));
    const { id } = await ask(desk.checker, url);
    await expect(take(id, { fetch: { allowed }, afterKept: breaks })).rejects.toThrow("It broke");
    expect((await getSnapshot(desk.viewer, id)).failure?.code).toBe("broke");
  });

  test("but a kept one is not tried again, and nobody else's at all", async () => {
    const { id } = await seen(says("Kept."));
    expect(await retrySnapshot(desk.checker, { snapshotId: id })).toMatchObject({
      error: { code: "not_failed" },
    });
    const other = await makeDesk(db, "third");
    await expect(retrySnapshot(other.owner, { snapshotId: id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(retrySnapshot(desk.viewer, { snapshotId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(bytesOfSnapshot(other.owner, id, storage)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

const upload = (scope: WorkspaceScope, sourceId: string, name: string, bytes: Uint8Array) =>
  uploadSnapshot(scope, { sourceId, file: { name, bytes } }, { storage });

describe("a file that somebody brings", () => {
  test("is kept under its name, by what it is", async () => {
    const sourceId = await makeSource(desk.checker, null);
    const told: unknown[] = [];
    const kept = await uploadSnapshot(
      desk.checker,
      { sourceId, file: { name: "C:\\scans\\page 7.pdf", bytes: PNG } },
      { storage, afterKept: async (_tx, _scope, { snapshotId }) => void told.push(snapshotId) },
    );
    if (!kept.ok) throw new Error(kept.error.message);
    expect(kept.value).toMatchObject({
      state: "kept",
      origin: "uploaded",
      fileName: "page 7.pdf",
      mediaType: "image/png",
      sha256: sha256(PNG),
      url: null,
    });
    expect(told).toEqual([kept.value.id]);
    expect(await events(sourceId)).toEqual(["snapshot.kept page"]);
    expect(await newestSnapshots(desk.viewer, [sourceId, newId()])).toEqual({
      [sourceId]: { newest: kept.value, kept: kept.value },
    });
  });

  test.each([
    ["a zip as a PDF", "report.pdf", ZIP, "other_format"],
    ["an empty file", "empty.txt", new Uint8Array(), "empty"],
    ["a file of 26 MB", "large.txt", Buffer.alloc(26 * 1024 * 1024, "x"), "too_large"],
    [
      "a picture of 26 MB",
      "large.png",
      Buffer.concat([PNG, Buffer.alloc(26 * 1024 * 1024)]),
      "too_large",
    ],
  ])("is refused where it is %s", async (_, name, bytes, code) => {
    const sourceId = await makeSource(desk.checker, null);
    expect(await upload(desk.checker, sourceId, name, bytes)).toMatchObject({ error: { code } });
    expect(await snapshotsOfSource(desk.viewer, sourceId)).toEqual([]);
  });

  test("leaves nothing behind where it may not be brought", async () => {
    const sourceId = await makeSource(desk.checker, null);
    const secret = Buffer.from("Not of this desk.");
    const other = await makeDesk(db, "fourth");
    await expect(upload(other.owner, sourceId, "a.txt", secret)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(upload(desk.viewer, sourceId, "a.txt", secret)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await storage.has(sha256(secret))).toEqual({ ok: true, value: false });
  });
});

describe("the worker", () => {
  const signal = new AbortController().signal;

  test("lets go of a snapshot whose desk is gone", async () => {
    const job = { workspaceId: newId(), snapshotId: newId() };
    await expect(
      snapshotWork(storage).run(job, { db, signal, isLastTry: true }),
    ).resolves.toBeUndefined();
  });

  test("sends again for what waits without a job, and for nothing else", async () => {
    const [lost, sent] = [
      await ask(desk.checker, "http://a.example/"),
      await ask(desk.checker, "http://b.example/"),
    ];
    await db.pool.query("DELETE FROM pgboss.job WHERE singleton_key = $1", [lost.id]);
    await sendForForgotten.run({ db, signal });
    expect(await jobs(lost.id)).toBe(0);
    await db.pool.query("ALTER TABLE snapshots DISABLE TRIGGER USER");
    await db.pool.query("UPDATE snapshots SET asked_at = now() - interval '1 hour'");
    await db.pool.query("ALTER TABLE snapshots ENABLE TRIGGER USER");
    await sendForForgotten.run({ db, signal });
    expect([await jobs(lost.id), await jobs(sent.id)]).toEqual([1, 1]);
  });
});

const FULL = {
  ok: false as const,
  error: { code: "full" as const, message: "There is no space left on the disk of /data." },
};

async function bytesOf(id: string): Promise<Buffer> {
  const bytes = await bytesOfSnapshot(desk.viewer, id, storage);
  if (!bytes.ok) throw new Error(bytes.error.message);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes.value.chunks) pieces.push(piece);
  return Buffer.concat(pieces);
}
