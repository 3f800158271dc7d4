import "server-only";
import type { z } from "zod";
import { roleAtLeast } from "@/lib/core/actor";
import { AppError, errorText } from "@/lib/core/errors";
import { fieldErrors } from "@/lib/core/field-errors";
import { newId } from "@/lib/core/ids";
import type { Result } from "@/lib/core/result";
import { enterWithToken } from "../auth/token-gate";
import { database } from "../db/client";
import { settings } from "../env";
import { log } from "../log";
import type { WorkspaceScope } from "../scope";
import type { Operation } from "./operation";
import { type Problem, problemResponse, fieldProblems, type ResultCode } from "./problem";
import { takeAllowance } from "./rate-limit";
import { RequestProblem, readBody, readIfMatch, readQuery } from "./request";

type Input<P, Q, B> = { params: P; query: Q; body: B; revision: number; request: Request };
type Failure = { code: ResultCode; message: string; current?: unknown };

/** An answer with headers of its own, for an operation that sends no JSON or names a revision. */
export type Answer<T> = { value: T; headers?: Record<string, string> };

/**
 * The one way from an API request to the desk: token → allowance → role → shapes → the work in the
 * token's scope. Answers every problem as RFC 9457 problem details.
 */
export function apiRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  definition: Operation<P, Q, B, R>,
  run: (
    scope: WorkspaceScope,
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<Response | Result<Answer<z.input<R>>, Failure>>,
) {
  return async (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ): Promise<Response> => {
    const requestId = newId();
    let headers: Record<string, string> = { "X-Request-Id": requestId };
    try {
      const { scope, tokenId } = await enterWithToken(
        database(),
        request.headers.get("authorization"),
        { mayRemember: definition.method === "GET" },
      );
      const allowance = await takeAllowance(tokenId, settings().API_RATE_LIMIT);
      headers = { ...headers, ...allowance.headers };
      if (!allowance.allowed) {
        throw new AppError("too_many_requests", { retryAfter: allowance.retryAfter });
      }
      if (!roleAtLeast(scope.actor.role, definition.role)) throw new AppError("forbidden");
      const input = await readInput(definition, request, await context.params);
      const answer = await run(scope, input);
      if (answer instanceof Response) return withHeaders(answer, headers);
      if (!answer.ok) return failureResponse(answer.error, requestId, headers);
      return successResponse(definition, answer.value, headers);
    } catch (error) {
      return problemResponse(explain(error, requestId), withChallenge(error, headers));
    }
  };
}

async function readInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Operation<P, Q, B>,
  request: Request,
  rawParams: Record<string, string>,
): Promise<Input<z.output<P>, z.output<Q>, z.output<B>>> {
  const params = definition.params?.safeParse(rawParams);
  // An id that has not even the form of one cannot exist: it answers as any other that does not.
  if (params && !params.success) throw new AppError("not_found");
  const query = definition.query?.safeParse(readQuery(request));
  if (query && !query.success) throw new RequestProblem("invalid", fieldErrors(query.error));
  const body = definition.body?.safeParse(await readBody(request, definition.maxBodyBytes));
  if (body && !body.success) throw new RequestProblem("invalid", fieldErrors(body.error));
  return {
    params: params?.data as z.output<P>,
    query: query?.data as z.output<Q>,
    body: body?.data as z.output<B>,
    revision: definition.ifMatch ? readIfMatch(request) : 0,
    request,
  };
}

function successResponse(
  definition: Operation,
  answer: Answer<unknown>,
  headers: Record<string, string>,
): Response {
  const all = { ...headers, ...answer.headers, "Cache-Control": "no-store" };
  if (definition.success.status === 204) return new Response(null, { status: 204, headers: all });
  return Response.json(answer.value, { status: definition.success.status, headers: all });
}

function failureResponse(
  failure: Failure,
  requestId: string,
  headers: Record<string, string>,
): Response {
  const current = "current" in failure ? { current: failure.current } : {};
  return problemResponse(
    { code: failure.code, detail: failure.message, requestId, ...current },
    headers,
  );
}

function explain(error: unknown, requestId: string): Problem {
  if (error instanceof RequestProblem) {
    return {
      code: error.code,
      detail: error.message,
      requestId,
      errors: fieldProblems(error.fields),
    };
  }
  if (error instanceof AppError) {
    const { title, help } = errorText[error.code];
    const detail =
      error.code === "unauthenticated"
        ? "Send a valid API token as “Authorization: Bearer plb_…”."
        : `${title} ${help}`;
    return { code: error.code, detail, requestId };
  }
  log().error({ err: error, requestId }, "An API request failed");
  return { code: "bug", detail: "Something went wrong on our side.", requestId };
}

function withChallenge(error: unknown, headers: Record<string, string>): Record<string, string> {
  const asksForToken = error instanceof AppError && error.code === "unauthenticated";
  return asksForToken ? { ...headers, "WWW-Authenticate": 'Bearer realm="plumbline"' } : headers;
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
