import { sendBytes } from "../_components/send-bytes";

/** A kept page for the frame of the snapshot's page, where nothing of it runs (next.config.ts). */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ desk: string; snapshot: string }> },
): Promise<Response> {
  return sendBytes(params, ({ mediaType }) => mediaType === "text/html");
}
