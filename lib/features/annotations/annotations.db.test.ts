import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { addVersion } from "@/lib/features/articles/importing";
import { archiveArticle } from "@/lib/features/articles/mutations";
import { deleteClaim } from "@/lib/features/claims/lineage";
import { editClaim } from "@/lib/features/claims/mutations";
import { makeArticle, makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import type { ReadAnnotation } from "./annotation-file";
import { bringAnnotations } from "./mutations";

const db = testDatabase();
let desk: TestDesk;
let articleId: string;

const TEXT = `🚢 Wool grew 3 % in May. Tin was dear. Nobody asked for “more wool” again.

Tin was dear. The harbour has twelve piers.`;

beforeEach(async () => {
  desk = await makeDesk(db, `desk-${newId()}`);
  ({ articleId } = await makeArticle(db, desk, TEXT));
});

function annotation(exact: string, said: Partial<ReadAnnotation> = {}): ReadAnnotation {
  const quote = { exact, prefix: "", suffix: "" };
  return { id: null, comment: "", author: null, tags: [], position: null, quote, ...said };
}

async function bring(annotations: ReadAnnotation[], scope = desk.checker) {
  const brought = await bringAnnotations(scope, { articleId, annotations });
  if (!brought.ok) throw new Error(brought.error.message);
  return brought.value.annotations.map(({ outcome, claim }) => `${outcome} ${claim}`);
}

async function stored() {
  const claims = await db.prisma.claim.findMany({
    where: { articleId },
    orderBy: { number: "asc" },
    include: { anchors: true, notes: { orderBy: { createdAt: "asc" } } },
  });
  return claims.map(({ statement, status, anchors, notes }) => ({
    statement,
    status,
    places: anchors.map(({ start, end, state }) => [state, TEXT.slice(start!, end!)]),
    notes: notes.map(({ body }) => body),
  }));
}

const eventsOf = async () =>
  (await db.prisma.auditEvent.findMany({ where: { articleId }, orderBy: { sequence: "asc" } })).map(
    ({ type, actorId }) => [type, actorId === desk.checker.actor.memberId],
  );

describe("annotations that are found", () => {
  test("become unreviewed claims where they stand, with what was said as a note", async () => {
    const brought = await bring([
      annotation("Wool grew 3 % in May", {
        comment: "Is it?",
        author: "ida",
        tags: ["wool", "figures"],
      }),
      annotation('asked for "more\nwool"', { author: "ida" }),
      annotation("twelve piers"),
    ]);
    expect(brought).toEqual(["claim_added A1-1", "claim_added A1-2", "claim_added A1-3"]);
    const unreviewed = { status: "unreviewed" };
    expect(await stored()).toEqual([
      {
        ...unreviewed,
        statement: "Wool grew 3 % in May",
        places: [["exact", "Wool grew 3 % in May"]],
        notes: ["Annotation by ida, tagged wool, figures:\n\nIs it?"],
      },
      {
        ...unreviewed,
        statement: "asked for “more wool”",
        places: [["exact", "asked for “more wool”"]],
        notes: ["Annotation by ida."],
      },
      {
        ...unreviewed,
        statement: "twelve piers",
        places: [["exact", "twelve piers"]],
        notes: [],
      },
    ]);
    expect(await eventsOf()).toEqual([
      ["claim.created", true],
      ["note.added", true],
      ["claim.created", true],
      ["note.added", true],
      ["claim.created", true],
    ]);
  });

  test("are one claim where two people marked the same words, with both their notes", async () => {
    const words = "Wool grew 3 % in May";
    const [ida, bo] = [
      annotation(words, { author: "ida", comment: "Is it?" }),
      annotation(words, { author: "bo", comment: "It is." }),
    ];
    expect(await bring([ida, bo])).toEqual(["claim_added A1-1", "note_added A1-1"]);
    expect((await stored()).map(({ notes }) => notes.length)).toEqual([2]);
  });

  test("stand in the newest version", async () => {
    const source = { text: TEXT.replace("twelve", "thirteen") };
    const added = await addVersion(desk.editor, { articleId, source, sourceFile: null });
    expect(added.ok).toBe(true);
    expect(await bring([annotation("twelve piers"), annotation("thirteen piers")])).toEqual([
      "not_found null",
      "claim_added A1-1",
    ]);
  });
});

describe("annotations that were brought before", () => {
  const words = "Wool grew 3 % in May";
  const said = annotation(words, { author: "ida", comment: "Is it?" });

  test("give nothing twice", async () => {
    await bring([said, annotation("twelve piers")]);
    const before = [await stored(), await eventsOf()];
    expect(await bring([annotation("twelve piers"), said])).toEqual([
      "already_there A1-2",
      "already_there A1-1",
    ]);
    expect([await stored(), await eventsOf()]).toEqual(before);
  });

  test("not by two people at once either", async () => {
    const [first, second] = await Promise.all([bring([said]), bring([said], desk.editor)]);
    expect([...first, ...second].toSorted()).toEqual(["already_there A1-1", "claim_added A1-1"]);
    expect(await stored()).toHaveLength(1);
  });

  test("are known after their claim was edited, and after a note was", async () => {
    await bring([said, annotation("twelve piers")]);
    const claims = await db.prisma.claim.findMany({ where: { articleId } });
    for (const { id: claimId, revision } of claims) {
      const content = { statement: "Said in other words." };
      expect((await editClaim(desk.checker, { claimId, revision, content })).ok).toBe(true);
    }
    await db.prisma.note.updateMany({ where: { claim: { articleId } }, data: { body: "Edited." } });
    expect(await bring([said, annotation("twelve piers")])).toEqual([
      "already_there A1-1",
      "already_there A1-2",
    ]);
  });

  test("are not made again where a person took their claim off the desk", async () => {
    await bring([said]);
    const claim = await db.prisma.claim.findFirstOrThrow({ where: { articleId } });
    await deleteClaim(desk.checker, { claimId: claim.id, revision: claim.revision });
    expect(await bring([said])).toEqual(["taken_off A1-1"]);
  });

  test("give a claim that the desk made itself their note", async () => {
    await bring([annotation(words)]);
    expect(await bring([said])).toEqual(["note_added A1-1"]);
  });
});

describe("annotations that are not found for certain", () => {
  test("are told, never guessed", async () => {
    const { value } = (await bringAnnotations(desk.checker, {
      articleId,
      annotations: [
        annotation("Tin was dear."),
        annotation("The harbour had twelve pears"),
        annotation("Gone."),
        annotation("", { quote: null }),
      ],
    })) as { value: { annotations: { outcome: string; candidates: object[] }[] } };
    expect(
      value.annotations.map(({ outcome, candidates }) => [outcome, candidates.length]),
    ).toEqual([
      ["ambiguous", 2],
      ["only_similar", 1],
      ["not_found", 0],
      ["no_selector", 0],
    ]);
    expect(await stored()).toEqual([]);
  });

  test("nor is what the desk would take from nobody", async () => {
    const { value } = (await bringAnnotations(desk.checker, {
      articleId,
      annotations: [annotation("twelve piers", { comment: "x".repeat(30_000) })],
    })) as { value: { annotations: { outcome: string; message: string }[] } };
    expect(value.annotations).toMatchObject([
      { outcome: "refused", message: "Keep this to 20,000 characters." },
    ]);
  });
});

describe("who may", () => {
  test("is who checks, on their own desk, in an article that is not archived", async () => {
    const input = { articleId, annotations: [annotation("twelve piers")] };
    await expect(bringAnnotations(desk.viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    const other = await makeDesk(db, `other-${newId()}`);
    await expect(bringAnnotations(other.owner, input)).rejects.toMatchObject({ code: "not_found" });
    await archiveArticle(desk.editor, { articleId });
    expect(await bringAnnotations(desk.checker, input)).toMatchObject({
      error: { code: "article_archived" },
    });
    expect(await stored()).toEqual([]);
  });

  test("a thousand at most become claims at once", async () => {
    const annotations = Array.from({ length: 1001 }, () => annotation("twelve piers"));
    expect(await bringAnnotations(desk.checker, { articleId, annotations })).toMatchObject({
      error: { code: "too_many_annotations" },
    });
  });
});
