import { newId } from "@/lib/core/ids";
import { problemResponse } from "@/lib/platform/api/problem";

/** What no other route answers is still the API's: a program gets a problem, not a page. */
function nothing(): Response {
  const requestId = newId();
  const detail = "There is no such endpoint. GET /api/v1/openapi.json lists all of them.";
  return problemResponse(
    { code: "not_found", detail, requestId },
    { "X-Request-Id": requestId, "Cache-Control": "no-store" },
  );
}

export {
  nothing as DELETE,
  nothing as GET,
  nothing as HEAD,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
};
