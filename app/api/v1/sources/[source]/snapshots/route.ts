import { ok } from "@/lib/core/result";
import { snapshotsOfSource } from "@/lib/features/snapshots/data";
import { requestSnapshot } from "@/lib/features/snapshots/mutations";
import { askSnapshotOperation, listSnapshotsOperation } from "@/lib/features/snapshots/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(listSnapshotsOperation, async (scope, { params }) =>
  ok({ value: { snapshots: await snapshotsOfSource(scope, params.source) } }),
);

export const POST = apiRoute(askSnapshotOperation, async (scope, { params }) => {
  const asked = await requestSnapshot(scope, { sourceId: params.source });
  return asked.ok ? ok({ value: asked.value }) : asked;
});
