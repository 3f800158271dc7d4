import type { ReportExport } from "./mutations";

/** An export as the answer to a request: read as fast as the client takes it, cancelled with it. */
export async function downloadResponse(request: Request, started: ReportExport): Promise<Response> {
  const headers = {
    "Content-Type": started.mediaType,
    // The name is made of a slug and a day, so it needs no escaping.
    "Content-Disposition": `attachment; filename="${started.fileName}"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  };
  if (request.method !== "HEAD") return new Response(bodyOf(started), { headers });
  // Next hands HEAD to GET, and would leave the body unread.
  await started.cancel();
  return new Response(null, { headers });
}

function bodyOf(started: ReportExport): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await started.next();
        if (chunk === null) controller.close();
        else controller.enqueue(chunk);
      },
      cancel: () => started.cancel(),
    },
    // Nothing is read before the client asks for it.
    { highWaterMark: 0 },
  );
}
