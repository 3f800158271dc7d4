import { ok } from "@/lib/core/result";
import { claimInPath } from "@/lib/features/claims/answers";
import { elsewhereOf } from "@/lib/features/likeness/data";
import { elsewhereOperation } from "@/lib/features/likeness/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(elsewhereOperation, async (scope, { params }) => {
  const claim = await claimInPath(scope, params.claim);
  return ok({ value: await elsewhereOf(scope, claim) });
});
