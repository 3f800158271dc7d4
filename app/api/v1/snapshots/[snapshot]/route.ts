import { ok } from "@/lib/core/result";
import { getSnapshot } from "@/lib/features/snapshots/data";
import { getSnapshotOperation } from "@/lib/features/snapshots/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(getSnapshotOperation, async (scope, { params }) =>
  ok({ value: await getSnapshot(scope, params.snapshot) }),
);
