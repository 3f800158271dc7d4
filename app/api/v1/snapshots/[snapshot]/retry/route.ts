import { ok } from "@/lib/core/result";
import { retrySnapshot } from "@/lib/features/snapshots/mutations";
import { retrySnapshotOperation } from "@/lib/features/snapshots/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const POST = apiRoute(retrySnapshotOperation, async (scope, { params }) => {
  const asked = await retrySnapshot(scope, { snapshotId: params.snapshot });
  return asked.ok ? ok({ value: asked.value }) : asked;
});
