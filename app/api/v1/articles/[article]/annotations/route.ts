import { ok } from "@/lib/core/result";
import { readAnnotations } from "@/lib/features/annotations/annotation-file";
import { bringAnnotations } from "@/lib/features/annotations/mutations";
import { bringAnnotationsOperation } from "@/lib/features/annotations/operations";
import { inCodePoints } from "@/lib/features/annotations/positions";
import { articleInPath } from "@/lib/features/articles/answers";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(bringAnnotationsOperation, async (scope, { params, body }) => {
  const { id: articleId } = await articleInPath(scope, params.article);
  const read = readAnnotations(body);
  if (!read.ok) return read;
  const brought = await bringAnnotations(scope, { articleId, annotations: read.value });
  return brought.ok ? ok({ value: await inCodePoints(scope, brought.value) }) : brought;
});
