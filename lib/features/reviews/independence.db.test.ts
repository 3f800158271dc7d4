import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeClaim } from "@/lib/features/claims/claim-fixture";
import type { ClaimView } from "@/lib/features/claims/schema";
import { addEvidence } from "@/lib/features/evidence/mutations";
import { evidenceContentSchema } from "@/lib/features/evidence/schema";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { giveVerdict } from "./mutations";

const db = testDatabase();
let desk: TestDesk;
let article: TestArticle;
let claim: ClaimView;

beforeAll(async () => {
  desk = await makeDesk(db, "strict");
  article = await makeArticle(db, desk);
  await db.prisma.workspace.update({
    where: { id: desk.workspaceId },
    data: { independentKinds: ["figure"] },
  });
});

beforeEach(async () => {
  claim = await makeClaim(desk, article);
});

async function cite(url: string) {
  const input = { url, title: "A page", stance: "supports", sourceType: "secondary" };
  const content = evidenceContentSchema.parse(input);
  const added = await addEvidence(desk.checker, { claimId: claim.id, content });
  if (!added.ok) throw new Error("no evidence");
  return added.value;
}

const verify = (evidence: { id: string }[]) =>
  giveVerdict(desk.checker, {
    claimId: claim.id,
    revision: 1,
    verdict: "verified",
    reasons: "Both say so.",
    evidenceIds: evidence.map(({ id }) => id),
  });

const missing = { ok: false, error: { code: "independent_missing" } };

describe("a desk that asks for two independent sources", () => {
  it("takes no verdict on three links to one page", async () => {
    const links = ["", "#part", "?utm_source=x"].map((end) => `https://one.example.org/${end}`);
    const evidence = [];
    for (const link of links) evidence.push(await cite(link));
    expect(await verify(evidence)).toMatchObject(missing);
    evidence.push(await cite("https://two.example.org/"));
    expect(await verify(evidence)).toMatchObject({ ok: true });
  });

  it("counts what repeats a source as that source", async () => {
    const release = await cite("https://release.example.org/");
    const paper = await cite("https://paper.example.org/");
    await db.prisma.source.update({
      where: { id: paper.source.id },
      data: { derivesFromId: release.source.id, rootId: release.source.id },
    });
    expect(await verify([release, paper])).toMatchObject(missing);
  });
});
