import { ok } from "@/lib/core/result";
import { claimFacets } from "@/lib/features/claims/facets";
import { claimFacetsOperation } from "@/lib/features/claims/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(claimFacetsOperation, async (scope, { query }) =>
  ok({ value: await claimFacets(scope, query) }),
);
