import { isAppError, errorText } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enterDesk } from "@/lib/platform/auth/session-gate";
import { log } from "@/lib/platform/log";
import { readClaimDetail } from "../../_components/read-claim-detail";

/**
 * What hangs on a claim, for the panel: the page brings it for the claim that its address names, and
 * asks here for the others as they are chosen.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ desk: string; claim: string }> },
): Promise<Response> {
  const { desk, claim } = await params;
  const headers = { "Cache-Control": "private, no-store" };
  try {
    const { scope } = await enterDesk(desk);
    return Response.json(await readClaimDetail(scope, claim), { headers });
  } catch (error) {
    if (isAppError(error)) {
      const { status, title, help } = errorText[error.code];
      return Response.json({ code: error.code, message: `${title} ${help}` }, { status, headers });
    }
    const requestId = newId();
    log().error({ err: error, requestId }, "A claim could not be read");
    const message = `Something went wrong on our side. (${requestId})`;
    return Response.json({ code: "bug", message }, { status: 500, headers });
  }
}
