import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { newId } from "@/lib/core/ids";
import { jobScope } from "@/lib/platform/auth/job-gate";
import type { FetchOptions } from "@/lib/platform/guarded-fetch";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { folderStorage } from "@/lib/platform/storage/folder";
import type { Storage } from "@/lib/platform/storage/storage";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { parseAllowedHosts } from "@/lib/platform/web/allowed-hosts";
import { getSnapshot } from "./data";
import { type AfterKept, takeSnapshot } from "./keeping";
import { requestSnapshot } from "./mutations";

type Taking = { fetch?: FetchOptions; into?: Storage; afterKept?: AfterKept; isLastTry?: boolean };

type Ground = { folder: string; storage: Storage; desk: TestDesk };

/**
 * A desk with a storage of its own, and what a test does there: ask for a snapshot, and take it as
 * the worker does. Call it at the top of the file; what it gives is there within tests.
 */
export function snapshotDesk() {
  const db = testDatabase();
  let ground: Ground;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "plumbline-snapshots-"));
    ground = { folder, storage: folderStorage(folder), desk: await makeDesk(db) };
  });
  afterAll(() => rm(ground.folder, { recursive: true }));

  async function ask(url: string) {
    const sourceId = await makeSource(ground.desk.checker, url);
    const asked = await requestSnapshot(ground.desk.checker, { sourceId });
    if (!asked.ok) throw new Error(asked.error.message);
    return { id: asked.value.id, sourceId };
  }

  async function take(id: string, { into, isLastTry = true, ...tools }: Taking = {}) {
    const scope = await jobScope(db, ground.desk.workspaceId);
    await takeSnapshot(scope, id, { storage: into ?? ground.storage, ...tools }, isLastTry);
    return getSnapshot(ground.desk.viewer, id);
  }

  /** Asks for what `listener` says and takes it. */
  async function seen(listener: RequestListener, taking: Taking = {}) {
    const { url, allowed } = await page(listener);
    const { id } = await ask(url);
    return take(id, { ...taking, fetch: { allowed, ...taking.fetch } });
  }

  /** What the trail says of a source's snapshots: type and channel. */
  async function events(sourceId: string): Promise<string[]> {
    const found = await db.prisma.auditEvent.findMany({
      where: { payload: { path: ["sourceId"], equals: sourceId } },
      orderBy: { sequence: "asc" },
      select: { type: true, channel: true },
    });
    return found.map(({ type, channel }) => `${type} ${channel}`);
  }

  return { db, ground: () => ground, ask, take, seen, events };
}

/** A source of the desk with an address, or without one. */
export async function makeSource(
  { db, workspaceId }: WorkspaceScope,
  url: string | null,
): Promise<string> {
  const id = newId();
  const citation = url === null ? `A book, ${id}` : null;
  await db.prisma.source.create({
    data: {
      id,
      workspaceId,
      identity: `test:${id}`,
      url,
      citation,
      title: "The report",
      rootId: id,
    },
  });
  return id;
}

/** A server on the loopback address until the test ends, and what lets a fetch get there. */
export async function page(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, allowed: parseAllowedHosts(host)! };
}

/** What servers say of a text. */
export const TEXT = { "content-type": "text/plain; charset=utf-8" };

/** Says `body` to whoever asks. */
export const says =
  (body: string | Uint8Array, headers: Record<string, string> = TEXT): RequestListener =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

/** What shall happen with a kept snapshot, and cannot. */
export const breaks: AfterKept = () => Promise.reject(new Error("It broke"));

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The beginning of an archive that is none of the files that are read. */
export const ZIP = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(60, 1)]);
