import { ok } from "@/lib/core/result";
import { broughtFrom } from "@/lib/features/articles/brought-schema";
import { importText } from "@/lib/features/articles/importing";
import { importArticleOperation, listArticlesOperation } from "@/lib/features/articles/operations";
import { listArticles } from "@/lib/features/articles/overview";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listArticlesOperation, async (scope, { query }) =>
  ok({ value: await listArticles(scope, query) }),
);

export const POST = apiRoute(importArticleOperation, async (scope, { body }) => {
  const imported = await importText(scope, { ...broughtFrom(body), details: body.details });
  return imported.ok ? ok({ value: imported.value }) : imported;
});
