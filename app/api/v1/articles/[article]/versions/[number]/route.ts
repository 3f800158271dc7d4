import { AppError } from "@/lib/core/errors";
import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { versionContent, versionsOf } from "@/lib/features/articles/data";
import { getVersionOperation } from "@/lib/features/articles/operations";
import { inCodePoints } from "@/lib/features/documents/domain";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getVersionOperation, async (scope, { params }) => {
  const { id } = await articleInPath(scope, params.article);
  const version = (await versionsOf(scope, id)).find(({ number }) => number === params.number);
  if (!version) throw new AppError("not_found");
  const { text, blocks } = await versionContent(scope, version.id);
  return ok({ value: { ...version, text, blocks: inCodePoints(text, blocks) } });
});
