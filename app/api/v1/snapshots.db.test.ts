import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256 } from "@/lib/core/sha256";
import { makeSource } from "@/lib/platform/testing/test-desk";
import { apiDesk, source as cited } from "./api-fixture";

const api = apiDesk();
const { call } = api;

// Read once, when the first snapshot is kept.
const folder = mkdtempSync(join(tmpdir(), "plumbline-api-"));
beforeAll(() => void vi.stubEnv("DATA_DIR", folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const TEXT = "🚀 up.\n\nBy 4 %.";
const upload = { name: "note.txt", contentBase64: Buffer.from(TEXT).toString("base64") };

describe("snapshots", () => {
  it("are asked for, waited for, and listed with their source", async () => {
    const source = await makeSource(api.db, api.desk, "https://example.org/asked");
    const asked = await call("askSnapshot", { params: { source } });
    expect(asked).toMatchObject({ status: 201, body: { state: "waiting", sourceId: source } });
    const params = { snapshot: asked.body.id };
    expect((await call("getSnapshot", { as: "viewer", params })).body).toEqual(asked.body);
    const listed = await call("listSnapshots", { as: "viewer", params: { source } });
    expect(listed.body).toEqual({ snapshots: [asked.body] });
    expect((await call("retrySnapshot", { params })).body).toEqual(asked.body);
    for (const id of ["getSnapshotText", "getSnapshotBytes"]) {
      expect((await call(id, { params })).status).toBe(404);
    }
  });

  it("are brought, and given back byte for byte, as nothing that runs", async () => {
    const source = await makeSource(api.db, api.desk, "https://example.org/brought");
    const kept = await call("uploadSnapshot", { params: { source }, body: upload });
    expect(kept).toMatchObject({ status: 201, body: { state: "kept", sha256: sha256(TEXT) } });
    const params = { snapshot: kept.body.id };
    const bytes = await call("getSnapshotBytes", { as: "viewer", params });
    expect(bytes.body).toEqual({ text: TEXT });
    expect(Object.fromEntries(bytes.headers)).toMatchObject({
      "content-type": "text/plain",
      "content-disposition": expect.stringMatching(/^attachment; filename="snapshot-\w+\.txt"$/),
      "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none';/),
      "x-content-type-options": "nosniff",
      etag: `"${sha256(TEXT)}"`,
    });
    const { body } = await call("getSnapshotText", { as: "viewer", params });
    expect(body).toMatchObject({
      text: TEXT,
      blocks: [
        { start: 0, end: 5 },
        { start: 7, end: 14 },
      ],
    });
    expect(await call("retrySnapshot", { params })).toMatchObject({
      status: 409,
      body: { code: "not_failed" },
    });
  });

  it("prove what is quoted from their source", async () => {
    const { id: claim } = await api.newClaim();
    const quoting = { ...cited, url: "https://example.org/quoted", quote: "By 4 %." };
    const evidence = await call("addEvidence", { params: { claim }, body: quoting });
    const { id: source } = evidence.body.source as unknown as { id: string };
    await call("uploadSnapshot", { params: { source }, body: upload });
    const where = { evidenceId: evidence.body.id };
    expect(await api.db.prisma.quoteProof.findMany({ where })).toMatchObject([
      { outcome: "exact" },
    ]);
  });

  it("are refused where a file is none of those that are kept", async () => {
    const source = await makeSource(api.db, api.desk, "https://example.org/refused");
    const body = { ...upload, name: "a.pdf", contentBase64: "UEsDBAAAAAAAAAAA" };
    expect(await call("uploadSnapshot", { params: { source }, body })).toMatchObject({
      status: 415,
      body: { code: "other_format" },
    });
    const wrong = { ...upload, contentBase64: "no Base64!" };
    expect((await call("uploadSnapshot", { params: { source }, body: wrong })).status).toBe(422);
  });

  it("of another desk are not there", async () => {
    const source = await makeSource(api.db, api.desk, "https://example.org/asked");
    const { body } = await call("askSnapshot", { params: { source } });
    const { id: snapshot } = body;
    const as = "stranger" as const;
    const answers = [
      await call("listSnapshots", { as, params: { source } }),
      await call("askSnapshot", { as, params: { source } }),
      await call("uploadSnapshot", { as, params: { source }, body: upload }),
      await call("getSnapshot", { as, params: { snapshot } }),
      await call("getSnapshotBytes", { as, params: { snapshot } }),
      await call("retrySnapshot", { as, params: { snapshot } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404));
  });
});
