import { ok } from "@/lib/core/result";
import { inCodePoints, versionInPath } from "@/lib/features/spotting/answers";
import { coverageOfVersion } from "@/lib/features/spotting/data";
import { getCoverageOperation } from "@/lib/features/spotting/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getCoverageOperation, async (scope, { params }) => {
  const version = await versionInPath(scope, params);
  const { content, numbers, sentences, dismissals } = await coverageOfVersion(scope, version);
  return ok({
    value: {
      numbers,
      sentences: inCodePoints(content.text, sentences),
      dismissals: inCodePoints(content.text, dismissals),
    },
  });
});
