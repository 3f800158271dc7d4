import { AppError } from "@/lib/core/errors";
import type { FieldErrors } from "@/lib/core/result";
import type { ResultCode } from "./problem";

const MAX_BODY_BYTES = 8 * 1024 * 1024;

type RequestCode = Extract<
  ResultCode,
  "invalid" | "malformed" | "unsupported_media_type" | "if_match_missing"
>;

const messages: Record<RequestCode, string> = {
  invalid: "Some fields need another look.",
  malformed: "The request's body is not JSON in UTF-8.",
  unsupported_media_type: "Send the body as application/json.",
  if_match_missing: 'Name the revision that you change, as If-Match: "3".',
};

/** A request that does not have the form that its operation asks for. */
export class RequestProblem extends Error {
  readonly code: RequestCode;
  readonly fields: FieldErrors;

  constructor(code: RequestCode, fields: FieldErrors = {}) {
    super(messages[code]);
    this.name = "RequestProblem";
    this.code = code;
    this.fields = fields;
  }
}

/** The query of a request: a name that comes several times holds a list. */
export function readQuery(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    query[name] = values.length === 1 ? values[0]! : values;
  }
  return query;
}

/** The JSON of a request's body, at most 8 MiB unless said otherwise. */
export async function readBody(request: Request, limit = MAX_BODY_BYTES): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new RequestProblem("unsupported_media_type");
  const bytes = await readBytes(request, limit);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RequestProblem("malformed");
  }
}

/**
 * Reads a body without ever holding more than `limit` bytes of it. Throws `payload_too_large`, and
 * `malformed` for one that breaks off.
 */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) {
    throw new AppError("payload_too_large");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) throw new AppError("payload_too_large");
      chunks.push(chunk);
    }
  } catch (error) {
    throw isHangUp(error) ? new RequestProblem("malformed") : error;
  }
  return Buffer.concat(chunks);
}

/** Whether the client went away before the end of its body: its doing, and no bug of ours. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ECONNRESET";
}

/** The revision in If-Match: a strong entity tag that holds a whole number, such as "3". */
export function readIfMatch(request: Request): number {
  const match = /^"([1-9]\d{0,8})"$/.exec(request.headers.get("if-match")?.trim() ?? "");
  if (!match) throw new RequestProblem("if_match_missing");
  return Number(match[1]);
}
