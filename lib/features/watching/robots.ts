import robotsParser from "robots-parser";

/** The name that a robots.txt may call this program by. */
const PRODUCT = "Plumbline";
const DAY = 24 * 60 * 60 * 1000;
/** RFC 9309, section 2.3.1.4: a server that has been out of order for so long has no rules. */
const LONGEST_OUTAGE = 30 * DAY;

/**
 * The rules of a host as they were last read: `rules` its robots.txt, empty where it has none; null
 * while it has not been reached since `failedSince`.
 */
export type HostRules = { rules: string | null; readAt: Date; failedSince: Date | null };

/** What a server answered when it was asked for its robots.txt: the text, or a status without one. */
export type RobotsAnswer = { text: string } | { status: number };

/**
 * What an answer means (RFC 9309, section 2.3.1): with 4xx there are no rules; with 5xx everything is
 * forbidden, until that has lasted for thirty days. So it is with 429, which says nothing of rules.
 */
export function rulesAfter(before: HostRules | null, answer: RobotsAnswer, now: Date): HostRules {
  if ("text" in answer) return { rules: answer.text, readAt: now, failedSince: null };
  const { status } = answer;
  if (status < 500 && status !== 429) return { rules: "", readAt: now, failedSince: null };
  const failedSince = before?.failedSince ?? now;
  const isLong = now.getTime() - failedSince.getTime() >= LONGEST_OUTAGE;
  // A copy that was read before may be used while the server is out of order.
  const rules = isLong ? "" : (before?.rules ?? null);
  return { rules, readAt: now, failedSince };
}

/** Whether rules are too old to be asked: after a day (RFC 9309, section 2.4). */
export function isStale({ readAt }: HostRules, now: Date): boolean {
  return now.getTime() - readAt.getTime() >= DAY;
}

/** Whether the rules of an address's host let this program read it. */
export function mayRead({ rules }: HostRules, address: string): boolean {
  if (rules === null) return false;
  return robotsParser(robotsAddress(address), rules).isAllowed(address, PRODUCT) ?? true;
}

/** Seconds that the rules ask for between two requests; 0 where they ask for none. */
export function crawlDelay({ rules }: HostRules, address: string): number {
  return robotsParser(robotsAddress(address), rules ?? "").getCrawlDelay(PRODUCT) ?? 0;
}

/** Where the rules for an address stand. */
export function robotsAddress(address: string): string {
  return new URL("/robots.txt", address).href;
}
