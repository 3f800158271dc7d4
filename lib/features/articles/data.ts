import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Block } from "@/lib/features/documents/domain";
import type { Remark } from "@/lib/features/documents/schema";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ArticleView, VersionView } from "./schema";

const articleSelection = {
  id: true,
  number: true,
  slug: true,
  title: true,
  publisher: true,
  author: true,
  publishedOn: true,
  deadline: true,
  sourceFile: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  archivedAt: true,
} as const satisfies Prisma.ArticleSelect;

type ArticleRecord = Prisma.ArticleGetPayload<{ select: typeof articleSelection }>;

/** One article, archived ones included. Throws `not_found` for an id that is none of this workspace. */
export async function getArticle(
  scope: WorkspaceScope,
  articleId: string,
  reader: Transaction = scope.db.prisma,
): Promise<ArticleView> {
  const article = isId(articleId)
    ? await reader.article.findFirst({
        where: { id: articleId, workspaceId: scope.workspaceId },
        select: articleSelection,
      })
    : null;
  if (!article) throw new AppError("not_found");
  return toArticleView(article);
}

/** The article that an address names; null where this workspace has none of that slug. */
export async function findArticle(
  scope: WorkspaceScope,
  slug: string,
): Promise<ArticleView | null> {
  const article = await scope.db.prisma.article.findFirst({
    where: { workspaceId: scope.workspaceId, slug },
    select: articleSelection,
  });
  return article ? toArticleView(article) : null;
}

/** The versions of an article without their texts, the first one first. */
export async function versionsOf(scope: WorkspaceScope, articleId: string): Promise<VersionView[]> {
  const versions = await scope.db.prisma.articleVersion.findMany({
    where: { workspaceId: scope.workspaceId, articleId },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      kind: true,
      sha256: true,
      length: true,
      format: true,
      sourceFile: true,
      sourceUrl: true,
      fetchedAt: true,
      rawSha256: true,
      createdAt: true,
    },
  });
  return versions.map((version) => ({
    ...version,
    fetchedAt: version.fetchedAt?.toISOString() ?? null,
    createdAt: version.createdAt.toISOString(),
  }));
}

/** A version's text, what its parts are, and the comments that came with it (UTF-16 code units). */
export type VersionContent = { text: string; blocks: Block[]; remarks: Remark[] };

/** Throws `not_found` for an id that is none of this workspace. */
export async function versionContent(
  scope: WorkspaceScope,
  versionId: string,
): Promise<VersionContent> {
  const version = isId(versionId)
    ? await scope.db.prisma.articleVersion.findFirst({
        where: { id: versionId, workspaceId: scope.workspaceId },
        select: { text: true, blocks: true, remarks: true },
      })
    : null;
  if (!version) throw new AppError("not_found");
  // The program alone writes them, from what `documentSchema` let through.
  return version as VersionContent;
}

/** The canonical text of a version. Throws `not_found` for an id that is none of this workspace. */
export async function versionText(scope: WorkspaceScope, versionId: string): Promise<string> {
  const version = isId(versionId)
    ? await scope.db.prisma.articleVersion.findFirst({
        where: { id: versionId, workspaceId: scope.workspaceId },
        select: { text: true },
      })
    : null;
  if (!version) throw new AppError("not_found");
  return version.text;
}

function toArticleView(article: ArticleRecord): ArticleView {
  return {
    ...article,
    publishedOn: dayFrom(article.publishedOn),
    deadline: dayFrom(article.deadline),
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    archivedAt: article.archivedAt?.toISOString() ?? null,
  };
}

/** A column of type `date` comes as midnight in UTC. */
function dayFrom(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
