import { AppError } from "@/lib/core/errors";
import type { Database, Transaction } from "@/lib/platform/db/database";
import type { WatchedLink } from "@/lib/platform/db/generated/client";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { archiveAddress, type LinkReason } from "./domain";
import type { LinkToLookAt } from "./looking";
import type { LinkView } from "./schema";

/** A link that is due, in whichever desk. */
export type DueLink = { workspaceId: string; sourceId: string };

/** Links of desks that watch theirs, and those that somebody asked for since. */
const DUE = `
  FROM watched_links l
  JOIN workspaces w ON w.id = l.workspace_id
  JOIN sources s ON s.workspace_id = l.workspace_id AND s.id = l.source_id AND s.url = l.url
 WHERE l.next_at <= now()
   AND (w.watch_links OR l.asked_at > coalesce(l.checked_at, '-infinity'))
   AND EXISTS (SELECT FROM evidence e
                WHERE e.workspace_id = l.workspace_id AND e.source_id = l.source_id
                  AND e.removed_at IS NULL)`;

/** Hosts with links that are due and that nobody asks now. */
export async function dueHosts({ pool }: Database, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ host: string }>(
    `SELECT l.host ${DUE}
        AND NOT EXISTS (SELECT FROM watched_hosts h WHERE h.host = l.host AND h.busy_until > now())
      GROUP BY l.host ORDER BY min(l.next_at) LIMIT $1`,
    [limit],
  );
  return rows.map(({ host }) => host);
}

/** The links of a host that are due, the longest first. */
export async function dueLinks(
  { pool }: Database,
  host: string,
  limit: number,
): Promise<DueLink[]> {
  const { rows } = await pool.query<DueLink>(
    `SELECT l.workspace_id AS "workspaceId", l.source_id AS "sourceId" ${DUE}
        AND l.host = $1 ORDER BY l.next_at LIMIT $2`,
    [host, limit],
  );
  return rows;
}

/** A link as it is looked at; null where the source is read elsewhere by now. */
export async function linkToLookAt(
  scope: WorkspaceScope,
  sourceId: string,
): Promise<LinkToLookAt | null> {
  const link = await findLink(scope, sourceId);
  if (!link) return null;
  const { url, etag, lastModified, bodySha256, textSha256, state, strikes, streak, movedTo } = link;
  const record = { state, strikes, streak, movedTo };
  return { url, etag, lastModified, bodySha256, textSha256, record, quotes: [] };
}

function findLink({ db, workspaceId }: WorkspaceScope, sourceId: string) {
  return db.prisma.watchedLink.findUnique({
    where: { workspaceId_sourceId: { workspaceId, sourceId } },
  });
}

/** The link of a source. Throws `not_found` where there is none, or none that is watched yet. */
export async function getLink(
  scope: WorkspaceScope,
  sourceId: string,
  reader: Transaction = scope.db.prisma,
): Promise<LinkView> {
  const link = await reader.watchedLink.findUnique({
    where: { workspaceId_sourceId: { workspaceId: scope.workspaceId, sourceId } },
  });
  if (!link) throw new AppError("not_found");
  return toLinkView(link);
}

function toLinkView(link: WatchedLink): LinkView {
  const { sourceId, url, state, why, status, movedTo, since, checkedAt } = link;
  return {
    sourceId,
    url,
    state,
    why: why as LinkReason | null,
    status,
    movedTo,
    since: since.toISOString(),
    checkedAt: checkedAt?.toISOString() ?? null,
    archive: state === "dead" ? archiveAddress(url, since.getUTCFullYear() - 1) : null,
  };
}
