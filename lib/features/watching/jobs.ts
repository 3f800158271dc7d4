import { setTimeout as wait } from "node:timers/promises";
import { jobScope } from "@/lib/platform/auth/job-gate";
import type { Database } from "@/lib/platform/db/database";
import type { FetchOptions } from "@/lib/platform/guarded-fetch";
import { type Chore, type Work, workOn } from "@/lib/platform/jobs/work-jobs";
import { type DueLink, dueLinks, linkToLookAt } from "./data";
import { leaveHost, rulesFor, takeHost } from "./hosts";
import { lookAt, lookOfFailure, type Look, type LinkToLookAt } from "./looking";
import { enrolLinks, recordLook, sendDueHosts } from "./mutations";
import { CHECK_HOST } from "./queue";
import { crawlDelay, mayRead } from "./robots";

/** Longer than any look takes; renewed for each. */
const HELD_SECONDS = 120;
const MOST_LINKS = 20;
/** Between two requests to one host. */
const LEAST_PAUSE = 2;
const MOST_PAUSE = 30;

/** Looks at the links of one host, one after the other. */
export const checkHostWork: Work = workOn(CHECK_HOST, ({ host }, { db, signal }) =>
  checkHost(db, host, signal),
);

/** Finds the links that are due. */
export const findDueLinks: Chore = {
  name: "finding the links that are due",
  everySeconds: 10,
  run: async ({ db }) => {
    await enrolLinks(db);
    await sendDueHosts(db);
  },
};

export async function checkHost(
  db: Database,
  host: string,
  signal: AbortSignal,
  options: FetchOptions = {},
): Promise<void> {
  if (!(await takeHost(db, host, HELD_SECONDS))) return;
  let pause = LEAST_PAUSE;
  try {
    const due = await dueLinks(db, host, MOST_LINKS);
    for (const [index, link] of due.entries()) {
      if (signal.aborted) break;
      if (index > 0) await wait(pause * 1000, undefined, { signal }).catch(() => undefined);
      await takeHost(db, host, HELD_SECONDS, true);
      pause = await checkLink(db, link, options);
    }
  } finally {
    await leaveHost(db, host, pause);
  }
}

/** Returns the seconds that its host wants between two requests. */
async function checkLink(db: Database, { workspaceId, sourceId }: DueLink, options: FetchOptions) {
  const scope = await jobScope(db, workspaceId);
  const link = await linkToLookAt(scope, sourceId);
  if (!link) return LEAST_PAUSE;
  const now = new Date();
  const asked = await rulesFor(db, link.url, now, options);
  const look =
    "error" in asked
      ? lookOfFailure(link, asked.error)
      : await lookBy(link, asked.rules, now, options);
  await recordLook(scope, { sourceId, url: link.url }, look, now);
  if ("error" in asked) return LEAST_PAUSE;
  return Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, crawlDelay(asked.rules, link.url)));
}

function lookBy(
  link: LinkToLookAt,
  rules: Parameters<typeof mayRead>[0],
  now: Date,
  options: FetchOptions,
): Promise<Look> | Look {
  if (!mayRead(rules, link.url)) {
    return { observation: { seen: "shut" }, why: "robots", status: null, page: null };
  }
  return lookAt(link, now.toISOString().slice(0, 10), options);
}
