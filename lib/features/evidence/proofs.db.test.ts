import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { sha256 } from "@/lib/core/sha256";
import { createClaim } from "@/lib/features/claims/mutations";
import { transact } from "@/lib/platform/db/transact";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { getEvidence, quotedPlaces } from "./data";
import { addEvidence, editEvidence } from "./mutations";
import { proveSnapshot } from "./proofs";
import { evidenceContentSchema } from "./schema";
import { proveUnproved } from "./unproved";

const db = testDatabase();
const PAGE = "The council voted for the bridge. It will cost 12 million.";
let desk: TestDesk;
let claimId: string;
let count = 0;

beforeAll(async () => {
  desk = await makeDesk(db);
  const { articleId, versionId } = await makeArticle(db, desk);
  const claim = await createClaim(desk.checker, {
    articleId,
    versionId,
    range: { start: 0, end: 25 },
    content: { statement: "It costs 12 million.", kind: "figure", speaker: null, figures: [] },
  });
  if (!claim.ok) throw new Error(claim.error.code);
  claimId = claim.value.id;
});

let url: string;
beforeEach(() => {
  url = `https://example.org/${(count += 1)}`;
});

async function cite(quote: string) {
  const content = evidenceContentSchema.parse({
    url,
    title: "The bridge",
    stance: "supports",
    sourceType: "primary",
    quote,
  });
  const added = await addEvidence(desk.checker, { claimId, content });
  if (!added.ok) throw new Error("no evidence");
  return added.value;
}

/** A snapshot of a source with this text, without what is done when one is kept. */
async function keep(sourceId: string, text: string) {
  const { workspaceId } = desk;
  const textSha256 = sha256(text);
  await db.prisma.snapshotText.createMany({
    data: [{ workspaceId, sha256: textSha256, text, blocks: [] }],
    skipDuplicates: true,
  });
  const id = newId();
  const seenAt = new Date();
  await db.prisma.snapshot.create({
    data: {
      id,
      workspaceId,
      sourceId,
      origin: "fetched",
      state: "kept",
      url,
      finalUrl: url,
      httpStatus: 200,
      headers: {},
      mediaType: "text/plain",
      sha256: textSha256,
      size: text.length,
      textSha256,
      seenAt,
      settledAt: seenAt,
    },
  });
  return { snapshotId: id, sourceId, textSha256 };
}

const prove = (kept: Awaited<ReturnType<typeof keep>>) =>
  transact(db, (tx) => proveSnapshot(tx, desk.checker, kept));
const proofOf = async (id: string) => (await getEvidence(desk.viewer, id)).proof;

describe("a quote", () => {
  it("is proved when a snapshot is kept, and read from the newest", async () => {
    const { id, source } = await cite("It will cost 12 million");
    expect(await proofOf(id)).toBeNull();
    const first = await keep(source.id, PAGE);
    await prove(first);
    expect(await proofOf(id)).toMatchObject({ outcome: "exact", snapshotId: first.snapshotId });
    const second = await keep(source.id, PAGE.replace("12 million", "14 million"));
    await prove(second);
    expect(await proofOf(id)).toMatchObject({
      outcome: "near",
      snapshotId: second.snapshotId,
      differences: [{ quoted: "12", found: "14" }],
      values: [{ kind: "number", from: "12 million", to: "14 million" }],
    });
    const third = await keep(source.id, "There is no such page.");
    await prove(third);
    expect(await proofOf(id)).toMatchObject({ outcome: "not_found", score: 0 });
  });

  it("is proved anew when it changes, and at once when the snapshot is there before it", async () => {
    const { id, source, revision } = await cite("It will cost 12 million");
    await prove(await keep(source.id, PAGE));
    const content = { quote: "It will cost nothing at all" };
    await editEvidence(desk.checker, { evidenceId: id, revision, content });
    expect(await proofOf(id)).toMatchObject({ outcome: "not_found" });
    expect((await cite("The council voted")).proof).toMatchObject({ outcome: "exact" });
  });

  it("of an uploaded snapshot is proved by the worker a little later", async () => {
    const { id, source } = await cite("voted for the bridge");
    await keep(source.id, PAGE);
    await proveUnproved.run({ db, signal: new AbortController().signal });
    expect(await proofOf(id)).toMatchObject({ outcome: "exact" });
  });

  it("is marked in the snapshot, for its own desk", async () => {
    const { source } = await cite("voted for the bridge");
    const kept = await keep(source.id, PAGE);
    await prove(kept);
    const places = await quotedPlaces(desk.viewer, kept.snapshotId);
    expect(places.map(({ start, end }) => PAGE.slice(start, end))).toEqual([
      "voted for the bridge",
    ]);
    const other = await makeDesk(db, "other");
    expect(await quotedPlaces(other.viewer, kept.snapshotId)).toEqual([]);
  });
});
