import { redirect, unstable_rethrow } from "next/navigation";
import { errorText, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { bytesOfSnapshot, type SnapshotBytes } from "@/lib/features/snapshots/data";
import { bytesResponse } from "@/lib/features/snapshots/download";
import { enterDesk } from "@/lib/platform/auth/session-gate";
import { log } from "@/lib/platform/log";
import { storage } from "@/lib/platform/storage/client";

/** Sends a snapshot's bytes to a member of its desk. `mayShow` says which may be shown at this address. */
export async function sendBytes(
  params: Promise<{ desk: string; snapshot: string }>,
  mayShow: (bytes: SnapshotBytes) => boolean,
): Promise<Response> {
  const { desk, snapshot } = await params;
  try {
    const { scope } = await enterDesk(desk);
    const bytes = await bytesOfSnapshot(scope, snapshot, storage());
    if (bytes.ok) {
      return bytesResponse(bytes.value, mayShow(bytes.value) ? "inline" : "attachment");
    }
    log().error({ snapshot, detail: bytes.error.message }, "A snapshot's bytes cannot be had");
    return refusal(503, "The bytes of this snapshot cannot be had just now.");
  } catch (error) {
    unstable_rethrow(error);
    if (isAppError(error) && error.code === "unauthenticated") {
      redirect(`/sign-in?return=${encodeURIComponent(`/w/${desk}/snapshots/${snapshot}`)}`);
    }
    if (isAppError(error)) {
      const { status, title, help } = errorText[error.code];
      return refusal(status, `${title} ${help}`);
    }
    const requestId = newId();
    log().error({ err: error, requestId }, "A snapshot's bytes could not be sent");
    return refusal(500, `Something went wrong on our side. (${requestId})`);
  }
}

function refusal(status: number, message: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${message}\n`, { status, headers });
}
