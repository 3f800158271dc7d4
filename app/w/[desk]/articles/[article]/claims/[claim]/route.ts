import { deskAnswer } from "../../../../_components/desk-answer";
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
  return deskAnswer(desk, "A claim could not be read", (scope) => readClaimDetail(scope, claim));
}
