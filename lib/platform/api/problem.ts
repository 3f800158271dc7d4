import { type AppErrorCode, errorText } from "@/lib/core/errors";
import type { FieldErrors } from "@/lib/core/result";

/**
 * Every problem that the API can answer, with its HTTP status: what ends a request before its work
 * (lib/core/errors.ts), and every code of a `Result` that a mutation can come back with.
 */
const resultStatus = {
  invalid: 422,
  malformed: 400,
  unsupported_media_type: 415,
  if_match_missing: 428,
  stale: 412,
  already_decided: 409,
  refused_transition: 409,
  already_imported: 409,
  role_too_low: 403,
  reasons_missing: 422,
  evidence_missing: 422,
  primary_missing: 422,
  independent_missing: 422,
  evidence_unknown: 422,
  evidence_changed: 409,
  uncited: 422,
  assignee_unknown: 422,
  source_unknown: 422,
  derives_in_circle: 409,
  range_outside_text: 422,
  version_replaced: 409,
  same_claim: 422,
  other_article: 409,
  wrong_cursor: 400,
  article_archived: 409,
  place_missing: 422,
  place_unknown: 422,
  not_annotations: 422,
  too_many_annotations: 413,
  // What is wrong with a snapshot
  no_address: 422,
  not_failed: 409,
  // What was asked for a moment ago
  asked_already: 429,
  storage_full: 507,
  storage_refused: 502,
  storage_unreachable: 503,
  storage_failed: 502,
  // What is wrong with a file
  empty: 422,
  too_large: 413,
  text_too_large: 413,
  too_many_blocks: 413,
  binary: 422,
  other_format: 415,
  old_word: 415,
  not_utf8: 422,
  wrong_charset: 422,
  damaged: 422,
  unpacks_too_large: 413,
  encrypted: 422,
  no_text: 422,
  too_deep: 422,
  too_slow: 422,
  too_much_memory: 422,
  unreadable: 422,
  busy: 503,
  // What is wrong with an address
  bad_address: 422,
  refused_address: 422,
  name_not_found: 422,
  no_connection: 502,
  tls: 502,
  timeout: 504,
  too_many_redirects: 502,
  http_status: 502,
  unreadable_type: 415,
  broken_answer: 502,
} as const;

export type ResultCode = keyof typeof resultStatus;
export type ProblemCode = AppErrorCode | ResultCode | "bug";

/** The HTTP status of a problem. */
export function statusOf(code: ProblemCode): number {
  if (code === "bug") return 500;
  return code in errorText
    ? errorText[code as AppErrorCode].status
    : resultStatus[code as ResultCode];
}

/** Problem details as RFC 9457 has them; `errors` names the fields at fault, `current` what is there now. */
export type Problem = {
  code: ProblemCode;
  detail: string;
  requestId: string;
  errors?: { field: string; detail: string }[];
  current?: unknown;
};

/** The answer for a problem: application/problem+json with its status. */
export function problemResponse(problem: Problem, headers: HeadersInit = {}): Response {
  const { code, ...members } = problem;
  const body = {
    type: `urn:plumbline:problem:${code}`,
    title: code.replaceAll("_", " "),
    status: statusOf(code),
    code,
    ...members,
  };
  return Response.json(body, {
    status: body.status,
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      "Content-Type": "application/problem+json",
    },
  });
}

export function fieldProblems(fields: FieldErrors): { field: string; detail: string }[] {
  return Object.entries(fields).map(([field, detail]) => ({ field, detail }));
}
