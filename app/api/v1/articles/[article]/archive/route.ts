import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { archiveArticle } from "@/lib/features/articles/mutations";
import { archiveArticleOperation } from "@/lib/features/articles/operations";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(archiveArticleOperation, async (scope, { params }) => {
  const { id: articleId } = await articleInPath(scope, params.article);
  const done = await archiveArticle(scope, { articleId });
  return done.ok ? ok({ value: done.value, headers: revisionHeaders(done.value) }) : done;
});
