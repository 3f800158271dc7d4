import { ok } from "@/lib/core/result";
import { proveSnapshot } from "@/lib/features/evidence/proofs";
import { uploadSnapshot } from "@/lib/features/snapshots/mutations";
import { uploadSnapshotOperation } from "@/lib/features/snapshots/operations";
import { apiRoute } from "@/lib/platform/api/route";
import { storage } from "@/lib/platform/storage/client";

export const POST = apiRoute(uploadSnapshotOperation, async (scope, { params, body }) => {
  const file = { bytes: Buffer.from(body.contentBase64, "base64"), name: body.name };
  const upload = { sourceId: params.source, file };
  const kept = await uploadSnapshot(scope, upload, {
    storage: storage(),
    afterKept: proveSnapshot,
  });
  return kept.ok ? ok({ value: kept.value }) : kept;
});
