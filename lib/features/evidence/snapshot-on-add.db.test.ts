import { expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { snapshotsOfSource } from "@/lib/features/snapshots/data";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeArticle, makeDesk } from "@/lib/platform/testing/test-desk";
import { addEvidence } from "./mutations";
import type { EvidenceContent } from "./schema";

const db = testDatabase();

const CONTENT: EvidenceContent = {
  url: null,
  citation: null,
  title: "A register",
  publisher: null,
  stance: "supports",
  sourceType: "primary",
  quote: null,
  location: null,
  openedOn: null,
  archivedUrl: null,
};

test("a link that is added has a snapshot taken where the desk wishes it, and once", async () => {
  const desk = await makeDesk(db);
  const { workspaceId } = desk;
  const { articleId } = await makeArticle(db, desk);
  const claimId = newId();
  const claim = { id: claimId, workspaceId, articleId, number: 1, statement: "Ten." };
  await db.prisma.claim.create({ data: { ...claim, kind: "figure" } });
  const cite = async (url: string | null, citation: string | null = null) => {
    const content = { ...CONTENT, url, citation };
    const added = await addEvidence(desk.checker, { claimId, content });
    if (!added.ok) throw new Error(added.error.message);
    return snapshotsOfSource(desk.viewer, added.value.source.id);
  };
  expect(await cite("https://example.org/before")).toEqual([]);
  await db.prisma.workspace.update({ where: { id: workspaceId }, data: { snapshotOnAdd: true } });
  expect(await cite("https://example.org/after")).toMatchObject([
    { state: "waiting", askedBy: { memberId: desk.checker.actor.memberId } },
  ]);
  expect(await cite("https://example.org/after")).toHaveLength(1);
  expect(await cite(null, "A book of 1999")).toEqual([]);
});
