import { sha256 } from "@/lib/core/sha256";
import { readFetchedPage } from "@/lib/features/documents/data";
import { isProved } from "@/lib/features/evidence/domain";
import { proveQuotes } from "@/lib/features/evidence/proof";
import { type Fetched, fetchAddress, type FetchOptions } from "@/lib/platform/guarded-fetch";
import { Queue } from "@/lib/platform/queue";
import type { FetchError } from "@/lib/platform/web/failures";
import { isWall, saysThereIsNone } from "./absence";
import { type LinkReason, needsOtherWay, type Observation, type WatchedRecord } from "./domain";
import { movedTo } from "./moving";

/** A link with what is known of its page. */
export type LinkToLookAt = {
  url: string;
  record: WatchedRecord;
  etag: string | null;
  lastModified: string | null;
  bodySha256: string | null;
  textSha256: string | null;
  /** Passages that the desk quotes and that stood there once, and whether the newest snapshot has them. */
  quotes: { quote: string; isGone: boolean }[];
};

/** What a page says of itself, to be compared the next time; `textSha256` null where it could not be read. */
export type SeenPage = Pick<LinkToLookAt, "etag" | "lastModified" | "bodySha256" | "textSha256">;

export type Look = {
  observation: Observation;
  why: LinkReason | null;
  status: number | null;
  page: SeenPage | null;
};

const SHUT = new Set([401, 402, 403, 429, 451, 999]);
const SMALL_BYTES = 1024 * 1024;
/** Fifty hosts at a time may each send a small page; of large ones few are held in memory at once. */
const largePages = new Queue(2, Infinity);
const reading = new Queue(2, Infinity);

/** Looks at a link: asks once, and a second time in another way where that decides. */
export async function lookAt(
  link: LinkToLookAt,
  day: string,
  options: FetchOptions = {},
): Promise<Look> {
  const fetched = await fetchPage(link, options);
  const look = fetched.ok
    ? await lookOfPage(link, fetched.value)
    : lookOfFailure(link, fetched.error);
  if (look.observation.seen !== "absent" || !needsOtherWay(link.record, day)) return look;
  const other = await fetchAddress(link.url, { ...options, method: "HEAD", family: 4 });
  // Whatever a wall or a wrong certificate may hide, it is not nothing.
  const isAbsent = !other.ok && lookOfFailure(link, other.error).observation.seen === "absent";
  return { ...look, observation: { seen: "absent", otherWayTried: isAbsent } };
}

async function fetchPage({ url, etag, lastModified }: LinkToLookAt, options: FetchOptions) {
  const headers = {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
  const small = { ...options, headers, limits: { bytes: SMALL_BYTES, ...options.limits } };
  const fetched = await fetchAddress(url, small);
  if (fetched.ok || fetched.error.code !== "too_large") return fetched;
  const turn = await largePages.enter();
  try {
    return await fetchAddress(url, { ...options, headers });
  } finally {
    turn?.leave();
  }
}

/** What it means that no page came; of a robots.txt just so. */
export function lookOfFailure(
  link: Pick<LinkToLookAt, "url" | "quotes">,
  { code, answer }: FetchError,
): Look {
  const status = answer?.status ?? null;
  const because = (observation: Observation, why: LinkReason | null): Look => ({
    observation,
    why,
    status,
    page: null,
  });
  switch (code) {
    case "refused_address":
      return because({ seen: "shut" }, "private_address");
    case "tls":
      return because({ seen: "untrusted" }, "certificate");
    case "too_large":
    case "unreadable_type":
      return because(unchanged(link, null), "unread");
    case "http_status":
      if (answer?.status === 304)
        return because(unchanged(link, movedTo(link.url, answer.redirects)), null);
      if (answer?.headers["cf-mitigated"] === "challenge") return because({ seen: "shut" }, "wall");
      return because(SHUT.has(status ?? 0) ? { seen: "shut" } : ABSENT, "http_status");
    case "bad_address":
    case "name_not_found":
    case "no_connection":
    case "timeout":
    case "too_many_redirects":
    case "broken_answer":
      return because(ABSENT, code);
  }
}

const ABSENT: Observation = { seen: "absent", otherWayTried: false };

/** The page is as it was: a quote that was gone from it is gone. */
function unchanged({ quotes }: Pick<LinkToLookAt, "quotes">, to: string | null): Observation {
  const isQuoteGone = quotes.some(({ isGone }) => isGone);
  return { seen: "there", isChanged: false, isQuoteGone, movedTo: to };
}

async function lookOfPage(link: LinkToLookAt, fetched: Fetched): Promise<Look> {
  const { headers, redirects } = fetched;
  const to = movedTo(link.url, redirects);
  const page: SeenPage = {
    etag: headers["etag"] ?? null,
    lastModified: headers["last-modified"] ?? null,
    bodySha256: fetched.sha256,
    textSha256: link.textSha256,
  };
  const status = 200;
  if (fetched.sha256 === link.bodySha256) {
    return { observation: unchanged(link, to), why: null, status, page };
  }
  const read = await readInTurn(fetched);
  if (read === null) return { observation: unchanged(link, to), why: "unread", status, page };
  const proofs = proveQuotes(
    read.text,
    link.quotes.map(({ quote }) => quote),
  );
  const missing = proofs.filter((proof) => !isProved(proof));
  const come = { asked: link.url, answered: fetched.url, ...read };
  const standsIn = link.quotes.length === 0 || missing.length === link.quotes.length;
  if (standsIn && isWall(come))
    return { observation: { seen: "shut" }, why: "wall", status, page: null };
  if (standsIn && saysThereIsNone(come)) {
    return { observation: ABSENT, why: "says_not_found", status, page: null };
  }
  const textSha256 = sha256(read.text);
  const isChanged = link.textSha256 !== null && link.textSha256 !== textSha256;
  const isQuoteGone = missing.length > 0;
  return {
    observation: { seen: "there", isChanged, isQuoteGone, movedTo: to },
    why: null,
    status,
    page: { ...page, textSha256 },
  };
}

async function readInTurn(
  fetched: Fetched,
): Promise<{ title: string | null; text: string } | null> {
  const turn = await reading.enter();
  try {
    const document = await readFetchedPage(fetched);
    if (!document.ok) return null;
    return { title: document.value.properties.title, text: document.value.text };
  } finally {
    turn?.leave();
  }
}
