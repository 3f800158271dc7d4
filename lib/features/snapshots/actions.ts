"use server";

import { deskAction } from "@/lib/platform/action";
import { storage } from "@/lib/platform/storage/client";
import { requestSnapshot, retrySnapshot, uploadSnapshot } from "./mutations";
import { snapshotIdSchema, sourceIdSchema, uploadFormSchema } from "./schema";

export const requestSnapshotAction = deskAction(sourceIdSchema, requestSnapshot);
export const retrySnapshotAction = deskAction(snapshotIdSchema, retrySnapshot);

export const uploadSnapshotAction = deskAction(
  uploadFormSchema,
  async (scope, { sourceId, file }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const input = { sourceId, file: { bytes, name: file.name } };
    return uploadSnapshot(scope, input, { storage: storage() });
  },
);
