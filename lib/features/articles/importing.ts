import { canonicalString, canonicalText, type TextError } from "@/lib/core/canonical-text";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { freeSlug, slugFrom } from "@/lib/core/slug";
import { recordEvent } from "@/lib/features/audit/mutations";
import { lockWorkspace } from "@/lib/features/workspaces/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { articleRef, fileNameFrom, RESERVED_SLUGS, titleFrom, type VersionKind } from "./domain";
import { authorize, detailColumns } from "./mutations";
import { lockArticle } from "./record";
import type { ArticleDetails, ArticleView } from "./schema";
import {
  type AddedVersion,
  type IdentifiedText,
  identify,
  insertVersion,
  type NewVersion,
} from "./versions";

type ArticleName = Pick<ArticleView, "id" | "number" | "slug" | "title">;

/** A text that came in: as a new article, or as a version of one that was there. */
export type Imported = {
  outcome: "article_added" | "version_added";
  article: ArticleName;
  version: AddedVersion;
};

export type ImportError =
  | TextError
  | { code: "already_imported"; message: string; article: ArticleName; version: number }
  | { code: "other_article"; message: string; article: ArticleName }
  | { code: "article_archived"; message: string; article: ArticleName };

export type TextInput = {
  source: { bytes: Uint8Array } | { text: string };
  /** The name of the file that the text came in; folders are dropped. */
  sourceFile: string | null;
};

type NewArticle = TextInput & {
  /** What is known besides the text; a title that is left out is the text's first line. */
  details?: Omit<ArticleDetails, "title"> & { title: string | null };
};

const NO_DETAILS = {
  title: null,
  publisher: null,
  author: null,
  publishedOn: null,
  deadline: null,
};

/**
 * Brings a text to the desk. The original that a reading copy was made from is known by its SHA-256
 * and becomes the next version of that article, every claim where it stands there; any other text
 * becomes a new article without claims. A text that the desk has already is not taken twice, not
 * even when two people bring it at once.
 */
export async function importText(
  scope: WorkspaceScope,
  input: NewArticle,
): Promise<Result<Imported, ImportError>> {
  authorize(scope, "article.add");
  const canonical = canonicalOf(input);
  if (!canonical.ok) return canonical;
  const text = identify(canonical.value);
  const sourceFile = input.sourceFile === null ? null : fileNameFrom(input.sourceFile);
  return transact(scope.db, async (tx) => {
    await lockWorkspace(tx, scope.workspaceId);
    const twice = await alreadyImported(tx, scope, text);
    if (twice) return twice;
    const expected = await expectedFor(tx, scope, text);
    if (expected) return insertInto(tx, scope, { ...expected, text, ...from(sourceFile) });
    return ok(await insertArticle(tx, scope, { ...input, text, sourceFile }));
  });
}

/**
 * Adds a text as the next version of one article: its original if that is what it is, else a draft,
 * with every claim whose exact words stand in it once.
 */
export async function addVersion(
  scope: WorkspaceScope,
  input: TextInput & { articleId: string },
): Promise<Result<Imported, ImportError>> {
  authorize(scope, "version.add");
  const canonical = canonicalOf(input);
  if (!canonical.ok) return canonical;
  const text = identify(canonical.value);
  const sourceFile = input.sourceFile === null ? null : fileNameFrom(input.sourceFile);
  return transact(scope.db, async (tx) => {
    await lockWorkspace(tx, scope.workspaceId);
    const { articleId } = input;
    const article = await lockArticle(tx, scope, articleId);
    const twice = await alreadyImported(tx, scope, text);
    if (twice) return twice;
    const expected = await expectedFor(tx, scope, text);
    if (expected && expected.articleId !== article.id) {
      return otherArticle(await lockArticle(tx, scope, expected.articleId));
    }
    const draft = { articleId, kind: "draft" as const, expectedVersionId: null };
    return insertInto(tx, scope, { ...(expected ?? draft), text, ...from(sourceFile) });
  });
}

function canonicalOf({ source }: TextInput): Result<string, TextError> {
  return "bytes" in source ? canonicalText(source.bytes) : canonicalString(source.text);
}

function from(sourceFile: string | null): Pick<NewVersion, "blocks" | "origin"> {
  const origin = { format: null, sourceFile, sourceUrl: null, fetchedAt: null, rawSha256: null };
  return { blocks: [], origin };
}

async function alreadyImported(tx: Transaction, scope: WorkspaceScope, text: IdentifiedText) {
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
  const archived = archivedAt === null ? "" : " That article is archived; you can restore it.";
  return fail({
    code: "already_imported" as const,
    message: `The desk has this very text: it is ${where}. Nothing was added.${archived}`,
    article,
    version: version.number,
  });
}

type Expected = { articleId: string; kind: VersionKind; expectedVersionId: string };

async function expectedFor(
  tx: Transaction,
  scope: WorkspaceScope,
  { sha256, length }: IdentifiedText,
): Promise<Expected | null> {
  const expected = await tx.expectedVersion.findFirst({
    where: { workspaceId: scope.workspaceId, sha256, length },
    select: { id: true, articleId: true, kind: true },
  });
  return expected && { ...expected, expectedVersionId: expected.id };
}

async function insertInto(
  tx: Transaction,
  scope: WorkspaceScope,
  version: Parameters<typeof insertVersion>[2],
): Promise<Result<Imported, ImportError>> {
  const { id, number, slug, title, archivedAt } = await lockArticle(tx, scope, version.articleId);
  const article = { id, number, slug, title };
  if (archivedAt !== null) {
    return fail({
      code: "article_archived",
      message: `This text belongs to ${named(article)}, which is archived. Restore it first.`,
      article,
    });
  }
  const added = await insertVersion(tx, scope, version);
  return ok({ outcome: "version_added", article, version: added });
}

async function insertArticle(
  tx: Transaction,
  scope: WorkspaceScope,
  input: NewArticle & { text: IdentifiedText },
): Promise<Imported> {
  const { workspaceId } = scope;
  const { text, sourceFile, details = NO_DETAILS } = input;
  const title = details.title ?? titleFrom(text.text);
  const { articleCounter: number } = await tx.workspace.update({
    where: { id: workspaceId },
    data: { articleCounter: { increment: 1 } },
    select: { articleCounter: true },
  });
  const base = slugFrom(title, "article");
  const alike = await tx.article.findMany({
    where: { workspaceId, slug: { startsWith: base } },
    select: { slug: true },
  });
  const slug = freeSlug(
    base,
    new Set([...RESERVED_SLUGS, ...alike.map((article) => article.slug)]),
  );
  const id = newId();
  const columns = detailColumns({ ...details, title });
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
  const version = await insertVersion(tx, scope, {
    articleId: id,
    kind: "draft",
    text,
    ...from(sourceFile),
    expectedVersionId: null,
  });
  return { outcome: "article_added", article: { id, number, slug, title }, version };
}

function otherArticle({ id, number, slug, title }: ArticleView) {
  const article = { id, number, slug, title };
  return fail({
    code: "other_article" as const,
    message: `This is the original of ${named(article)}. Import it there.`,
    article,
  });
}

function named({ number, title }: ArticleName): string {
  return `${articleRef(number)}, “${title}”`;
}
