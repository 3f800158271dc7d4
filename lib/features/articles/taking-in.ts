import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { freeSlug, slugFrom } from "@/lib/core/slug";
import { recordEvent } from "@/lib/features/audit/mutations";
import { lockWorkspace } from "@/lib/features/workspaces/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { articleRef, RESERVED_SLUGS, titleFrom, type VersionKind } from "./domain";
import { getArticle } from "./data";
import { type Incoming, originOf } from "./incoming";
import { detailColumns } from "./mutations";
import { lockArticle } from "./record";
import type { ArticleDetails, ArticleView } from "./schema";
import {
  type AddedVersion,
  type IdentifiedText,
  identify,
  insertVersion,
  type NewVersion,
  type TextIdentity,
} from "./versions";

type ArticleName = Pick<ArticleView, "id" | "number" | "slug" | "title">;

/** A text that came in: as a new article, or as a version of one that was there. */
export type Imported = {
  outcome: "article_added" | "version_added";
  article: ArticleName;
  version: AddedVersion;
};

export type PlaceError =
  | { code: "already_imported"; message: string; article: ArticleName; version: number }
  | { code: "other_article"; message: string; article: ArticleName }
  | { code: "article_archived"; message: string; article: ArticleName };

/** What is known besides the text; a title that is left out is the file's, or the first line. */
export type KnownDetails = Omit<ArticleDetails, "title"> & { title: string | null };

/** What a text would become: null for a new article, else the next version of the one named. */
export type Place = { article: ArticleName; kind: VersionKind } | null;

/** Where a text goes: into an article, or into a new one where `article` is null. */
type Chosen<A> = { article: ArticleView | A; kind: VersionKind; expectedVersionId: string | null };

type ArticleReader = (articleId: string) => Promise<ArticleView>;

/**
 * Tells what a text would become, without keeping anybody from changing that: see {@link takeIn}.
 *
 * @param articleId the article whose next version it is to be; null where the text says what it is
 */
export async function findPlace(
  scope: WorkspaceScope,
  text: TextIdentity,
  articleId: string | null,
): Promise<Result<Place, PlaceError>> {
  const read: ArticleReader = (id) => getArticle(scope, id);
  const asked = articleId === null ? null : await read(articleId);
  const found = await placeFor(scope.db.prisma, scope, text, { asked, read });
  if (!found.ok) return found;
  const { article, kind } = found.value;
  return ok(article && { article: nameOf(article), kind });
}

async function placeFor<A extends ArticleView | null>(
  tx: Transaction,
  scope: WorkspaceScope,
  text: TextIdentity,
  { asked, read }: { asked: A; read: ArticleReader },
): Promise<Result<Chosen<A>, PlaceError>> {
  const twice = await alreadyImported(tx, scope, text);
  if (twice) return twice;
  const expected = await expectedFor(tx, scope, text);
  const article = expected ? await read(expected.articleId) : asked;
  if (article && asked && asked.id !== article.id) return otherArticle(article);
  if (article && article.archivedAt !== null) return archived(article);
  const draft = { kind: "draft" as const, expectedVersionId: null };
  return ok({ article, ...(expected ?? draft) });
}

/**
 * Takes a document in where it belongs, and lets nobody else bring a text meanwhile: the original
 * that a reading copy was made from is known by its SHA-256 and belongs to that article; any other
 * text to the one that is named, or to a new one. A text that the desk has is not taken twice.
 */
export async function takeIn(
  tx: Transaction,
  scope: WorkspaceScope,
  incoming: Incoming,
  target: { articleId: string } | { details: KnownDetails },
): Promise<Result<Imported, PlaceError>> {
  await lockWorkspace(tx, scope.workspaceId);
  const text = identify(incoming.document.text);
  const read: ArticleReader = (id) => lockArticle(tx, scope, id);
  const version = { text, ...originOf(incoming) };
  if ("articleId" in target) {
    const asked = await read(target.articleId);
    const place = await placeFor(tx, scope, text, { asked, read });
    return place.ok ? ok(await addTo(tx, scope, place.value, version)) : place;
  }
  const place = await placeFor(tx, scope, text, { asked: null, read });
  if (!place.ok) return place;
  const { article } = place.value;
  return ok(
    article === null
      ? await insertArticle(tx, scope, incoming, { text, details: target.details })
      : await addTo(tx, scope, { ...place.value, article }, version),
  );
}

async function addTo(
  tx: Transaction,
  scope: WorkspaceScope,
  { article, kind, expectedVersionId }: Chosen<ArticleView>,
  version: Omit<NewVersion, "articleId" | "kind" | "expectedVersionId">,
): Promise<Imported> {
  const place = { articleId: article.id, kind, expectedVersionId };
  const added = await insertVersion(tx, scope, { ...version, ...place });
  return { outcome: "version_added", article: nameOf(article), version: added };
}

function nameOf({ id, number, slug, title }: ArticleName): ArticleName {
  return { id, number, slug, title };
}

async function alreadyImported(tx: Transaction, scope: WorkspaceScope, text: TextIdentity) {
  const version = await tx.articleVersion.findFirst({
    where: { workspaceId: scope.workspaceId, sha256: text.sha256 },
    orderBy: { createdAt: "asc" },
    select: {
      number: true,
      article: { select: { id: true, number: true, slug: true, title: true, archivedAt: true } },
    },
  });
  if (!version) return null;
  const { archivedAt, ...article } = version.article;
  const where = `version ${version.number} of ${named(article)}`;
  const note = archivedAt === null ? "" : " That article is archived; you can restore it.";
  return fail({
    code: "already_imported" as const,
    message: `The desk has this very text: it is ${where}. Nothing was added.${note}`,
    article,
    version: version.number,
  });
}

async function expectedFor(
  tx: Transaction,
  scope: WorkspaceScope,
  { sha256, length }: TextIdentity,
): Promise<{ articleId: string; kind: VersionKind; expectedVersionId: string } | null> {
  const expected = await tx.expectedVersion.findFirst({
    where: { workspaceId: scope.workspaceId, sha256, length },
    select: { id: true, articleId: true, kind: true },
  });
  return expected && { ...expected, expectedVersionId: expected.id };
}

async function insertArticle(
  tx: Transaction,
  scope: WorkspaceScope,
  incoming: Incoming,
  { text, details }: { text: IdentifiedText; details: KnownDetails },
): Promise<Imported> {
  const { workspaceId } = scope;
  const title = details.title ?? incoming.document.properties.title ?? titleFrom(text.text);
  const { articleCounter: number } = await tx.workspace.update({
    where: { id: workspaceId },
    data: { articleCounter: { increment: 1 } },
    select: { articleCounter: true },
  });
  const slug = await newSlug(tx, scope, title);
  const id = newId();
  const columns = detailColumns({ ...details, title });
  const { sourceFile } = incoming.provenance;
  const createdById = scope.actor.memberId;
  await tx.article.create({
    data: { id, workspaceId, number, slug, ...columns, sourceFile, createdById },
    select: { id: true },
  });
  await recordEvent(tx, scope, {
    type: "article.added",
    articleId: id,
    payload: { number, title },
  });
  const draft = { articleId: id, kind: "draft" as const, text, expectedVersionId: null };
  const version = await insertVersion(tx, scope, { ...draft, ...originOf(incoming) });
  return { outcome: "article_added", article: { id, number, slug, title }, version };
}

async function newSlug(tx: Transaction, scope: WorkspaceScope, title: string): Promise<string> {
  const base = slugFrom(title, "article");
  const alike = await tx.article.findMany({
    where: { workspaceId: scope.workspaceId, slug: { startsWith: base } },
    select: { slug: true },
  });
  return freeSlug(base, new Set([...RESERVED_SLUGS, ...alike.map(({ slug }) => slug)]));
}

function otherArticle(article: ArticleView) {
  return fail({
    code: "other_article" as const,
    message: `This is the original of ${named(article)}. Import it there.`,
    article: nameOf(article),
  });
}

function archived(article: ArticleView) {
  return fail({
    code: "article_archived" as const,
    message: `This text belongs to ${named(article)}, which is archived. Restore it first.`,
    article: nameOf(article),
  });
}

function named({ number, title }: ArticleName): string {
  return `${articleRef(number)}, “${title}”`;
}
