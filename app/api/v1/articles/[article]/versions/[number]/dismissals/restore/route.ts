import { ok } from "@/lib/core/result";
import { versionInPath } from "@/lib/features/spotting/answers";
import { takeBackDismissals } from "@/lib/features/spotting/mutations";
import { takeBackDismissalsOperation } from "@/lib/features/spotting/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(takeBackDismissalsOperation, async (scope, { params, body }) => {
  await versionInPath(scope, params);
  const done = await takeBackDismissals(scope, body);
  return done.ok ? ok({ value: done.value }) : done;
});
