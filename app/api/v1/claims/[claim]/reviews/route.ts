import { ok } from "@/lib/core/result";
import {
  claimFailure,
  claimIdInPath,
  claimInPath,
  revisionHeaders,
} from "@/lib/features/claims/answers";
import { reviewsOfClaim } from "@/lib/features/reviews/data";
import { giveVerdict } from "@/lib/features/reviews/mutations";
import { giveVerdictOperation, listReviewsOperation } from "@/lib/features/reviews/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listReviewsOperation, async (scope, { params }) => {
  const claim = await claimInPath(scope, params.claim);
  return ok({ value: { reviews: await reviewsOfClaim(scope, claim) } });
});

export const POST = apiRoute(giveVerdictOperation, async (scope, { params, body, revision }) => {
  const claimId = await claimIdInPath(scope, params.claim);
  const given = await giveVerdict(scope, { claimId, revision, ...body });
  return given.ok
    ? ok({ value: given.value, headers: revisionHeaders(given.value) })
    : claimFailure(scope, given.error);
});
