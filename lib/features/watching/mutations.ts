import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import { recordEvent } from "@/lib/features/audit/mutations";
import { requestWithin } from "@/lib/features/snapshots/mutations";
import { lockSource } from "@/lib/features/snapshots/record";
import type { Database, Transaction } from "@/lib/platform/db/database";
import type { WatchedLink } from "@/lib/platform/db/generated/client";
import { transact } from "@/lib/platform/db/transact";
import { sendJob } from "@/lib/platform/jobs/send-job";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { dueHosts, getLink } from "./data";
import { ASK_AGAIN_SECONDS, isNews, isTold, judge, nextLook } from "./domain";
import type { Look } from "./looking";
import { can } from "./policy";
import { CHECK_HOST } from "./queue";
import type { LinkView, sourceIdSchema } from "./schema";

export type AskError = { code: "asked_already" | "no_address"; message: string };

const MOST_ENROLLED = 1000;
const MOST_HOSTS = 200;

/**
 * Begins to watch the links that are not watched yet, and anew those whose source is read elsewhere now.
 * Of all desks that watch theirs; returns how many.
 */
export async function enrolLinks({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query(
    `INSERT INTO watched_links (workspace_id, source_id, url, host)
     SELECT s.workspace_id, s.id, s.url, ${hostOf("s.url")}
       FROM sources s
       JOIN workspaces w ON w.id = s.workspace_id AND w.watch_links
       LEFT JOIN watched_links l ON l.workspace_id = s.workspace_id AND l.source_id = s.id
      WHERE s.url IS NOT NULL AND (l.source_id IS NULL OR l.url <> s.url)
        AND EXISTS (SELECT FROM evidence e
                     WHERE e.workspace_id = s.workspace_id AND e.source_id = s.id
                       AND e.removed_at IS NULL)
      LIMIT $1
     ${BEGIN_ANEW}`,
    [MOST_ENROLLED],
  );
  return rowCount ?? 0;
}

/** An address's host as `URL` has it: addresses are kept in its writing. */
function hostOf(url: string): string {
  return `lower(substring(${url} from '^[a-zA-Z]+://([^/?#]+)'))`;
}

const BEGIN_ANEW = `
  ON CONFLICT (workspace_id, source_id) DO UPDATE
    SET url = excluded.url, host = excluded.host, state = 'unchecked', why = NULL, status = NULL,
        since = now(), strikes = '{}', streak = 0, moved_to = NULL, etag = NULL,
        last_modified = NULL, body_sha256 = NULL, text_sha256 = NULL, checked_at = NULL,
        next_at = now()
  WHERE watched_links.url <> excluded.url`;

/** Sends a job for each host with links that are due. */
export async function sendDueHosts(db: Database): Promise<void> {
  const hosts = await dueHosts(db, MOST_HOSTS);
  await transact(db, async (tx) => {
    for (const host of hosts) await sendJob(tx, CHECK_HOST, { host }, { key: host });
  });
}

/** Has a source's link looked at as soon as it can be, at most once a minute. */
export async function askForLook(
  scope: WorkspaceScope,
  { sourceId }: z.output<typeof sourceIdSchema>,
): Promise<Result<LinkView, AskError>> {
  const { workspaceId } = scope;
  if (!can(scope.actor, "link.ask")) throw new AppError("forbidden");
  return transact(scope.db, async (tx) => {
    const source = await tx.source.findFirst({
      where: { id: sourceId, workspaceId },
      select: { url: true, title: true },
    });
    if (!source) throw new AppError("not_found");
    if (source.url === null) {
      return fail({ code: "no_address", message: "This source is not on the web." });
    }
    await tx.$executeRawUnsafe(
      `INSERT INTO watched_links (workspace_id, source_id, url, host)
       SELECT workspace_id, id, url, ${hostOf("url")} FROM sources
        WHERE workspace_id = $1::uuid AND id = $2::uuid ${BEGIN_ANEW}`,
      workspaceId,
      sourceId,
    );
    const link = (await lockLink(tx, scope, sourceId))!;
    const now = new Date();
    const since = link.askedAt === null ? Infinity : now.getTime() - link.askedAt.getTime();
    if (since < ASK_AGAIN_SECONDS * 1000) {
      return fail({
        code: "asked_already",
        message: "Somebody asked for this less than a minute ago. Wait for what comes of it.",
      });
    }
    await tx.watchedLink.update({
      where: { workspaceId_sourceId: { workspaceId, sourceId } },
      data: { askedAt: now, nextAt: now },
    });
    await sendJob(tx, CHECK_HOST, { host: link.host }, { key: link.host });
    await recordEvent(tx, scope, {
      type: "link.asked",
      payload: { title: source.title, url: source.url },
    });
    return ok(await getLink(scope, sourceId, tx));
  });
}

async function lockLink(
  tx: Transaction,
  { workspaceId }: WorkspaceScope,
  sourceId: string,
): Promise<WatchedLink | null> {
  await tx.$queryRaw`
    SELECT 1 FROM watched_links
     WHERE workspace_id = ${workspaceId}::uuid AND source_id = ${sourceId}::uuid FOR UPDATE`;
  return tx.watchedLink.findUnique({
    where: { workspaceId_sourceId: { workspaceId, sourceId } },
  });
}

/** Writes what a look at a link showed, unless the source is read elsewhere by now. */
export async function recordLook(
  scope: WorkspaceScope,
  { sourceId, url }: { sourceId: string; url: string },
  { observation, why, status, page }: Look,
  now: Date,
): Promise<void> {
  const { workspaceId } = scope;
  if (!can(scope.actor, "link.record")) throw new AppError("forbidden");
  await transact(scope.db, async (tx) => {
    const before = await lockLink(tx, scope, sourceId);
    if (before?.url !== url) return;
    const after = judge(before, observation, now.toISOString().slice(0, 10));
    await tx.watchedLink.update({
      where: { workspaceId_sourceId: { workspaceId, sourceId } },
      data: {
        ...after,
        ...page,
        why,
        status,
        checkedAt: now,
        nextAt: nextLook(sourceId, after, now),
        ...(after.state === before.state ? {} : { since: now }),
      },
    });
    if (!isNews(before, after, observation)) return;
    // What the page says now is kept, so that the difference can be shown and the quotes proved in it.
    if (observation.seen === "there" && observation.isChanged) {
      await requestWithin(tx, scope, await lockSource(tx, scope, sourceId));
    }
    const { state, movedTo } = after;
    const news = { before: before.state, state, why, status, movedTo };
    await tx.linkCheck.create({ data: { id: newId(), workspaceId, sourceId, at: now, ...news } });
    if (isTold(before.state, state)) await tellOf(tx, scope, sourceId, { url, ...news });
  });
}

async function tellOf(
  tx: Transaction,
  scope: WorkspaceScope,
  sourceId: string,
  {
    state,
    ...news
  }: Pick<WatchedLink, "url" | "state" | "why" | "status" | "movedTo"> & {
    before: WatchedLink["state"];
  },
): Promise<void> {
  const { title } = await tx.source.findFirstOrThrow({
    where: { id: sourceId, workspaceId: scope.workspaceId },
    select: { title: true },
  });
  await recordEvent(tx, scope, {
    type: "link.state_changed",
    payload: { title, ...news, after: state },
  });
}
