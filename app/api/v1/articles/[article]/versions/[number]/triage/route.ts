import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { versionText } from "@/lib/features/articles/data";
import { readTriage } from "@/lib/features/triage/data";
import { readTriageOperation } from "@/lib/features/triage/operations";
import { triageInCodePoints } from "@/lib/features/triage/positions";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(readTriageOperation, async (scope, { params }) => {
  const { id } = await articleInPath(scope, params.article);
  const triage = await readTriage(scope, id, params.number);
  const text = await versionText(scope, triage.versionId);
  return ok({ value: triageInCodePoints(triage, text) });
});
