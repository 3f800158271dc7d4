import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { restoreArticle } from "@/lib/features/articles/mutations";
import { restoreArticleOperation } from "@/lib/features/articles/operations";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(restoreArticleOperation, async (scope, { params }) => {
  const { id: articleId } = await articleInPath(scope, params.article);
  const done = await restoreArticle(scope, { articleId });
  return done.ok ? ok({ value: done.value, headers: revisionHeaders(done.value) }) : done;
});
