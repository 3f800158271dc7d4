import { Readable } from "node:stream";
import type { SnapshotBytes } from "./data";
import { downloadName } from "./domain";

/**
 * What a browser is told of a snapshot's bytes, wherever it is shown: a page of its own without
 * scripts, forms, plugins, network, or anything of this site. Pictures and styles in it may show.
 */
const SAFE: Record<string, string> = {
  "Content-Security-Policy":
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "X-DNS-Prefetch-Control": "off",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};

/** A snapshot's bytes as an answer: to be saved, or (`inline`) to be shown. */
export function bytesResponse(
  bytes: SnapshotBytes,
  disposition: "attachment" | "inline",
): Response {
  const { mediaType, charset, sha256, size, chunks } = bytes;
  const isText = mediaType.startsWith("text/");
  const type = isText && charset !== null ? `${mediaType}; charset=${charset}` : mediaType;
  return new Response(Readable.toWeb(Readable.from(chunks)) as ReadableStream, {
    headers: {
      ...SAFE,
      "Content-Type": type,
      "Content-Length": String(size),
      "Content-Disposition": `${disposition}; filename="${downloadName({ mediaType, sha256 })}"`,
      ETag: `"${sha256}"`,
    },
  });
}
