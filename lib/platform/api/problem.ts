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
  evidence_unknown: 422,
  assignee_unknown: 422,
  range_outside_text: 422,
  same_claim: 422,
  other_article: 409,
  wrong_cursor: 400,
  empty_text: 422,
  text_too_large: 413,
  not_utf8: 422,
  binary_text: 422,
  article_archived: 409,
  place_missing: 422,
  place_unknown: 422,
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
