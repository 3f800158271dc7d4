import type { WorkspaceScope } from "@/lib/platform/scope";
import type { ClaimFacets } from "./facet-schema";

/**
 * What was counted, for as long as nobody has written to the desk since. To count a hundred thousand
 * claims takes a tenth of a second; to see that no event has come takes none.
 */
const counted = new Map<string, { stamp: string; until: number; facets: Promise<ClaimFacets> }>();

const MOST_KEPT = 100;
/** Milliseconds. What changes without an event of the desk, such as a person's name, shows after it. */
const LONGEST = 60_000;

/**
 * Counts, or gives what was counted before.
 *
 * @param key all that the counts depend on besides the desk
 */
export async function rememberedFacets(
  scope: WorkspaceScope,
  key: string,
  count: () => Promise<ClaimFacets>,
): Promise<ClaimFacets> {
  const fullKey = `${scope.workspaceId} ${key}`;
  const stamp = await stampOf(scope);
  const kept = counted.get(fullKey);
  if (stamp !== null && kept?.stamp === stamp && Date.now() < kept.until) return kept.facets;
  const facets = count();
  counted.delete(fullKey);
  if (stamp === null) return facets;
  counted.set(fullKey, { stamp, until: Date.now() + LONGEST, facets });
  const oldest = counted.keys().next().value;
  if (counted.size > MOST_KEPT && oldest !== undefined) counted.delete(oldest);
  facets.catch(() => counted.delete(fullKey));
  return facets;
}

/**
 * The last event of the desk: every change of a claim has one, written with it. Null while a
 * transaction is under way anywhere, for its event may have an earlier number than one that is
 * there already, and would then not be noticed.
 */
async function stampOf(scope: WorkspaceScope): Promise<string | null> {
  const { rows } = await scope.db.pool.query<{ stamp: string; quiet: boolean }>(
    `SELECT (SELECT coalesce(max(sequence), 0) FROM audit_events WHERE workspace_id = $1) AS stamp,
            pg_snapshot_xmin(snapshot) = pg_snapshot_xmax(snapshot) AS quiet
       FROM pg_current_snapshot() AS snapshot`,
    [scope.workspaceId],
  );
  const [row] = rows;
  return row?.quiet ? row.stamp : null;
}
