import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { fail, ok, type Result } from "@/lib/core/result";
import { changesBetween } from "@/lib/features/audit/domain";
import { recordEvent } from "@/lib/features/audit/mutations";
import type { Transaction } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getArticle } from "./data";
import { type ArticleAction, can } from "./policy";
import { lockArticle } from "./record";
import type { ArticleDetails, articleIdSchema, ArticleView, editArticleSchema } from "./schema";

export type StaleArticleError = { code: "stale"; message: string; current: ArticleView };

/** Throws `forbidden` unless the policy lets this scope's actor do it. */
export function authorize(scope: WorkspaceScope, action: ArticleAction): void {
  if (!can(scope.actor, action)) throw new AppError("forbidden");
}

/** What the database keeps of {@link ArticleDetails}: a day is midnight in UTC. */
export function detailColumns({ publishedOn, deadline, ...lines }: ArticleDetails) {
  return { ...lines, publishedOn: midnightOf(publishedOn), deadline: midnightOf(deadline) };
}

function midnightOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** A change of an article: what its details leave out stays as it is. */
type ArticleChange = Omit<z.output<typeof editArticleSchema>, "details"> & {
  details: Partial<ArticleDetails>;
};

/**
 * Changes what is known about an article. Its address stays. A save on a revision from the past is
 * not made, and answers with what is there now; one that changes nothing writes nothing.
 */
export async function editArticle(
  scope: WorkspaceScope,
  input: ArticleChange,
): Promise<Result<ArticleView, StaleArticleError>> {
  authorize(scope, "article.edit");
  return transact(scope.db, async (tx) => {
    const current = await lockArticle(tx, scope, input.articleId);
    if (current.revision !== input.revision) {
      return fail({
        code: "stale",
        message: "Somebody changed this article while you were editing. Nothing was overwritten.",
        current,
      });
    }
    const { title, publisher, author, publishedOn, deadline } = current;
    const before = { title, publisher, author, publishedOn, deadline };
    const details = { ...before, ...input.details };
    const changes = changesBetween<ArticleDetails>(before, details);
    if (Object.keys(changes).length === 0) return ok(current);
    await writeArticle(tx, scope, current, detailColumns(details));
    await recordEvent(tx, scope, {
      type: "article.edited",
      articleId: current.id,
      payload: { number: current.number, changes },
    });
    return ok(await getArticle(scope, current.id, tx));
  });
}

/** Puts an article away, with everything in it. One that is archived already stays as it is. */
export async function archiveArticle(
  scope: WorkspaceScope,
  input: z.output<typeof articleIdSchema>,
): Promise<Result<ArticleView>> {
  return setArchived(scope, input.articleId, true);
}

/** Brings an archived article back. */
export async function restoreArticle(
  scope: WorkspaceScope,
  input: z.output<typeof articleIdSchema>,
): Promise<Result<ArticleView>> {
  return setArchived(scope, input.articleId, false);
}

async function setArchived(
  scope: WorkspaceScope,
  articleId: string,
  archived: boolean,
): Promise<Result<ArticleView>> {
  authorize(scope, archived ? "article.archive" : "article.restore");
  return transact(scope.db, async (tx) => {
    const current = await lockArticle(tx, scope, articleId);
    if ((current.archivedAt !== null) === archived) return ok(current);
    await writeArticle(tx, scope, current, { archivedAt: archived ? new Date() : null });
    const { number, title } = current;
    await recordEvent(tx, scope, {
      type: archived ? "article.archived" : "article.restored",
      articleId,
      payload: { number, title },
    });
    return ok(await getArticle(scope, articleId, tx));
  });
}

async function writeArticle(
  tx: Transaction,
  scope: WorkspaceScope,
  article: ArticleView,
  data: Prisma.ArticleUncheckedUpdateInput,
): Promise<void> {
  await tx.article.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: article.id } },
    data: { ...data, revision: article.revision + 1, updatedAt: new Date() },
    select: { id: true },
  });
}
