import { beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/features/claims/domain";
import { makeDesk, type TestDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { importText } from "./importing";
import { archiveArticle } from "./mutations";
import { countArticles, listArticles } from "./overview";

const db = testDatabase();
let desk: TestDesk;
let other: TestDesk;

beforeAll(async () => {
  desk = await makeDesk(db, "desk");
  other = await makeDesk(db, "other");
  const details = { title: null, publisher: null, author: null };
  const days = { publishedOn: "2026-01-31", deadline: "2026-02-28" };
  for (const scope of [desk.editor, other.editor]) {
    for (let index = 1; index <= 5; index += 1) {
      const source = { text: `Article ${index}` };
      await importText(scope, { source, sourceFile: null, details: { ...details, ...days } });
    }
  }
  await addClaim(desk, { number: 1, status: "verified", deleted: false });
  await addClaim(desk, { number: 2, status: "unreviewed", deleted: false });
  await addClaim(desk, { number: 3, status: "disputed", deleted: true });
  await addClaim(other, { number: 1, status: "disputed", deleted: false });
});

type NewClaim = { number: number; status: ClaimStatus; deleted: boolean };

/** A claim of article 1 with an assignee and, where it is verified, a reviewer. */
async function addClaim({ workspaceId, checker, editor }: TestDesk, claim: NewClaim) {
  const article = await db.prisma.article.findFirstOrThrow({ where: { workspaceId, number: 1 } });
  const { number, status, deleted } = claim;
  const claimId = newId();
  const about = { kind: "figure", statement: "It is twelve." } as const;
  const assigneeId = checker.actor.memberId;
  const deletedAt = deleted ? new Date() : null;
  await db.prisma.claim.create({
    data: {
      id: claimId,
      workspaceId,
      articleId: article.id,
      number,
      status,
      ...about,
      assigneeId,
      deletedAt,
    },
  });
  if (status !== "verified") return;
  const verdict = { verdict: "verified", reasons: "Seen.", claimRevision: 1, figures: [] } as const;
  const reviewerId = editor.actor.memberId!;
  const { statement } = about;
  await db.prisma.review.create({
    data: { id: newId(), workspaceId, claimId, reviewerId, statement, ...verdict },
  });
}

const none = Object.fromEntries(CLAIM_STATUSES.map((status) => [status, 0]));

test("a row tells what the list shows of an article", async () => {
  const { rows } = await listArticles(desk.viewer, { archived: false });
  expect(rows.map((row) => row.number)).toEqual([5, 4, 3, 2, 1]);
  expect(rows.at(-1)).toEqual({
    id: expect.any(String),
    number: 1,
    slug: "article-1",
    title: "Article 1",
    publisher: null,
    publishedOn: "2026-01-31",
    deadline: "2026-02-28",
    archived: false,
    version: { number: 1, kind: "draft" },
    claims: { ...none, verified: 1, unreviewed: 1 },
    people: [
      { memberId: desk.checker.actor.memberId, name: "desk checker" },
      { memberId: desk.editor.actor.memberId, name: "desk editor" },
    ],
  });
  expect(rows[0]).toMatchObject({ claims: none, people: [] });
});

test("pages follow each other without gap or repeat, while articles are added", async () => {
  const first = await listArticles(desk.viewer, { archived: false, limit: 2 });
  expect(first).toMatchObject({ next: 4 });
  await importText(desk.editor, { source: { text: "Added meanwhile" }, sourceFile: null });
  const second = await listArticles(desk.viewer, { archived: false, limit: 2, after: first.next });
  const third = await listArticles(desk.viewer, { archived: false, limit: 2, after: second.next });
  expect(third.next).toBeNull();
  const numbers = [first, second, third].flatMap(({ rows }) => rows.map((row) => row.number));
  expect(numbers).toEqual([5, 4, 3, 2, 1]);
});

test("the pages lead back the way they came", async () => {
  const query = { archived: false, limit: 2 };
  const numbersOf = async (place: { after?: number | null; before?: number | null }) => {
    const { rows, next, previous } = await listArticles(desk.viewer, { ...query, ...place });
    return { numbers: rows.map((row) => row.number), next, previous };
  };
  const last = await numbersOf({ after: 2 });
  expect(last).toEqual({ numbers: [1], next: null, previous: 1 });
  const middle = await numbersOf({ before: last.previous });
  expect(middle).toEqual({ numbers: [3, 2], next: 2, previous: 3 });
  const above = await numbersOf({ before: middle.previous });
  expect(above).toEqual({ numbers: [5, 4], next: 4, previous: 5 });
  expect(await numbersOf({ before: above.previous })).toMatchObject({ previous: null });
});

test("articles are counted by whether they are archived", async () => {
  const { rows } = await listArticles(other.viewer, { archived: false });
  await archiveArticle(other.editor, { articleId: rows[0]!.id });
  expect(await countArticles(other.viewer)).toEqual({ active: 4, archived: 1 });
});
