import { claimIdInPath, claimResult } from "@/lib/features/claims/answers";
import { assignClaim } from "@/lib/features/claims/assignment";
import { assignClaimOperation } from "@/lib/features/claims/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const PUT = apiRoute(assignClaimOperation, async (scope, { params, body, revision }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const assigneeId = body.memberId;
  return claimResult(scope, await assignClaim(scope, { claimId, revision, assigneeId }));
});
