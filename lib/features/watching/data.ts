import { AppError } from "@/lib/core/errors";
import { isProved } from "@/lib/features/evidence/domain";
import { newestWithText } from "@/lib/features/snapshots/data";
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
  const { db, workspaceId } = scope;
  const link = await db.prisma.watchedLink.findUnique({
    where: { workspaceId_sourceId: { workspaceId, sourceId } },
  });
  if (!link) return null;
  const newest = await newestWithText(scope, sourceId);
  const { url, etag, lastModified, bodySha256, state, strikes, streak, movedTo } = link;
  return {
    url,
    etag,
    lastModified,
    bodySha256,
    textSha256: link.textSha256 ?? newest?.textSha256 ?? null,
    record: { state, strikes, streak, movedTo },
    quotes: await quotesSeen(scope, sourceId),
  };
}

/** What is quoted from a source and stood in it at any time, and whether it stands there no more. */
async function quotesSeen({ db, workspaceId }: WorkspaceScope, sourceId: string) {
  const evidence = await db.prisma.evidence.findMany({
    where: {
      workspaceId,
      sourceId,
      removedAt: null,
      claim: { deletedAt: null },
      quote: { not: null },
    },
    select: {
      quote: true,
      proofs: {
        orderBy: [{ snapshot: { askedAt: "desc" } }, { snapshotId: "desc" }],
        select: { outcome: true, values: true },
      },
    },
  });
  return evidence.flatMap(({ quote, proofs }) => {
    const proved = proofs.map(({ outcome, values }) =>
      isProved({ outcome, values: Array.isArray(values) ? values : [] }),
    );
    return quote !== null && proved.includes(true) ? [{ quote, isGone: proved[0] !== true }] : [];
  });
}

/** The link of a source. Throws `not_found` where there is none, or none that is watched yet. */
export async function getLink(
  scope: WorkspaceScope,
  sourceId: string,
  reader: Transaction = scope.db.prisma,
): Promise<LinkView> {
  const link = await linkOfSource(scope, sourceId, reader);
  if (!link) throw new AppError("not_found");
  return link;
}

/** The link of a source; null where there is none, or none that is watched yet. */
export async function linkOfSource(
  { db, workspaceId }: WorkspaceScope,
  sourceId: string,
  reader: Transaction = db.prisma,
): Promise<LinkView | null> {
  const link = await reader.watchedLink.findUnique({
    where: { workspaceId_sourceId: { workspaceId, sourceId } },
  });
  return link && toLinkView(link);
}

/** The links of the sources that a claim's evidence cites, by the source. */
export async function linksOfClaim(
  { db, workspaceId }: WorkspaceScope,
  claimId: string,
): Promise<Record<string, LinkView>> {
  const links = await db.prisma.watchedLink.findMany({
    where: { workspaceId, source: { evidence: { some: { claimId } } } },
  });
  return Object.fromEntries(links.map((link) => [link.sourceId, toLinkView(link)]));
}

/** A link's row as pages and the API show it. */
export function toLinkView(link: WatchedLink): LinkView {
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
