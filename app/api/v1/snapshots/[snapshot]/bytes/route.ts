import { fail } from "@/lib/core/result";
import { bytesOfSnapshot } from "@/lib/features/snapshots/data";
import { bytesResponse } from "@/lib/features/snapshots/download";
import { snapshotBytesOperation } from "@/lib/features/snapshots/operations";
import { KEEPING_WORDS } from "@/lib/features/snapshots/words";
import { apiRoute } from "@/lib/platform/api/route";
import { storage } from "@/lib/platform/storage/client";

export const GET = apiRoute(snapshotBytesOperation, async (scope, { params }) => {
  const bytes = await bytesOfSnapshot(scope, params.snapshot, storage());
  if (bytes.ok) return bytesResponse(bytes.value, "attachment");
  const code = "storage_unreachable" as const;
  return fail({ code, message: KEEPING_WORDS[code] });
});
