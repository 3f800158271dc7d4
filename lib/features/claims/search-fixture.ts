import { newId } from "@/lib/core/ids";
import type { Database } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { joinDesk, makeDesk, makeSource, type TestDesk } from "@/lib/platform/testing/test-desk";
import type { ClaimRow } from "./claim-row";
import { CLAIM_KINDS, CLAIM_STATUSES } from "./domain";
import { claimQuerySchema } from "./query";
import { searchClaims } from "./search";

/** A claim as the test made it: what a search has to agree with. */
export type Fact = {
  id: string;
  ref: string;
  article: string;
  archived: boolean;
  statement: string;
  kind: ClaimRow["kind"];
  status: ClaimRow["status"];
  speaker: string | null;
  assignee: { memberId: string; name: string } | null;
  units: string[];
  evidence: number;
  updatedAt: Date;
};

/** Two desks with claims at random; `claims` are those of the first that are not deleted, by reference. */
export type SearchDesks = { desk: TestDesk; other: TestDesk; claims: Fact[] };

// A fixed sequence (Lehmer), so that a failure comes back.
let seed = 4711;
export function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

export function oneOf<T>(values: readonly T[]): T {
  return values[chance(values.length)]!;
}

const TOPICS = ["patents", "lakes", "railways", "harvests", "banks", "satellites"];
const SPEAKERS = [null, null, "Ada Lovelace", "Émile Zola", "ada lovelace", "The Ministry"];
export const UNITS = ["%", "people", "patents", "USD"];

/** Fills two desks. The second article of each is archived; few values, so that many are equal. */
export async function fillDesks(db: Database): Promise<SearchDesks> {
  const desk = await makeDesk(db, "one");
  const other = await makeDesk(db, "two");
  const twins = [
    await joinDesk(db, desk.workspaceId, "checker", "twin"),
    await joinDesk(db, desk.workspaceId, "checker", "twin"),
  ];
  const people = [desk.editor, desk.checker, ...twins];
  const claims = await fill(db, desk, people, { articles: 4, claims: 30 });
  await fill(db, other, [other.checker], { articles: 2, claims: 20 });
  return { desk, other, claims };
}

type Person = { id: string; user: { name: string } };

async function fill(
  db: Database,
  { workspaceId }: TestDesk,
  people: WorkspaceScope[],
  count: { articles: number; claims: number },
): Promise<Fact[]> {
  const facts: Fact[] = [];
  const members = await db.prisma.member.findMany({
    where: { id: { in: people.map((scope) => scope.actor.memberId!) } },
    select: { id: true, user: { select: { name: true } } },
  });
  for (let number = 1; number <= count.articles; number += 1) {
    const article = { id: newId(), number, slug: `article-${number}`, title: `Article ${number}` };
    const archivedAt = number === 2 ? new Date() : null;
    await db.prisma.article.create({ data: { ...article, workspaceId, archivedAt } });
    for (let claim = 1; claim <= count.claims; claim += 1) {
      const fact = makeFact(article, claim, members);
      const deletedAt = chance(10) === 0 ? new Date() : null;
      await insert(db, { workspaceId, articleId: article.id, number: claim, deletedAt }, fact);
      if (!deletedAt) facts.push(fact);
    }
  }
  return facts;
}

function makeFact(
  article: { number: number; slug: string },
  claim: number,
  members: readonly Person[],
): Fact {
  const person = chance(3) === 0 ? null : oneOf(members);
  return {
    id: newId(),
    ref: `A${article.number}-${claim}`,
    article: article.slug,
    archived: article.number === 2,
    statement: `There are ${chance(90)} ${oneOf(TOPICS)} and ${oneOf(TOPICS)} in the valley.`,
    kind: oneOf(CLAIM_KINDS),
    status: oneOf(CLAIM_STATUSES),
    speaker: oneOf(SPEAKERS),
    assignee: person && { memberId: person.id, name: person.user.name },
    units: Array.from({ length: chance(4) }, () => oneOf(UNITS)),
    evidence: chance(3),
    updatedAt: new Date(1_700_000_000_000 + chance(5) * 1000),
  };
}

async function insert(
  db: Database,
  place: { workspaceId: string; articleId: string; number: number; deletedAt: Date | null },
  { id, statement, kind, status, speaker, updatedAt, ...fact }: Fact,
): Promise<void> {
  const assigneeId = fact.assignee?.memberId ?? null;
  await db.prisma.claim.create({
    data: { ...place, id, statement, kind, status, speaker, updatedAt, assigneeId },
    select: { id: true },
  });
  const own = { workspaceId: place.workspaceId, claimId: id };
  const figure = { ...own, qualifier: "about" as const, measures: "count" };
  await db.prisma.figure.createMany({
    data: fact.units.map((unit, position) => ({
      ...figure,
      id: newId(),
      position,
      unit,
      value: position === 0 ? "12.50" : null,
    })),
  });
  const stance = "supports" as const;
  const sourceType = "primary" as const;
  const sourceId = await makeSource(db, place);
  const piece = { ...own, sourceId, url: "https://example.org/", title: "T", stance, sourceType };
  // One more than counts, taken away again.
  await db.prisma.evidence.createMany({
    data: Array.from({ length: fact.evidence + 1 }, (_, index) => ({
      ...piece,
      id: newId(),
      removedAt: index === 0 ? new Date() : null,
    })),
  });
}

/** Reads a query as an address or a request would give it. */
export const ask = (raw: Parameters<typeof claimQuerySchema.parse>[0]) =>
  claimQuerySchema.parse(raw);

/** All claims that a query finds, page by page from its beginning. */
export async function walk(scope: WorkspaceScope, raw: object): Promise<ClaimRow[]> {
  const found: ClaimRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchClaims(scope, ask({ ...raw, cursor }));
    found.push(...page.claims);
    cursor = page.next ?? undefined;
  } while (cursor);
  return found;
}

/** The references of claims, in their order. */
export const refs = (rows: readonly { ref: string }[]) => rows.map((row) => row.ref);
