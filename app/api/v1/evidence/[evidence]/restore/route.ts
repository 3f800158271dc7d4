import { ok } from "@/lib/core/result";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { restoreEvidence } from "@/lib/features/evidence/mutations";
import { restoreEvidenceOperation } from "@/lib/features/evidence/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(restoreEvidenceOperation, async (scope, { params }) => {
  const restored = await restoreEvidence(scope, { evidenceId: params.evidence });
  return restored.ok
    ? ok({ value: restored.value, headers: revisionHeaders(restored.value) })
    : restored;
});
