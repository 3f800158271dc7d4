import { beforeAll, describe, expect, test } from "vitest";
import { findClaimByRef } from "@/lib/features/claims/data";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { makeDesk, staffDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { seedDatabase } from "@/prisma/seed/seed";
import { elsewhereOf, likeClaims } from "./data";

const db = testDatabase();
let desk: TestDesk;

beforeAll(async () => {
  await seedDatabase(db);
  const { id, slug } = await db.prisma.workspace.findFirstOrThrow();
  desk = await staffDesk(db, { workspaceId: id, slug });
});

const likeText = (statement: string) => likeClaims(desk.viewer, { statement, figures: [] });

async function likeRef(ref: string) {
  const claim = await findClaimByRef(desk.viewer, ref);
  return (await elsewhereOf(desk.viewer, claim!)).like;
}

describe("a fact that two articles tell", () => {
  test.each([
    ["A3-33", "A4-141"],
    ["A4-141", "A3-33"],
    ["A3-44", "A3-34"],
    ["A4-98", "A4-132"],
    ["A1-11", "A3-63"],
    ["A4-84", "A4-85"],
  ])("of %s, %s comes first", async (ref, first) => {
    const [likest] = await likeRef(ref);
    expect(likest).toMatchObject({ ref: first });
  });

  test.each([
    ["A4-135", "A3-44"],
    ["A3-34", "A4-135"],
    ["A3-36", "A4-141"],
    ["A3-63", "A1-11"],
  ])("of %s, %s is shown", async (ref, shown) => {
    expect((await likeRef(ref)).map((claim) => claim.ref)).toContain(shown);
  });
});

describe("what somebody writes", () => {
  test.each([
    ["China filed 67% of the world's blockchain patents in the first half of 2019", "A3-6", "same"],
    ["65% of blockchain patent applications worldwide came from China in 2019.", "A3-6", "other"],
    ["More than 27,000 blockchain enterprises are registered in China.", "A3-12", "same"],
    ["China has built 3.7 million 4G base stations.", "A4-84", "other"],
    ["The Political Bureau held a collective study on the trends of blockchain.", "A3-33"],
    ["The State Council approved the central bank's digital currency on 8 July 2019.", "A4-98"],
    ["The half-monthly talk is sponsored by Xinhua", "A2-2"],
  ])("%s: %s first", async (statement, ref, figures?) => {
    const [first] = await likeText(statement);
    expect(first).toMatchObject({ ref, figures: figures ?? null });
  });

  test.each([
    "The harbour froze over for eleven days in the winter of 1893.",
    "A new tramway will connect the airport with the old town from next spring.",
    "According to the ministry, spending on schools rose by 4 per cent.",
    "China exported more cars than Japan in 2023.",
    "China",
    "",
    "?!",
    "' \\ & | :*",
  ])("%j is like nothing", async (statement) => {
    expect((await likeText(statement)).map(({ ref, likeness }) => [ref, likeness])).toEqual([]);
  });
});

describe("what a like claim shows", () => {
  test("is where it stands, how it stands and what is on it", async () => {
    const [first] = await likeRef("A4-98");
    expect(first).toMatchObject({
      ref: "A4-132",
      status: "unreviewed",
      article: { number: 4 },
      lastVerdict: null,
      evidence: [],
    });
  });

  test("never is a claim of another desk, nor one that was deleted", async () => {
    const other = await makeDesk(db, "other");
    const statement = "China made up 67% of blockchain patent applications worldwide in 2019.";
    expect(await likeClaims(other.viewer, { statement, figures: [] })).toEqual([]);
    const { id } = (await findClaimByRef(desk.viewer, "A3-6"))!;
    const gone = (deletedAt: Date | null) =>
      db.prisma.claim.update({ where: { id }, data: { deletedAt }, select: { id: true } });
    await gone(new Date());
    expect((await likeText(statement)).map(({ ref }) => ref)).not.toContain("A3-6");
    await gone(null);
    expect((await likeText(statement))[0]).toMatchObject({ ref: "A3-6" });
  });
});
