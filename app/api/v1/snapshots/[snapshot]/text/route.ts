import { AppError } from "@/lib/core/errors";
import { ok } from "@/lib/core/result";
import { inCodePoints } from "@/lib/features/documents/domain";
import { getSnapshot, textOfSnapshot } from "@/lib/features/snapshots/data";
import { snapshotTextOperation } from "@/lib/features/snapshots/operations";
import { apiRoute } from "@/lib/platform/api/route";

export const GET = apiRoute(snapshotTextOperation, async (scope, { params }) => {
  const found = await textOfSnapshot(scope, await getSnapshot(scope, params.snapshot));
  if (found === null) throw new AppError("not_found");
  return ok({ value: { ...found, blocks: inCodePoints(found.text, found.blocks) } });
});
