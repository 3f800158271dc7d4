import { type NextRequest, NextResponse } from "next/server";
import { errorText } from "@/lib/core/errors";
import { MAX_FILE_BYTES } from "@/lib/features/documents/domain";

/** The largest file with a form around it; the same as the limits in next.config.ts. */
const MAX_BODY_BYTES = MAX_FILE_BYTES + 1024 * 1024;

/**
 * Refuses what is larger than any form of the desk, before its body is read. Next has a limit for
 * actions too, but answers with a failure of the server (500) and logs it as one.
 */
export function proxy(request: NextRequest): NextResponse {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length <= MAX_BODY_BYTES) return NextResponse.next();
  const { status, title, help } = errorText.payload_too_large;
  const headers = { "content-type": "text/plain; charset=utf-8", connection: "close" };
  return new NextResponse(`${title} ${help}`, { status, headers });
}

// Actions alone: pages and the API do not pay for it. The API has limits of its own.
export const config = {
  matcher: [{ source: "/:path*", has: [{ type: "header", key: "next-action" }] }],
};
