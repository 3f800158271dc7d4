import { ok } from "@/lib/core/result";
import { versionText } from "@/lib/features/articles/data";
import { inCodePoints, inUtf16, versionInPath } from "@/lib/features/spotting/answers";
import { dismissPassages } from "@/lib/features/spotting/mutations";
import { dismissPassagesOperation } from "@/lib/features/spotting/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(dismissPassagesOperation, async (scope, { params, body }) => {
  const { id: versionId } = await versionInPath(scope, params);
  const text = await versionText(scope, versionId);
  const passages = inUtf16(text, body.passages);
  if (!passages.ok) return passages;
  const input = { versionId, passages: passages.value, reason: body.reason, newestKnown: null };
  const done = await dismissPassages(scope, input);
  if (!done.ok) return done;
  const { dismissals, added } = done.value;
  return ok({ value: { dismissals: inCodePoints(text, dismissals), added } });
});
