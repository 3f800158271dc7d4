import { ok } from "@/lib/core/result";
import { revisionHeaders } from "@/lib/features/claims/answers";
import { deriveSource } from "@/lib/features/sources/mutations";
import { deriveSourceOperation } from "@/lib/features/sources/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const PUT = apiRoute(deriveSourceOperation, async (scope, { params, body, revision }) => {
  const derived = await deriveSource(scope, { sourceId: params.source, revision, ...body });
  return derived.ok
    ? ok({ value: derived.value, headers: revisionHeaders(derived.value) })
    : derived;
});
