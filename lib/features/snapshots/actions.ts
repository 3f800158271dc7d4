"use server";

import { deskAction } from "@/lib/platform/action";
import { requestSnapshot, retrySnapshot } from "./mutations";
import { snapshotIdSchema, sourceIdSchema } from "./schema";

export const requestSnapshotAction = deskAction(sourceIdSchema, requestSnapshot);
export const retrySnapshotAction = deskAction(snapshotIdSchema, retrySnapshot);
