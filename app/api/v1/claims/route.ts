import { ok } from "@/lib/core/result";
import { claimResult } from "@/lib/features/claims/answers";
import { createClaim } from "@/lib/features/claims/mutations";
import { createClaimOperation, listClaimsOperation } from "@/lib/features/claims/operations";
import { rangeInUtf16 } from "@/lib/features/claims/positions";
import { searchClaims } from "@/lib/features/claims/search";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listClaimsOperation, async (scope, { query }) =>
  ok({ value: await searchClaims(scope, query) }),
);

export const POST = apiRoute(createClaimOperation, async (scope, { body }) => {
  const range = await rangeInUtf16(scope, body.versionId, body.range);
  return range.ok
    ? claimResult(scope, await createClaim(scope, { ...body, range: range.value }))
    : range;
});
