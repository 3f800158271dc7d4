import { ok } from "@/lib/core/result";
import { inCodePoints, versionIdInPath } from "@/lib/features/spotting/answers";
import { coverageOfVersion } from "@/lib/features/spotting/data";
import { getCoverageOperation } from "@/lib/features/spotting/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getCoverageOperation, async (scope, { params }) => {
  const versionId = await versionIdInPath(scope, params);
  const { text, numbers, sentences, dismissals } = await coverageOfVersion(scope, versionId);
  return ok({
    value: {
      numbers,
      sentences: inCodePoints(text, sentences),
      dismissals: inCodePoints(text, dismissals),
    },
  });
});
