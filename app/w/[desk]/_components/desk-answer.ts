import "server-only";
import { errorText, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enterDesk } from "@/lib/platform/auth/session-gate";
import { log } from "@/lib/platform/log";
import type { WorkspaceScope } from "@/lib/platform/scope";

/**
 * Answers what a page asks for after it was shown, as JSON: for a member of the desk alone, and a
 * problem as words that the page can show.
 *
 * @param what could not be done where it fails, for the log
 */
export async function deskAnswer(
  desk: string,
  what: string,
  read: (scope: WorkspaceScope) => Promise<unknown>,
): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    const { scope } = await enterDesk(desk);
    return Response.json(await read(scope), { headers });
  } catch (error) {
    if (isAppError(error)) {
      const { status, title, help } = errorText[error.code];
      return Response.json({ code: error.code, message: `${title} ${help}` }, { status, headers });
    }
    const requestId = newId();
    log().error({ err: error, requestId }, what);
    const message = `Something went wrong on our side. (${requestId})`;
    return Response.json({ code: "bug", message }, { status: 500, headers });
  }
}
