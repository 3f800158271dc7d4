import { ok } from "@/lib/core/result";
import { likeClaims } from "@/lib/features/likeness/data";
import { likeClaimsOperation } from "@/lib/features/likeness/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(likeClaimsOperation, async (scope, { query }) =>
  ok({ value: { claims: await likeClaims(scope, { ...query, figures: [] }) } }),
);
