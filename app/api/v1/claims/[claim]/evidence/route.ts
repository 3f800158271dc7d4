import { ok } from "@/lib/core/result";
import { claimIdInPath, claimInPath, revisionHeaders } from "@/lib/features/claims/answers";
import { evidenceOfClaim } from "@/lib/features/evidence/data";
import { addEvidence } from "@/lib/features/evidence/mutations";
import { addEvidenceOperation, listEvidenceOperation } from "@/lib/features/evidence/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listEvidenceOperation, async (scope, { params }) => {
  const { id } = await claimInPath(scope, params.claim);
  return ok({ value: { evidence: await evidenceOfClaim(scope, id) } });
});

export const POST = apiRoute(addEvidenceOperation, async (scope, { params, body }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const added = await addEvidence(scope, { claimId, content: body });
  return added.ok ? ok({ value: added.value, headers: revisionHeaders(added.value) }) : added;
});
