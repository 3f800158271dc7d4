import { AppError } from "@/lib/core/errors";
import { ok } from "@/lib/core/result";
import { articleInPath } from "@/lib/features/articles/answers";
import { versionsOf, versionText } from "@/lib/features/articles/data";
import { claimIdInPath } from "@/lib/features/claims/answers";
import { rangeInUtf16 } from "@/lib/features/claims/positions";
import { readTriageItem } from "@/lib/features/triage/data";
import { decideAnchor, takeBackDecision } from "@/lib/features/triage/mutations";
import { decideAnchorOperation, takeBackDecisionOperation } from "@/lib/features/triage/operations";
import { itemInCodePoints } from "@/lib/features/triage/positions";
import { apiRoute } from "@/lib/platform/api/route";
import type { WorkspaceScope } from "@/lib/platform/scope";

type Params = { article: string; number: number; claim: string };

/** The claim and the version that a path names. Throws `not_found`. */
async function anchorInPath(scope: WorkspaceScope, { article, number, claim }: Params) {
  const { id } = await articleInPath(scope, article);
  const version = (await versionsOf(scope, id)).find((one) => one.number === number);
  if (!version) throw new AppError("not_found");
  return { claimId: await claimIdInPath(scope, claim), versionId: version.id };
}

export const PUT = apiRoute(decideAnchorOperation, async (scope, { params, body }) => {
  const anchor = await anchorInPath(scope, params);
  const { versionId, claimId } = anchor;
  const place = body.place && (await rangeInUtf16(scope, versionId, body.place));
  if (place && !place.ok) return place;
  const { decision, byHand } = body;
  const made = { decision, place: place && place.value, byHand };
  const decided = await decideAnchor(scope, { ...anchor, ...made });
  if (!decided.ok) return decided;
  const text = await versionText(scope, versionId);
  return ok({ value: itemInCodePoints(await readTriageItem(scope, versionId, claimId), text) });
});

export const DELETE = apiRoute(takeBackDecisionOperation, async (scope, { params }) => {
  const taken = await takeBackDecision(scope, await anchorInPath(scope, params));
  return taken.ok ? ok({ value: null }) : taken;
});
