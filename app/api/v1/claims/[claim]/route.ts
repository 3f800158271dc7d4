import { ok } from "@/lib/core/result";
import {
  claimAnswer,
  claimFailure,
  claimIdInPath,
  claimInPath,
  claimResult,
} from "@/lib/features/claims/answers";
import { deleteClaim } from "@/lib/features/claims/lineage";
import { editClaim } from "@/lib/features/claims/mutations";
import {
  deleteClaimOperation,
  editClaimOperation,
  getClaimOperation,
} from "@/lib/features/claims/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getClaimOperation, async (scope, { params }) =>
  ok(await claimAnswer(scope, await claimInPath(scope, params.claim))),
);

export const PATCH = apiRoute(editClaimOperation, async (scope, { params, body, revision }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  return claimResult(scope, await editClaim(scope, { claimId, revision, content: body }));
});

export const DELETE = apiRoute(deleteClaimOperation, async (scope, { params, revision }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const deleted = await deleteClaim(scope, { claimId, revision });
  return deleted.ok ? ok({ value: null }) : claimFailure(scope, deleted.error);
});
