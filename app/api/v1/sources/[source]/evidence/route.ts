import { ok } from "@/lib/core/result";
import { listSourceEvidenceOperation } from "@/lib/features/evidence/operations";
import { restingOn } from "@/lib/features/evidence/resting";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listSourceEvidenceOperation, async (scope, { params, query }) =>
  ok({ value: await restingOn(scope, { sourceId: params.source, ...query }) }),
);
