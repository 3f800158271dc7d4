/** What is known of a link. Only `dead` says that it is gone; the order is from good to bad. */
export const LINK_STATES = [
  "unchecked",
  "fine",
  "changed",
  "moved",
  "blocked",
  "certificate_wrong",
  "failing",
  "quote_gone",
  "dead",
] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** The states that somebody should look at, the worst first. */
export const TROUBLES = [
  "dead",
  "quote_gone",
  "failing",
  "certificate_wrong",
  "blocked",
  "moved",
  "changed",
] as const satisfies readonly LinkState[];
export type Trouble = (typeof TROUBLES)[number];

/**
 * Why a link is in its state, where that is more than the state says. Closed: a failure of the
 * network, and what a page or a host says of itself.
 */
export const LINK_REASONS = [
  "bad_address",
  "name_not_found",
  "no_connection",
  "timeout",
  "too_many_redirects",
  "broken_answer",
  "http_status",
  "says_not_found",
  "wall",
  "robots",
  "private_address",
  "certificate",
  "unread",
] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/**
 * What a look at a link showed. `there`: a page, the same as before or another, and where it has moved
 * to for good; `shut`: the server or its robots.txt does not let us in; `absent`: no page, for whatever
 * reason, asked for in one way or in two.
 */
export type Observation =
  | { seen: "there"; isChanged: boolean; isQuoteGone: boolean; movedTo: string | null }
  | { seen: "shut" }
  | { seen: "untrusted" }
  | { seen: "absent"; otherWayTried: boolean };

/** A link's record, as far as it says what the next look means. */
export type WatchedRecord = {
  state: LinkState;
  /** Days on which nothing was there since the page was last seen, YYYY-MM-DD in UTC. */
  strikes: string[];
  /** How many looks in a row showed the same. */
  streak: number;
  movedTo: string | null;
};

/** So many days without a page make a link dead. */
const STRIKES = 3;
const DAY = 24 * 60 * 60 * 1000;
/** Days to the next look after the first of a kind, and at most, doubling with each alike. */
const PAUSES: Record<LinkState, readonly [first: number, most: number]> = {
  unchecked: [0, 0],
  fine: [3, 12],
  changed: [3, 12],
  moved: [3, 12],
  quote_gone: [3, 12],
  blocked: [3, 24],
  certificate_wrong: [1, 12],
  failing: [1, 1],
  dead: [3, 48],
};
/** Up to so much longer, so that links that were added together are not looked at together for ever. */
const JITTER = 0.1;

/**
 * What an observation means beside what is known. A page that answers clears every strike. A third
 * strike counts only when the page was asked for in another way too.
 */
export function judge(record: WatchedRecord, observation: Observation, day: string): WatchedRecord {
  const strikes = strikesAfter(record, observation, day);
  const state = stateAfter(observation, strikes);
  return {
    state,
    strikes,
    streak: state === record.state ? record.streak + 1 : 1,
    movedTo: observation.seen === "there" ? observation.movedTo : record.movedTo,
  };
}

function strikesAfter({ strikes }: WatchedRecord, observation: Observation, day: string): string[] {
  if (observation.seen !== "absent") return [];
  const isCounted =
    strikes.includes(day) ||
    strikes.length >= STRIKES ||
    (strikes.length === STRIKES - 1 && !observation.otherWayTried);
  return isCounted ? strikes : [...strikes, day];
}

function stateAfter(observation: Observation, strikes: readonly string[]): LinkState {
  switch (observation.seen) {
    case "there":
      if (observation.isQuoteGone) return "quote_gone";
      if (observation.movedTo !== null) return "moved";
      return observation.isChanged ? "changed" : "fine";
    case "shut":
      return "blocked";
    case "untrusted":
      return "certificate_wrong";
    case "absent":
      return strikes.length >= STRIKES ? "dead" : "failing";
  }
}

/** Whether a page that is not there must be asked for in another way before that counts. */
export function needsOtherWay({ strikes }: WatchedRecord, day: string): boolean {
  return strikes.length >= STRIKES - 1 && !strikes.includes(day);
}

/**
 * When to look at a link again: after one day where something is wrong with it, else after three, and
 * twice as long with each look that shows the same.
 *
 * @param id of the link, which decides how much longer
 */
export function nextLook(id: string, { state, streak }: WatchedRecord, now: Date): Date {
  const [first, most] = PAUSES[state];
  const days = Math.min(most, first * 2 ** Math.min(streak - 1, 10));
  return new Date(now.getTime() + Math.round(days * DAY * (1 + JITTER * shareOf(id))));
}

/** A number from 0 to 1 that is the same every time for one id (FNV-1a, 32 bits). */
function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
}

/** A check is kept where it told something that the one before did not. */
export function isNews(
  before: Pick<WatchedRecord, "state" | "movedTo">,
  after: Pick<WatchedRecord, "state" | "movedTo">,
  observation: Observation,
): boolean {
  return (
    before.state !== after.state ||
    before.movedTo !== after.movedTo ||
    (observation.seen === "there" && observation.isChanged)
  );
}

/** Where copies of an address from a year on are listed, for a person to open. */
export function archiveAddress(url: string, year: number): string {
  return `https://web.archive.org/web/${year}*/${url}`;
}

/** A person may have a link looked at anew once in so many seconds. */
export const ASK_AGAIN_SECONDS = 60;

/** Whether a change of state is told in the desk's history: what went wrong, and that it is right again. */
export function isTold(before: LinkState, after: LinkState): boolean {
  const isTrouble = (state: LinkState) => state !== "fine" && state !== "unchecked";
  return before !== after && (isTrouble(after) || (isTrouble(before) && before !== "changed"));
}
