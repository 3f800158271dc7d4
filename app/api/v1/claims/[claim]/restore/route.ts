import { claimIdInPath, claimResult } from "@/lib/features/claims/answers";
import { restoreClaim } from "@/lib/features/claims/lineage";
import { restoreClaimOperation } from "@/lib/features/claims/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(restoreClaimOperation, async (scope, { params }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  return claimResult(scope, await restoreClaim(scope, { claimId }));
});
