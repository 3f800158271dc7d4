import { z } from "zod";
import { defineQueue } from "@/lib/platform/jobs/queue";

/** Snapshots to be taken. */
export const SNAPSHOT_QUEUE = defineQueue({
  name: "snapshots",
  payload: z.strictObject({ workspaceId: z.uuid(), snapshotId: z.uuid() }),
  places: 4,
  // Thirty seconds to fetch, thirty to read, and the wait for a turn at reading.
  patience: 180,
  retries: 2,
  pause: 5,
});
