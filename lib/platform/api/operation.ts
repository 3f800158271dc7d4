import type { z } from "zod";
import type { Role } from "@/lib/core/actor";
import type { ProblemCode } from "./problem";

/** What the server sends back when all went well. */
export type Success<R extends z.ZodType = z.ZodType> =
  | { status: 200 | 201; description: string; schema: R }
  | { status: 200; description: string; media: readonly string[] }
  | { status: 204; description: string };

/**
 * One operation of the HTTP API: the shapes that check a request are the shapes that the OpenAPI
 * document shows. `path` is relative to /api/v1, with parameters in braces.
 */
export type Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  id: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: `/${string}`;
  tag: string;
  summary: string;
  /** The least role that a token needs. */
  role: Role;
  params?: P;
  query?: Q;
  body?: B;
  /** The largest body in bytes, where it is not the usual one. */
  maxBodyBytes?: number;
  /** Whether the request must name the revision it was made on, in If-Match. */
  ifMatch?: true;
  success: Success<R>;
  /** What else can be answered, besides what every operation can. */
  problems?: readonly ProblemCode[];
};

/** Types an operation from its parts; changes nothing. */
export function operation<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(definition: Operation<P, Q, B, R>): Operation<P, Q, B, R> {
  return definition;
}
