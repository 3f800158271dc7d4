import { redirect, unstable_rethrow } from "next/navigation";
import { errorText, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { downloadResponse } from "@/lib/features/reports/download";
import { startExport } from "@/lib/features/reports/mutations";
import { exportQuerySchema } from "@/lib/features/reports/operations";
import { choiceFrom, paramsOf } from "@/lib/features/reports/schema";
import { readQuery } from "@/lib/platform/api/request";
import { enterDesk } from "@/lib/platform/auth/session-gate";
import { log } from "@/lib/platform/log";

/** A report as a file, for a member in the browser. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ desk: string }> },
): Promise<Response> {
  const { desk } = await params;
  const query = exportQuerySchema.safeParse(readQuery(request));
  if (!query.success) return refusal(400, "This address names no report.");
  const { format, ...rest } = query.data;
  const choice = choiceFrom(rest, format);
  try {
    const { scope } = await enterDesk(desk);
    return await downloadResponse(request, await startExport(scope, choice, format));
  } catch (error) {
    unstable_rethrow(error);
    if (isAppError(error) && error.code === "unauthenticated") {
      const back = `/w/${desk}/report?${paramsOf(choice)}`;
      redirect(`/sign-in?return=${encodeURIComponent(back)}`);
    }
    if (isAppError(error)) {
      const { status, title, help } = errorText[error.code];
      return refusal(status, `${title} ${help}`);
    }
    const requestId = newId();
    log().error({ err: error, requestId }, "A report could not be exported");
    return refusal(500, `Something went wrong on our side. (${requestId})`);
  }
}

function refusal(status: number, message: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${message}\n`, { status, headers });
}
