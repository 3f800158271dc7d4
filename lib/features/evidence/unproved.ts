import type { Database } from "@/lib/platform/db/database";
import { transact } from "@/lib/platform/db/transact";
import type { Chore } from "@/lib/platform/jobs/work-jobs";
import { proveSnapshot } from "./proofs";

const MOST = 50;

/** Proves quotes in snapshots that were kept without it: uploaded ones, and those of before. */
export const proveUnproved: Chore = {
  name: "proving quotes",
  everySeconds: 15,
  run: ({ db }) => proveMissing(db),
};

async function proveMissing(db: Database): Promise<void> {
  const { rows } = await db.pool.query<Unproved>(
    `SELECT DISTINCT e.workspace_id AS "workspaceId", e.source_id AS "sourceId",
            p.id AS "snapshotId", p.text_sha256 AS "textSha256"
       FROM evidence e
       CROSS JOIN LATERAL (
         SELECT id, text_sha256 FROM snapshots
          WHERE workspace_id = e.workspace_id AND source_id = e.source_id
            AND text_sha256 IS NOT NULL
          ORDER BY asked_at DESC, id DESC LIMIT 1) p
      WHERE e.quote IS NOT NULL
        AND NOT EXISTS (SELECT FROM quote_proofs q
                         WHERE q.workspace_id = e.workspace_id AND q.evidence_id = e.id
                           AND q.snapshot_id = p.id)
      LIMIT $1`,
    [MOST],
  );
  for (const one of rows) await transact(db, (tx) => proveSnapshot(tx, one, one));
}

type Unproved = { workspaceId: string; sourceId: string; snapshotId: string; textSha256: string };
