import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { editArticle } from "@/lib/features/articles/mutations";
import { editArticleOperation, getArticleOperation } from "@/lib/features/articles/operations";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getArticleOperation, async (scope, { params }) => {
  const article = await articleInPath(scope, params.article);
  return ok({ value: article, headers: revisionHeaders(article) });
});

export const PATCH = apiRoute(editArticleOperation, async (scope, { params, body, revision }) => {
  const { id: articleId } = await articleInPath(scope, params.article);
  const edited = await editArticle(scope, { articleId, revision, details: body });
  return edited.ok ? ok({ value: edited.value, headers: revisionHeaders(edited.value) }) : edited;
});
