import type { RequestListener } from "node:http";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { log } from "@/lib/platform/log";
import { folderStorage } from "@/lib/platform/storage/folder";
import { s3Storage } from "@/lib/platform/storage/s3";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import { bytesOfSnapshot, getSnapshot } from "./data";
import { retrySnapshot } from "./mutations";
import { breaks, page, says, snapshotDesk, TEXT, ZIP } from "./snapshot-fixture";

const { db, ground, ask, take, seen, events } = snapshotDesk();
const desk = () => ground().desk;
const storage = () => ground().storage;

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
    expect(await retrySnapshot(desk().checker, { snapshotId: snapshot.id })).toMatchObject({
      value: { id: snapshot.id, state: "waiting", attempts: 2, failure: null },
    });
  });

  test("the name leads elsewhere once it is connected to", async () => {
    const { id } = await ask("http://changes.example/");
    const answers = ["93.184.216.34", "127.0.0.1"];
    const snapshot = await take(id, {
      fetch: {
        ...quick,
        resolve: (_, done) => done(null, [{ address: answers.pop()!, family: 4 }]),
      },
    });
    expect(snapshot.failure?.code).toBe("refused_address");
  });

  test("the disk is full or the storage() refuses: then, with another, it is kept", async () => {
    vi.spyOn(log(), "error").mockReturnValue();
    const { url, allowed } = await page(says("At last."));
    const { id, sourceId } = await ask(url);
    const file = join(ground().folder, "no-folder");
    await writeFile(file, "");
    const s3 = { bucket: "b", region: "x", accessKeyId: "x", secretAccessKey: "x" };
    const gone = s3Storage({ ...s3, endpoint: "http://127.0.0.1:1", forcePathStyle: true });
    const full = { ...storage(), put: async () => FULL };
    const codes: (string | undefined)[] = [];
    for (const into of [folderStorage(file), gone, full]) {
      codes.push((await take(id, { into, fetch: { allowed } })).failure?.code);
      await retrySnapshot(desk().checker, { snapshotId: id });
    }
    expect(codes).toEqual(["storage_refused", "storage_unreachable", "storage_full"]);
    expect(await take(id, { fetch: { allowed } })).toMatchObject({ state: "kept", attempts: 4 });
    expect(await events(sourceId)).toHaveLength(8);
  });

  test("the program itself broke: the last try says so", async () => {
    const { url, allowed } = await page(says("Never."));
    const { id } = await ask(url);
    await expect(take(id, { fetch: { allowed }, afterKept: breaks })).rejects.toThrow("It broke");
    expect((await getSnapshot(desk().viewer, id)).failure?.code).toBe("broke");
  });

  test("but a kept one is not tried again, and nobody else's at all", async () => {
    const { id } = await seen(says("Kept."));
    expect(await retrySnapshot(desk().checker, { snapshotId: id })).toMatchObject({
      error: { code: "not_failed" },
    });
    const other = await makeDesk(db, "third");
    await expect(retrySnapshot(other.owner, { snapshotId: id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(retrySnapshot(desk().viewer, { snapshotId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(bytesOfSnapshot(other.owner, id, storage())).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

const FULL = {
  ok: false as const,
  error: { code: "full" as const, message: "There is no space left on the disk of /data." },
};
