import { coverageOfVersion } from "@/lib/features/spotting/data";
import { MOST_REMEMBERED } from "@/lib/features/spotting/reading";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ReportChoice } from "./schema";

/** $2 slugs or null for all, $3 whether all means archived articles too. */
const NEWEST_VERSIONS = `
  SELECT DISTINCT ON (a.number) v.id, v.sha256, v.length
    FROM article_versions v
    JOIN articles a ON a.workspace_id = v.workspace_id AND a.id = v.article_id
   WHERE v.workspace_id = $1
     AND CASE WHEN $2::text[] IS NULL THEN a.archived_at IS NULL OR $3 ELSE a.slug = ANY($2) END
   ORDER BY a.number, v.number DESC`;

/**
 * Reads the sentences of a report's texts before its snapshot is opened, as far as they are
 * remembered: fifty long articles take three seconds, in which the embedded database would serve
 * nobody. Within the snapshot only what people did is counted then.
 */
export async function readTextsAhead(scope: WorkspaceScope, choice: ReportChoice): Promise<void> {
  const slugs = choice.articles === "all" ? null : choice.articles;
  const { rows } = await scope.db.pool.query<{ id: string; sha256: string; length: number }>(
    NEWEST_VERSIONS,
    [scope.workspaceId, slugs, choice.archived],
  );
  let left = MOST_REMEMBERED;
  for (const version of rows) {
    left -= version.length;
    if (left < 0) break;
    await coverageOfVersion(scope, version);
  }
}
