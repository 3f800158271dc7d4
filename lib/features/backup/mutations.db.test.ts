import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { folderStorage } from "@/lib/platform/storage/folder";
import type { Storage } from "@/lib/platform/storage/storage";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk, makeSource, type TestDesk } from "@/lib/platform/testing/test-desk";
import { writeBackup } from "./data";
import { restoreBackup } from "./mutations";
import { BACKUP_TABLES, DERIVED_COLUMNS, LEFT_OUT } from "./tables";

const db = testDatabase();
const NOW = new Date("2026-11-21T09:30:00.250Z");
const LONG_DECIMAL = "123456789012345678901234567890.100000000000000000000000000010";

const PAGE = Buffer.alloc(200_000, "What was seen. ");

let folder: string;
let storage: Storage;
let desk: TestDesk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-backup-"));
  storage = folderStorage(join(folder, "storage"));
  desk = await makeDesk(db);
  await fill(desk);
  await keepSnapshot(desk);
});
afterAll(() => rm(folder, { recursive: true }));

/** Claims that point forwards, a figure that no number holds, a verdict, evidence, an event. */
async function fill({ workspaceId, checker }: TestDesk): Promise<void> {
  const { prisma } = db;
  const article = { id: newId(), workspaceId, number: 1, slug: "a", title: "A" };
  await prisma.article.create({ data: article });
  const text = "Häuser 🏠\n";
  const version = { id: newId(), workspaceId, articleId: article.id, number: 1, text, length: 9 };
  await prisma.articleVersion.create({
    data: { ...version, kind: "draft", sha256: sha256(text) },
  });
  const [first, second] = [newId(), newId()];
  const claim = { workspaceId, articleId: article.id, kind: "figure" as const };
  await prisma.claim.create({ data: { ...claim, id: second, number: 2, statement: "Zwei." } });
  await prisma.claim.create({
    data: { ...claim, id: first, number: 1, statement: "Eins.", splitFromId: second },
  });
  await prisma.claim.update({ where: { id: second }, data: { mergedIntoId: first } });
  const figure = { workspaceId, claimId: first, position: 0, value: LONG_DECIMAL };
  await prisma.figure.create({
    data: { ...figure, id: newId(), unit: "%", qualifier: "about", measures: "x" },
  });
  const sourceId = await makeSource(db, { workspaceId });
  const evidence = { id: newId(), workspaceId, claimId: first, url: "https://x.org", title: "X" };
  await prisma.evidence.create({
    data: { ...evidence, sourceId, stance: "supports", sourceType: "primary" },
  });
  const review = { id: newId(), workspaceId, claimId: first, reviewerId: checker.actor.memberId! };
  await prisma.review.create({
    data: {
      ...review,
      verdict: "verified",
      reasons: "Tab\there, a line\nthere",
      claimRevision: 1,
      statement: "Eins.",
      figures: [{ value: LONG_DECIMAL }],
    },
  });
  await prisma.reviewEvidence.create({
    data: { workspaceId, reviewId: review.id, evidenceId: evidence.id },
  });
  const event = { id: newId(), workspaceId, channel: "page" as const, type: "claim.reviewed" };
  await prisma.auditEvent.create({ data: { ...event, payload: { ref: "A1-1" } } });
}

/** A snapshot with its text, and one that waits. */
async function keepSnapshot({ workspaceId }: TestDesk): Promise<void> {
  const { prisma } = db;
  const source = await prisma.source.findFirstOrThrow({ where: { workspaceId } });
  const text = "What was seen.";
  await prisma.snapshotText.create({
    data: { workspaceId, sha256: sha256(text), text, blocks: [] },
  });
  const snapshot = { workspaceId, sourceId: source.id, askedAt: NOW };
  await prisma.snapshot.create({
    data: {
      ...snapshot,
      id: newId(),
      origin: "uploaded",
      state: "kept",
      fileName: "page.txt",
      mediaType: "text/plain",
      sha256: sha256(PAGE),
      size: PAGE.length,
      textSha256: sha256(text),
      seenAt: NOW,
      settledAt: NOW,
    },
  });
  await prisma.snapshot.create({
    data: { ...snapshot, id: newId(), origin: "fetched", state: "waiting", url: "https://x.org" },
  });
  await storage.put(PAGE);
}

const at = (name: string) => join(folder, name);
const restore = (name: string) =>
  restoreBackup(db, { path: at(name), storage, safetyFolder: at("safety"), now: NOW });

/** The lines of a backup, without what a restore itself adds. */
async function linesOf(name: string): Promise<string[]> {
  const lines = gunzipSync(await readFile(at(name)))
    .toString()
    .split("\n");
  return lines.filter(
    (line) => !line.includes("workspace.restored") && !line.includes('"sha256":"'),
  );
}

test("the list of tables is the database's, each after those it refers to", async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_name <> '_prisma_migrations'`,
  );
  const names = BACKUP_TABLES.map((table) => table.name);
  expect([...names, ...LEFT_OUT].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  const { rows: keys } = await db.pool.query<{ from: string; to: string }>(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to
       FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable`,
  );
  const early = keys.filter(
    ({ from, to }) => names.includes(from) && names.indexOf(to) >= names.indexOf(from),
  );
  expect(early).toEqual([]);
});

test("the columns that are left out are made by the database", async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'tsvector'`,
  );
  expect(rows.map(({ name }) => name)).toEqual(DERIVED_COLUMNS);
});

describe("a backup", () => {
  test("has the same text for the same content, and is for its owner's eyes", async () => {
    const first = await writeBackup(db, storage, at("one.plumbline"));
    const second = await writeBackup(db, storage, at("two.plumbline"));
    expect({ ...second, path: first.path }).toEqual(first);
    const { mode, size } = await stat(first.path);
    expect([mode & 0o777, size]).toEqual([0o600, first.bytes]);
  });

  test("leaves nothing behind where it cannot be written", async () => {
    await mkdir(at("place/taken.plumbline"), { recursive: true });
    await expect(writeBackup(db, storage, at("place/taken.plumbline"))).rejects.toThrow(
      "no ordinary file",
    );
    await expect(writeBackup(db, storage, at("nowhere/x.plumbline"))).rejects.toThrow("ENOENT");
    expect(await readdir(at("place"))).toEqual(["taken.plumbline"]);
  });
});

describe("a restore", () => {
  test("brings everything back to the letter, and keeps what was there", async () => {
    await writeBackup(db, storage, at("whole.plumbline"));
    const user = await db.prisma.user.findFirstOrThrow();
    await db.prisma.claim.updateMany({ data: { statement: "Changed." } });
    await db.prisma.session.create({
      data: { id: newId(), token: "t", userId: user.id, expiresAt: NOW },
    });
    await writeBackup(db, storage, at("changed.plumbline"));
    const [before] = await db.prisma.$queryRaw<{ last: bigint }[]>`
      SELECT nextval('audit_events_sequence_seq') AS last`;

    const restored = await restore("whole.plumbline");

    const safety = at("safety/before-restore-2026-11-21T09-30-00-250Z.plumbline");
    expect(restored).toMatchObject({ ok: true, value: { desks: ["desk"], safetyBackup: safety } });
    expect(await linesOf("safety/before-restore-2026-11-21T09-30-00-250Z.plumbline")).toEqual(
      await linesOf("changed.plumbline"),
    );
    await writeBackup(db, storage, at("again.plumbline"));
    expect(await linesOf("again.plumbline")).toEqual(await linesOf("whole.plumbline"));
    expect(await db.prisma.session.count()).toBe(0);
    const event = await db.prisma.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(event).toMatchObject({ type: "workspace.restored", channel: "cli", actorId: null });
    expect(event.sequence).toBeGreaterThan(before!.last);
  });

  test("brings the bytes of snapshots into a storage that has none", async () => {
    const written = await writeBackup(db, storage, at("bytes.plumbline"));
    expect(written.missing).toEqual([]);
    const empty = folderStorage(at("another"));
    const restored = await restoreBackup(db, {
      path: at("bytes.plumbline"),
      storage: empty,
      safetyFolder: at("safety"),
      now: new Date(NOW.getTime() + 1),
    });
    expect(restored).toMatchObject({ ok: true });
    const bytes = await empty.get(sha256(PAGE));
    if (!bytes.ok) throw new Error(bytes.error.message);
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes.value.chunks) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(PAGE)).toBe(true);
  });

  test("says which bytes were missing or damaged when the backup was made", async () => {
    const bare = folderStorage(at("bare"));
    expect((await writeBackup(db, bare, at("bare.plumbline"))).missing).toEqual([sha256(PAGE)]);
    await bare.put(PAGE);
    const [file] = (await readdir(at("bare"), { recursive: true })).filter((path) =>
      path.endsWith(sha256(PAGE)),
    );
    await writeFile(join(at("bare"), file!), Buffer.alloc(PAGE.length));
    expect((await writeBackup(db, bare, at("bare.plumbline"))).missing).toEqual([sha256(PAGE)]);
  });

  test("keeps every digit, and the search finds the words again", async () => {
    const { rows } = await db.pool.query<{ value: string; inReview: string; found: string }>(
      `SELECT f.value::text, r.figures->0->>'value' AS "inReview", c.statement AS found
         FROM claims c JOIN figures f ON f.claim_id = c.id JOIN reviews r ON r.claim_id = c.id
        WHERE c.search @@ to_tsquery('english', 'eins')`,
    );
    expect(rows).toEqual([{ value: LONG_DECIMAL, inReview: LONG_DECIMAL, found: "Eins." }]);
  });

  test("protects the trail again afterwards", async () => {
    await expect(db.pool.query("DELETE FROM audit_events")).rejects.toMatchObject({
      code: "23001",
    });
  });
});

const flipped = (bytes: Buffer) => {
  const changed = Buffer.from(bytes);
  changed[Math.floor(changed.length / 2)]! ^= 0x10;
  return changed;
};
const rewritten = (change: (lines: string[]) => string[]) => (bytes: Buffer) => {
  const lines = gunzipSync(bytes).toString().split("\n");
  const body = `${change(lines.slice(0, -2)).join("\n")}\n`;
  const rows = body.split("\n").length - 2;
  return gzipSync(`${body}${JSON.stringify({ rows, sha256: sha256(body) })}\n`);
};
describe("a file that is no whole backup of this version changes nothing", () => {
  const newer = rewritten(([header, ...rows]) => [
    header!.replace('"migrations":[', '"migrations":["2099_more",'),
    ...rows,
  ]);

  test.each<[string, (bytes: Buffer) => Uint8Array, string]>([
    ["cut short", (bytes) => bytes.subarray(0, bytes.length - 100), "damaged"],
    ["cut to nothing", () => Buffer.alloc(0), "not_a_backup"],
    ["a byte flipped", flipped, "damaged"],
    ["a byte appended", (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]), "damaged"],
    ["packed text of another kind", () => gzipSync("hello\n"), "not_a_backup"],
    ["a text", () => Buffer.from("hello, I am a text"), "not_a_backup"],
    ["a later version", newer, "other_version"],
    [
      "rows that point nowhere",
      rewritten((lines) => lines.filter((line) => !line.startsWith("2\t"))),
      "damaged",
    ],
    [
      "values of another type",
      rewritten((lines) => lines.map((line) => line.replace('"number": 1', '"number": "one"'))),
      "damaged",
    ],
  ])("%s", async (_, change, code) => {
    await writeBackup(db, storage, at("good.plumbline"));
    await writeFile(at("bad.plumbline"), change(await readFile(at("good.plumbline"))));
    expect(await restore("bad.plumbline")).toMatchObject({ ok: false, error: { code } });
    await writeBackup(db, storage, at("after.plumbline"));
    expect(await linesOf("after.plumbline")).toEqual(await linesOf("good.plumbline"));
  });

  test("a file that is not there", async () => {
    await expect(restore("none.plumbline")).rejects.toThrow("ENOENT");
  });
});
