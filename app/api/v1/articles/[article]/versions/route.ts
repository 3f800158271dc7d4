import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { broughtFrom } from "@/lib/features/articles/brought-schema";
import { versionsOf } from "@/lib/features/articles/data";
import { addVersion } from "@/lib/features/articles/importing";
import { addVersionOperation, listVersionsOperation } from "@/lib/features/articles/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listVersionsOperation, async (scope, { params }) => {
  const { id } = await articleInPath(scope, params.article);
  return ok({ value: { versions: await versionsOf(scope, id) } });
});

export const POST = apiRoute(addVersionOperation, async (scope, { params, body }) => {
  const { id: articleId } = await articleInPath(scope, params.article);
  const added = await addVersion(scope, { articleId, ...broughtFrom(body) });
  return added.ok ? ok({ value: added.value }) : added;
});
