import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { ok, type Result } from "@/lib/core/result";
import { sha256 } from "@/lib/core/sha256";
import { settings } from "./env";
import { type AllowedHost, isAllowedHost } from "./web/allowed-hosts";
import {
  failed,
  failureOf,
  type FetchError,
  FetchFailure,
  refusedStatus,
  type Redirect,
} from "./web/failures";
import { guardedLookup, mayConnect, type Resolve, systemResolve } from "./web/guarded-lookup";
import { ENCODINGS, readBody } from "./web/read-body";

export type FetchLimits = {
  /** For all of it: names, connections, redirects and the body. */
  milliseconds: number;
  /** Of the body, decompressed. */
  bytes: number;
  redirects: number;
};

const FETCH_LIMITS: FetchLimits = {
  milliseconds: 15_000,
  bytes: 10 * 1024 * 1024,
  redirects: 5,
};

/** Media types that this program can read. */
const READABLE_TYPES: readonly string[] = [
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/markdown",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

/** What a server may say of a file when it does not know; its content tells then. */
const UNTOLD = new Set(["", "application/octet-stream", "binary/octet-stream"]);

export type FetchOptions = {
  limits?: Partial<FetchLimits>;
  /** Inside hosts that may be fetched. Left out, those of the setting FETCH_ALLOWED_HOSTS. */
  allowed?: readonly AllowedHost[];
  /** Media types that are taken. Left out, those that this program can read. */
  types?: readonly string[];
  resolve?: Resolve;
  /** HEAD brings no body. Left out, GET. */
  method?: "GET" | "HEAD";
  /** The only kind of addresses to connect to; left out, whichever answers. */
  family?: 4 | 6;
  /** To be asked with besides, such as the conditions of a conditional request. */
  headers?: Record<string, string>;
};

/** What a server gave. */
export type Fetched = {
  /** Where it was found in the end, behind all redirects; no fragment. */
  url: string;
  /** Of the answer: 200 to 299. */
  status: number;
  /** When the answer began to come, ISO 8601 in UTC. */
  fetchedAt: string;
  /** The header as it came; null where there is none. */
  contentType: string | null;
  /** The body without its compression, and nothing else changed. */
  bytes: Uint8Array;
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  sha256: string;
  /** By their names in lower case. */
  headers: Record<string, string>;
  /** The way to `url`, in order. */
  redirects: Redirect[];
};

type Request = Required<Omit<FetchOptions, "limits" | "family">> & {
  family: 4 | 6 | undefined;
  limits: FetchLimits;
  signal: AbortSignal;
};

/**
 * Fetches an address for a person, and never an inside one: http and https alone, and every address
 * that a name resolves to is checked when the connection is made, after each redirect too. Sends no
 * cookie and no credentials.
 */
export async function fetchAddress(
  address: string,
  options: FetchOptions = {},
): Promise<Result<Fetched, FetchError>> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const request: Request = {
    limits,
    allowed: options.allowed ?? settings().FETCH_ALLOWED_HOSTS ?? [],
    types: options.types ?? READABLE_TYPES,
    resolve: options.resolve ?? systemResolve,
    method: options.method ?? "GET",
    family: options.family,
    headers: options.headers ?? {},
    signal: AbortSignal.timeout(limits.milliseconds),
  };
  try {
    return await follow(address, request);
  } catch (error) {
    return request.signal.aborted ? failed("timeout") : failureOf(error);
  }
}

async function follow(address: string, request: Request): Promise<Result<Fetched, FetchError>> {
  let url = webAddress(address, undefined);
  const redirects: Redirect[] = [];
  for (let left = request.limits.redirects; url !== null; left -= 1) {
    const answer = await ask(url, request);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
      return take(url, answer, redirects, request);
    answer.destroy();
    if (left === 0) return failed("too_many_redirects");
    url = webAddress(location, url);
    if (url) redirects.push({ status, to: url.href });
  }
  return failed("bad_address");
}

/** An address that may be asked at all; null where it is none. */
function webAddress(address: string, base: URL | undefined): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  url.hash = "";
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.username === "" && url.password === "" && url.hostname !== "" ? url : null;
}

function ask(
  url: URL,
  { allowed, resolve, signal, method, family, headers }: Request,
): Promise<IncomingMessage> {
  const isNamed = isAllowedHost(url, allowed);
  const literal = url.hostname.replace(/^\[(.*)\]$/u, "$1");
  // An address that is no name is connected to without a lookup.
  const isLiteral = /^[\d.]+$/u.test(literal) || literal.includes(":");
  if (isLiteral && !isNamed && !mayConnect(literal, allowed))
    throw new FetchFailure("refused_address");
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((done, reject) => {
    const asking = request(
      url,
      {
        agent: false,
        signal,
        method,
        ...(family === undefined ? {} : { family }),
        headers: {
          ...headers,
          accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
          "accept-encoding": ENCODINGS,
          "user-agent": "Mozilla/5.0 (compatible; Plumbline)",
        },
        ...(isNamed ? {} : { lookup: guardedLookup(resolve, allowed) }),
      },
      done,
    );
    asking.on("error", reject).end();
  });
}

async function take(
  url: URL,
  answer: IncomingMessage,
  redirects: Redirect[],
  { limits, types, method }: Request,
): Promise<Result<Fetched, FetchError>> {
  const fetchedAt = new Date().toISOString();
  try {
    const status = answer.statusCode ?? 0;
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    );
    if (status < 200 || status > 299)
      return refusedStatus({ status, url: url.href, headers, redirects });
    const contentType = answer.headers["content-type"] ?? null;
    const type = (contentType ?? "").split(";")[0]!.trim().toLowerCase();
    if (!UNTOLD.has(type) && !types.includes(type)) return failed("unreadable_type");
    const bytes = method === "HEAD" ? new Uint8Array() : await readBody(answer, limits.bytes);
    return ok({
      url: url.href,
      status,
      fetchedAt,
      contentType,
      bytes,
      sha256: sha256(bytes),
      headers,
      redirects,
    });
  } finally {
    answer.destroy();
  }
}
