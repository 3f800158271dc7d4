import { isAppError } from "@/lib/core/errors";
import { jobScope } from "@/lib/platform/auth/job-gate";
import type { Database } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import { type Chore, type Work, workOn } from "@/lib/platform/jobs/work-jobs";
import type { Storage } from "@/lib/platform/storage/storage";
import { type AfterKept, takeSnapshot } from "./keeping";
import { SNAPSHOT_QUEUE } from "./queue";
import { sendForSnapshot } from "./record";

/** Takes the snapshots that are asked for. */
export function snapshotWork(storage: Storage, afterKept?: AfterKept): Work {
  return workOn(SNAPSHOT_QUEUE, async ({ workspaceId, snapshotId }, { db, isLastTry }) => {
    try {
      const scope = await jobScope(db, workspaceId);
      await takeSnapshot(scope, snapshotId, { storage, afterKept }, isLastTry);
    } catch (error) {
      // The desk went between the asking and the taking, with all that it had asked for.
      if (!isAppError(error) || error.code !== "not_found") throw error;
    }
  });
}

const FORGOTTEN = "5 minutes";

/** Sends again for snapshots that wait without a job: after a restore, or after many deaths. */
export const sendForForgotten: Chore = {
  name: "snapshots that nobody takes",
  everySeconds: 300,
  run: ({ db }) => resend(db),
};

async function resend(db: Database): Promise<void> {
  await transact(db, async (tx) => {
    const waiting = await tx.$queryRawUnsafe<{ id: string; workspaceId: string }[]>(
      `SELECT p.id, p.workspace_id AS "workspaceId" FROM snapshots p
        WHERE p.state = 'waiting' AND p.asked_at < now() - interval '${FORGOTTEN}'
          AND NOT EXISTS (SELECT FROM pgboss.job j WHERE j.name = '${SNAPSHOT_QUEUE.name}'
                             AND j.singleton_key = p.id::text AND j.state < 'completed')
        LIMIT 500`,
    );
    for (const { id, workspaceId } of waiting) await sendForSnapshot(tx, { workspaceId }, id);
  });
}
