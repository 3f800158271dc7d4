import { AppError } from "@/lib/core/errors";
import { getClaim } from "@/lib/features/claims/data";
import { elsewhereOf } from "@/lib/features/likeness/data";
import { deskAnswer } from "../../../../../_components/desk-answer";

/** The claims that say the same elsewhere: asked for when the tab that shows them is opened. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ desk: string; claim: string }> },
): Promise<Response> {
  const { desk, claim: claimId } = await params;
  return deskAnswer(desk, "Like claims could not be read", async (scope) => {
    const claim = await getClaim(scope, claimId);
    if (claim.deletedAt !== null) throw new AppError("not_found");
    return elsewhereOf(scope, claim);
  });
}
