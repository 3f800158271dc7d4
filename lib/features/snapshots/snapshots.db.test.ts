import { describe, expect, test, vi } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { log } from "@/lib/platform/log";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { makeDesk } from "@/lib/platform/testing/test-desk";
import {
  bytesOfSnapshot,
  getSnapshot,
  newestSnapshots,
  snapshotsOfSource,
  snapshotWithHeaders,
  textOfSnapshot,
} from "./data";
import type { AfterKept } from "./keeping";
import { requestSnapshot, uploadSnapshot } from "./mutations";
import { breaks, makeSource, page, PNG, says, snapshotDesk, TEXT, ZIP } from "./snapshot-fixture";
import { sendForForgotten, snapshotWork } from "./work";

const { db, ground, ask, take, seen, events } = snapshotDesk();
const desk = () => ground().desk;
const storage = () => ground().storage;

const jobs = async (id: string) => {
  const { rows } = await db.pool.query("SELECT FROM pgboss.job WHERE singleton_key = $1", [id]);
  return rows.length;
};

describe("asking for a snapshot", () => {
  test("writes the row, the event and the job together", async () => {
    const { id, sourceId } = await ask("https://example.org/report");
    expect(await getSnapshot(desk().viewer, id)).toMatchObject({
      state: "waiting",
      origin: "fetched",
      url: "https://example.org/report",
      askedBy: { memberId: desk().checker.actor.memberId },
      sha256: null,
      failure: null,
    });
    expect([await jobs(id), await events(sourceId)]).toEqual([1, ["snapshot.asked page"]]);
  });

  test("many times at once is one snapshot", async () => {
    const sourceId = await makeSource(desk().checker, "https://example.org/crowd");
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => requestSnapshot(desk().checker, { sourceId })),
    );
    const ids = new Set(asked.map((each) => (each.ok ? each.value.id : each.error.code)));
    expect(ids.size).toBe(1);
    expect(await events(sourceId)).toHaveLength(1);
  });

  test("is not for viewers, other desks, or sources without an address", async () => {
    const sourceId = await makeSource(desk().checker, "https://example.org/closed");
    const other = await makeDesk(db, "other");
    await expect(requestSnapshot(desk().viewer, { sourceId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(requestSnapshot(other.owner, { sourceId })).rejects.toMatchObject({
      code: "not_found",
    });
    const book = await makeSource(desk().checker, null);
    expect(await requestSnapshot(desk().checker, { sourceId: book })).toMatchObject({
      error: { code: "no_address" },
    });
    expect(await snapshotsOfSource(desk().viewer, sourceId)).toEqual([]);
  });

  test("one whose address is no id is not there", async () => {
    for (const id of ["x", newId()]) {
      await expect(getSnapshot(desk().viewer, id)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("a snapshot that is taken", () => {
  test("keeps the bytes, what the server said but for cookies, and the readable text", async () => {
    const { url, allowed } = await page((request, response) => {
      if (request.url === "/") return void response.writeHead(302, { location: "/found" }).end();
      response.writeHead(200, { ...TEXT, "set-cookie": ["a=1", "b=2"], "x-served-by": "desk" });
      response.end("\u{feff}Exports rose.\r\n\r\nBy 4 %.");
    });
    const { id, sourceId } = await ask(url);
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
    const { headers, source } = await snapshotWithHeaders(desk().viewer, id);
    expect(headers).toMatchObject({ "x-served-by": "desk", "content-type": TEXT["content-type"] });
    expect(Object.keys(headers)).not.toContain("set-cookie");
    expect(source).toEqual({ id: sourceId, title: "The report" });
    expect(await textOfSnapshot(desk().viewer, snapshot)).toMatchObject({ text });
    expect(await bytesOf(id)).toEqual(bytes);
    expect(await events(sourceId)).toEqual(["snapshot.asked page", "snapshot.kept system"]);
  });

  test("of a page has its words, and a picture has none", async () => {
    const html = "<!doctype html><title>T</title><h1>Head</h1><p>Words.</p><script>bad()</script>";
    const ofPage = await seen(says(html, { "content-type": "text/html" }));
    expect(ofPage).toMatchObject({ state: "kept", mediaType: "text/html" });
    expect((await textOfSnapshot(desk().viewer, ofPage))?.text).toBe("Head\n\nWords.");
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
    const { id, sourceId } = await ask(url);
    await Promise.all([take(id, { fetch: { allowed } }), take(id, { fetch: { allowed } })]);
    await take(id, { fetch: { allowed } });
    expect(asked).toBeLessThanOrEqual(2);
    expect(await events(sourceId)).toHaveLength(2);
  });

  test("is kept together with what else belongs to it, or not at all", async () => {
    vi.spyOn(log(), "error").mockReturnValue();
    const { url, allowed } = await page(says("Both or none."));
    const { id, sourceId } = await ask(url);
    const told: unknown[] = [];
    const first = take(id, { fetch: { allowed }, afterKept: breaks, isLastTry: false });
    await expect(first).rejects.toThrow("It broke");
    expect(await getSnapshot(desk().viewer, id)).toMatchObject({ state: "waiting" });
    const afterKept: AfterKept = async (_tx, { channel }, kept) => {
      told.push({ channel, ...kept });
    };
    const snapshot = await take(id, { fetch: { allowed }, afterKept });
    const { textSha256 } = snapshot;
    expect(told).toEqual([{ channel: "system", snapshotId: id, sourceId, textSha256 }]);
  });
});

const upload = (scope: WorkspaceScope, sourceId: string, name: string, bytes: Uint8Array) =>
  uploadSnapshot(scope, { sourceId, file: { name, bytes } }, { storage: storage() });

describe("a file that somebody brings", () => {
  test("is kept under its name, by what it is", async () => {
    const sourceId = await makeSource(desk().checker, null);
    const told: unknown[] = [];
    const kept = await uploadSnapshot(
      desk().checker,
      { sourceId, file: { name: "C:\\scans\\page 7.pdf", bytes: PNG } },
      {
        storage: storage(),
        afterKept: async (_tx, _scope, { snapshotId }) => void told.push(snapshotId),
      },
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
    expect(await newestSnapshots(desk().viewer, [sourceId, newId()])).toEqual({
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
    const sourceId = await makeSource(desk().checker, null);
    expect(await upload(desk().checker, sourceId, name, bytes)).toMatchObject({ error: { code } });
    expect(await snapshotsOfSource(desk().viewer, sourceId)).toEqual([]);
  });

  test("leaves nothing behind where it may not be brought", async () => {
    const sourceId = await makeSource(desk().checker, null);
    const secret = Buffer.from("Not of this desk().");
    const other = await makeDesk(db, "fourth");
    await expect(upload(other.owner, sourceId, "a.txt", secret)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(upload(desk().viewer, sourceId, "a.txt", secret)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await storage().has(sha256(secret))).toEqual({ ok: true, value: false });
  });
});

describe("the worker", () => {
  const signal = new AbortController().signal;

  test("lets go of a snapshot whose desk is gone", async () => {
    const job = { workspaceId: newId(), snapshotId: newId() };
    await expect(
      snapshotWork(storage()).run(job, { db, signal, isLastTry: true }),
    ).resolves.toBeUndefined();
  });

  test("sends again for what waits without a job, and for nothing else", async () => {
    const [lost, sent] = [await ask("http://a.example/"), await ask("http://b.example/")];
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

async function bytesOf(id: string): Promise<Buffer> {
  const bytes = await bytesOfSnapshot(desk().viewer, id, storage());
  if (!bytes.ok) throw new Error(bytes.error.message);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes.value.chunks) pieces.push(piece);
  return Buffer.concat(pieces);
}
