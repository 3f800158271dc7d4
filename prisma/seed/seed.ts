import { newId } from "@/lib/core/ids";
import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { anchorAt } from "@/lib/core/text-quote";
import type { AuditEvent } from "@/lib/features/audit/schema";
import type { Database, Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { SeedArticle, SeedClaim } from "./corpus";
import { readCorpus } from "./read-corpus";

/** Any number, as long as every server takes the same: it names the seed's turn. */
const SEED_LOCK = 7_458_623_020n;

const DESK = { slug: "desk", name: "Plumbline desk" };

export type Seeded = { seeded: boolean; articles: number; claims: number };

/**
 * Puts the corpus into a database that holds no desk: one desk with the reading copies, their
 * claims, and where each claim stands in the original. Nothing in it is verified, and nobody is a
 * member yet. In a database that holds a desk it does nothing; of servers that start at once, one
 * seeds.
 *
 * @returns what was put in
 * @throws Error when the corpus is not right
 */
export async function seedDatabase(db: Database): Promise<Seeded> {
  if ((await db.prisma.workspace.count()) > 0) return { seeded: false, articles: 0, claims: 0 };
  const articles = await readCorpus();
  const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
  return transact(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
    if ((await tx.workspace.count()) > 0) return { seeded: false, articles: 0, claims: 0 };
    const workspaceId = newId();
    const articleCounter = Math.max(...articles.map((article) => article.number));
    await tx.workspace.create({
      data: { id: workspaceId, ...DESK, articleCounter },
      select: { id: true },
    });
    const counts = { articles: articles.length, claims };
    await writeEvents(tx, workspaceId, [{ type: "workspace.seeded", payload: counts }]);
    for (const article of articles) await writeArticle(tx, workspaceId, article);
    return { seeded: true, ...counts };
  });
}

async function writeArticle(
  tx: Transaction,
  workspaceId: string,
  article: SeedArticle,
): Promise<void> {
  const { number, slug, title, publisher, author, original, text } = article;
  const articleId = newId();
  const publishedOn = article.publishedOn ? new Date(`${article.publishedOn}T00:00:00Z`) : null;
  const known = { number, slug, title, publisher, author, publishedOn };
  const claimCounter = article.claims.length;
  await tx.article.create({
    data: { id: articleId, workspaceId, ...known, sourceFile: original.file, claimCounter },
    select: { id: true },
  });
  const within = { workspaceId, articleId };
  const copyId = newId();
  const copy = { number: 1, kind: "reading_copy" as const, ...identity(text) };
  await tx.articleVersion.create({ data: { id: copyId, ...within, ...copy, text } });
  const { file: sourceFile, ...expected } = original;
  const originalId = newId();
  await tx.expectedVersion.create({
    data: { id: originalId, ...within, kind: "original", sourceFile, ...expected },
  });
  await writeClaims(tx, { ...within, copyId, originalId }, article);
  const counts = { anchored: claimCounter, undecided: 0, orphaned: 0, dismissals: 0 };
  const version = { ...copy, ...counts };
  await writeEvents(tx, workspaceId, [
    { type: "article.added", articleId, payload: { number, title } },
    { type: "version.added", articleId, payload: version },
  ]);
}

function identity(text: string) {
  return { sha256: sha256(text), length: codePointLength(text) };
}

type Place = { workspaceId: string; articleId: string; copyId: string; originalId: string };

async function writeClaims(
  tx: Transaction,
  { workspaceId, articleId, copyId, originalId }: Place,
  { text, claims }: SeedArticle,
): Promise<void> {
  const written = claims.map((claim) => ({ claim, claimId: newId() }));
  await tx.claim.createMany({
    data: written.map(({ claim: { number, kind, statement, speaker }, claimId }) => {
      return { id: claimId, workspaceId, articleId, number, kind, statement, speaker };
    }),
  });
  await tx.figure.createMany({
    data: written.flatMap(({ claim, claimId }) => figuresOf(claim, workspaceId, claimId)),
  });
  await tx.anchor.createMany({
    data: written.map(({ claim, claimId }) => {
      const anchor = anchorAt(text, claim.start, claim.end);
      if (!anchor) throw new Error(`Claim ${claim.number} stands nowhere in its text`);
      const at = { workspaceId, claimId, versionId: copyId };
      return { id: newId(), ...at, ...anchor, state: "exact" as const };
    }),
  });
  await tx.expectedAnchor.createMany({
    data: written.map(({ claim: { original }, claimId }) => {
      const [start, end] = original;
      const at = { workspaceId, claimId, expectedVersionId: originalId };
      return { id: newId(), ...at, start, end };
    }),
  });
  await tx.note.createMany({
    data: written.flatMap(({ claim: { remark }, claimId }) =>
      remark === null ? [] : [{ id: newId(), workspaceId, claimId, body: remark }],
    ),
  });
}

function figuresOf({ figures }: SeedClaim, workspaceId: string, claimId: string) {
  return figures.map(({ when, ...figure }, position) => {
    return { id: newId(), workspaceId, claimId, position, ...figure, period: when };
  });
}

async function writeEvents(
  tx: Transaction,
  workspaceId: string,
  events: (AuditEvent & { articleId?: string })[],
): Promise<void> {
  const channel = "system" as const;
  await tx.auditEvent.createMany({
    data: events.map((event) => ({ id: newId(), workspaceId, channel, ...event })),
  });
}
