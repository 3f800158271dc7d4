import { fail, Failure } from "@/lib/core/result";

/** Why an address could not be fetched. Closed. */
export const FETCH_ERROR_CODES = [
  "bad_address",
  "refused_address",
  "name_not_found",
  "no_connection",
  "tls",
  "timeout",
  "too_large",
  "too_many_redirects",
  "http_status",
  "unreadable_type",
  "broken_answer",
] as const;
export type FetchErrorCode = (typeof FETCH_ERROR_CODES)[number];

/** One step on the way to an address: the status that sent on, and where to. */
export type Redirect = { status: number; to: string };

/** An answer without a page, as far as its head tells; the names of `headers` are in lower case. */
export type RefusedAnswer = {
  status: number;
  url: string;
  headers: Record<string, string>;
  redirects: Redirect[];
};

export type FetchError = {
  code: FetchErrorCode;
  message: string;
  /** With `http_status`: what came. */
  answer?: RefusedAnswer;
};

const MESSAGES: Record<FetchErrorCode, string> = {
  bad_address: "Give a full web address that begins with http:// or https://, without a password.",
  refused_address:
    "The address leads inside a private network, so it is not fetched. Save the page and bring in the file.",
  name_not_found: "There is no server of that name. Look for a typing mistake in the address.",
  no_connection: "The server cannot be reached. Try again later, or bring the text in as a file.",
  tls: "The server's certificate is not right, so nobody can tell whose page this is. Open it in a browser to see why.",
  timeout: "The server did not answer in time. Try again later, or bring the text in as a file.",
  too_large: "The page is too large. Save the text of it and bring that in.",
  too_many_redirects: "The server sends from one address to the next without an end.",
  http_status: "The server does not give the page.",
  unreadable_type: "What is at the address is no page, text, Word file or PDF.",
  broken_answer: "The server's answer broke off or makes no sense. Try again later.",
};

/** The failure of a code; `message` is given where more is known than the code says. */
export function failed(
  code: FetchErrorCode,
  message: string = MESSAGES[code],
): { ok: false; error: FetchError } {
  return fail({ code, message });
}

/** The failure of an answer whose status is none of success. */
export function refusedStatus(answer: RefusedAnswer): { ok: false; error: FetchError } {
  return fail({ code: "http_status", message: statusMessage(answer.status), answer });
}

/** What a status of a server means to a person who wanted a page. */
function statusMessage(status: number): string {
  const answer = `The server answered with ${status}:`;
  if (status === 404 || status === 410) return `${answer} there is no page at the address.`;
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return `${answer} the page is not open to everybody. Save it in your browser and bring in the file.`;
  }
  if (status === 429) return `${answer} it is asked too often. Try again later.`;
  if (status >= 500) return `${answer} it has a problem of its own. Try again later.`;
  return `${answer} it does not give the page.`;
}

/** Ends a request from inside a callback. */
export class FetchFailure extends Failure<FetchError> {
  constructor(code: FetchErrorCode, message: string = MESSAGES[code]) {
    super({ code, message });
  }
}

const NAME_CODES = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EAI_NONAME", "EAI_FAIL"]);
const TLS_CODES =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/u;
const UNREACHED =
  /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ENETDOWN|ETIMEDOUT|EACCES)$/u;

/** What an error of the network means. */
export function failureOf(error: unknown): { ok: false; error: FetchError } {
  if (error instanceof FetchFailure) return { ok: false, error: error.error };
  // Where several addresses were tried in vain, the first tells.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (first instanceof FetchFailure) return { ok: false, error: first.error };
  if (!(first instanceof Error)) return failed("broken_answer");
  if (first.name === "AbortError" || first.name === "TimeoutError") return failed("timeout");
  const code = (first as NodeJS.ErrnoException).code ?? "";
  if (NAME_CODES.has(code)) return failed("name_not_found");
  if (TLS_CODES.test(code)) return failed("tls");
  return failed(UNREACHED.test(code) ? "no_connection" : "broken_answer");
}
