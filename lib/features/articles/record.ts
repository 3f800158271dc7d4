import { AppError } from "@/lib/core/errors";
import type { Transaction } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { getArticle } from "./data";
import type { ArticleView } from "./schema";

/**
 * Reads an article again within the workspace and locks its row: no claim is made in it meanwhile.
 *
 * @throws AppError `not_found` when it is none of this workspace
 */
export async function lockArticle(
  tx: Transaction,
  scope: WorkspaceScope,
  articleId: string,
): Promise<ArticleView> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT id FROM articles
     WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${articleId}::uuid
       FOR NO KEY UPDATE`;
  if (locked.length === 0) throw new AppError("not_found");
  return getArticle(scope, articleId, tx);
}
