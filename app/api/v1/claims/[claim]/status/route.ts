import { claimIdInPath, claimResult } from "@/lib/features/claims/answers";
import { changeStatus } from "@/lib/features/claims/mutations";
import { changeStatusOperation } from "@/lib/features/claims/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const PUT = apiRoute(changeStatusOperation, async (scope, { params, body, revision }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const { status: to, reason } = body;
  return claimResult(scope, await changeStatus(scope, { claimId, revision, to, reason }));
});
