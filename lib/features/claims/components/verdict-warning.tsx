import { Alert } from "@/lib/ui/alert";
import { type ClaimDraft, claimDraft, endsVerdict } from "../claim-draft";
import { isVerdict } from "../domain";
import type { DeskClaim } from "../schema";

/** Says of a claim with a verdict what saving the draft does to it; nothing of one without. */
export function VerdictWarning({ claim, draft }: { claim: DeskClaim; draft: ClaimDraft }) {
  if (!isVerdict(claim.status)) return null;
  const title = endsVerdict(claimDraft(claim), draft)
    ? `${claim.ref} has a verdict; saving ends it and puts the claim back in review.`
    : `${claim.ref} has a verdict. Another statement, speaker or figure ends it.`;
  return <Alert kind="warning" title={title} />;
}
