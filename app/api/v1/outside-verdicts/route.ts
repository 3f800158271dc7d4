import { ok } from "@/lib/core/result";
import { importOutsideVerdict } from "@/lib/features/claim-reviews/mutations";
import { importOutsideVerdictOperation } from "@/lib/features/claim-reviews/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(importOutsideVerdictOperation, async (scope, { body }) => {
  const imported = await importOutsideVerdict(scope, body);
  return imported.ok ? ok({ value: imported.value }) : imported;
});
