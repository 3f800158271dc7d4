import { ok } from "@/lib/core/result";
import { claimIdInPath } from "@/lib/features/claims/answers";
import { linkedClaims } from "@/lib/features/likeness/data";
import { linkClaims, unlinkClaims } from "@/lib/features/likeness/mutations";
import { linkClaimsOperation, unlinkClaimsOperation } from "@/lib/features/likeness/operations";
import { apiRoute } from "@/lib/platform/api/route";
import type { WorkspaceScope } from "@/lib/platform/scope";

export const PUT = apiRoute(linkClaimsOperation, async (scope, { params }) => {
  const pair = await pairInPath(scope, params);
  const made = await linkClaims(scope, pair);
  return made.ok ? ok({ value: { linked: await linkedClaims(scope, pair.claimId) } }) : made;
});

export const DELETE = apiRoute(unlinkClaimsOperation, async (scope, { params }) => {
  const gone = await unlinkClaims(scope, await pairInPath(scope, params));
  return gone.ok ? ok({ value: null }) : gone;
});

async function pairInPath(scope: WorkspaceScope, params: { claim: string; other: string }) {
  const claimId = await claimIdInPath(scope, params.claim);
  return { claimId, otherId: await claimIdInPath(scope, params.other) };
}
