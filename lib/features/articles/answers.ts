import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { findArticle, getArticle } from "./data";
import type { ArticleView } from "./schema";

/** The article that a path names by id or by slug. Throws `not_found`. */
export async function articleInPath(scope: WorkspaceScope, idOrSlug: string): Promise<ArticleView> {
  const article = isId(idOrSlug)
    ? await getArticle(scope, idOrSlug)
    : await findArticle(scope, idOrSlug);
  if (!article) throw new AppError("not_found");
  return article;
}
