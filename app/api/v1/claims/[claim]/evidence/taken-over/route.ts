import { ok } from "@/lib/core/result";
import { claimIdInPath } from "@/lib/features/claims/answers";
import { takeOverEvidenceOperation } from "@/lib/features/likeness/operations";
import { takeOverEvidence } from "@/lib/features/likeness/taking-over";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(takeOverEvidenceOperation, async (scope, { params, body }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const fromId = await claimIdInPath(scope, body.from);
  const { evidenceIds } = body;
  const taken = await takeOverEvidence(scope, { claimId, fromId, evidenceIds });
  return taken.ok ? ok({ value: taken.value }) : taken;
});
