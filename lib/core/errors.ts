/**
 * What ends a request before its work: who asks may not, or what they name is not there. Anything a
 * person can bring about in ordinary use (a stale revision, a refused transition) is a `Result`.
 */
export type AppErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "too_many_requests"
  | "payload_too_large"
  | "unavailable";

export class AppError extends Error {
  readonly code: AppErrorCode;
  /** Seconds after which a request that came too often may be made again. */
  readonly retryAfter: number | undefined;

  constructor(code: AppErrorCode, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(errorText[code].title, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/** Every code's HTTP status and what the person reads. Complete by type. */
export const errorText = {
  unauthenticated: {
    status: 401,
    title: "You are signed out.",
    help: "Sign in again; what you typed on this page is kept in this browser.",
  },
  forbidden: {
    status: 403,
    title: "Your role does not allow this.",
    help: "Ask an editor or the owner of the desk.",
  },
  not_found: {
    status: 404,
    title: "There is nothing here.",
    help: "It may have been deleted, or the address may be mistyped.",
  },
  too_many_requests: {
    status: 429,
    title: "Too many requests.",
    help: "Wait a moment and try again.",
  },
  payload_too_large: {
    status: 413,
    title: "That is too large.",
    help: "Send a smaller file or a shorter text.",
  },
  unavailable: {
    status: 503,
    title: "The database does not answer.",
    help: "Nothing was changed. Try again in a moment.",
  },
} as const satisfies Record<AppErrorCode, { status: number; title: string; help: string }>;

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
