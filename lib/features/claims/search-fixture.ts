import { newId } from "@/lib/core/ids";
import type { Database } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { joinDesk, makeDesk, makeSource, type TestDesk } from "@/lib/platform/testing/test-desk";
import type { ClaimRow } from "./claim-row";
import { CLAIM_KINDS, CLAIM_STATUSES, verdictsDisagree } from "./domain";
import { type ClaimQuery, claimQuerySchema } from "./query";
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
  /** How it stands to the claims that are linked to it. */
  linked: ClaimQuery["linked"][number];
  updatedAt: Date;
};

/** Two desks with claims at random; `claims` are those of the first that are not deleted, by reference. */
export type SearchDesks = { desk: TestDesk; other: TestDesk; claims: Fact[] };

// A fixed sequence (Lehmer), begun anew with the desks, so that a failure comes back.
const FIRST = 4711;
let seed = FIRST;
export function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

export function oneOf<T>(values: readonly T[]): T {
  return values[chance(values.length)]!;
}

const LINKS = 24;
const TOPICS = ["patents", "lakes", "railways", "harvests", "banks", "satellites"];
const SPEAKERS = [null, null, "Ada Lovelace", "Émile Zola", "ada lovelace", "The Ministry"];
export const UNITS = ["%", "people", "patents", "USD"];

/** Fills two desks. The second article of each is archived; few values, so that many are equal. */
export async function fillDesks(db: Database): Promise<SearchDesks> {
  seed = FIRST;
  const desk = await makeDesk(db, "one");
  const other = await makeDesk(db, "two");
  const twins = [
    await joinDesk(db, desk.workspaceId, "checker", "twin"),
    await joinDesk(db, desk.workspaceId, "checker", "twin"),
  ];
  const people = [desk.editor, desk.checker, ...twins];
  const claims = await fill(db, desk, people, { articles: 4, claims: 30 });
  await link(db, desk, claims);
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
    linked: "none",
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

/** Links claims at random, some of them by a claim that became part of one. */
async function link(db: Database, { workspaceId }: TestDesk, claims: Fact[]): Promise<void> {
  for (let made = 0; made < LINKS; made += 1) {
    const [one, other] = [oneOf(claims), oneOf(claims)];
    if (one === other) continue;
    const ids = [made % 3 === 0 ? await part(db, workspaceId, one) : one.id, other.id].toSorted();
    const [firstId = "", secondId = ""] = ids;
    await db.prisma.claimLink.createMany({
      data: [{ id: newId(), workspaceId, firstId, secondId }],
      skipDuplicates: true,
    });
    const disagree = verdictsDisagree(one.status, other.status);
    for (const claim of [one, other]) {
      if (disagree) claim.linked = "disagrees";
      else if (claim.linked === "none") claim.linked = "agrees";
    }
  }
}

/** A claim that became part of another, and by it of a third: the id of the first. */
async function part(db: Database, workspaceId: string, of: Fact): Promise<string> {
  const { articleId } = await db.prisma.claim.findUniqueOrThrow({
    where: { id: of.id },
    select: { articleId: true },
  });
  const [middle, first] = [newId(), newId()];
  const gone = { workspaceId, articleId, kind: of.kind, statement: "Gone.", deletedAt: new Date() };
  const number = 1000 + chance(1_000_000);
  await db.prisma.claim.createMany({
    data: [
      { ...gone, id: middle, number, mergedIntoId: of.id },
      { ...gone, id: first, number: number + 1, mergedIntoId: middle },
    ],
  });
  return first;
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
