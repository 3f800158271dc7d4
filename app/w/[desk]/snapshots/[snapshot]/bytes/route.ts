import { isImage } from "@/lib/features/snapshots/domain";
import { sendBytes } from "../_components/send-bytes";

/** A snapshot's bytes to be saved; with `?show` a picture is shown. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ desk: string; snapshot: string }> },
): Promise<Response> {
  const isToShow = new URL(request.url).searchParams.has("show");
  return sendBytes(params, ({ mediaType }) => isToShow && isImage(mediaType));
}
