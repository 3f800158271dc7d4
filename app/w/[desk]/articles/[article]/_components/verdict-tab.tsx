"use client";
import { useState } from "react";
import { ReopenClaim } from "@/lib/features/claims/components/reopen-claim";
import { isVerdict } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { ReviewList } from "@/lib/features/reviews/components/review-list";
import { VerdictForm } from "@/lib/features/reviews/components/verdict-form";
import type { GivenVerdict } from "@/lib/features/reviews/schema";
import { can } from "@/lib/features/reviews/policy";
import { Alert } from "@/lib/ui/alert";
import type { ClaimDetail } from "./claim-detail";
import type { DeskData } from "./desk-data";
import type { Asks } from "./use-asks";

/** The verdicts on a claim, and the form for one more. */
export function VerdictTab({
  data,
  claim,
  detail,
  draftKey,
  asks,
}: {
  data: DeskData;
  claim: DeskClaim;
  detail: ClaimDetail;
  draftKey: string;
  asks: Asks;
}) {
  const [given, setGiven] = useState<GivenVerdict | null>(null);
  const { desk, me, rule } = data;
  const mayGive = can(me, "review.give");
  const evidence = detail.evidence.filter(({ removedAt }) => removedAt === null);
  return (
    <div className="flex flex-col gap-6">
      {given?.meanwhile && <Meanwhile given={given} meanwhile={given.meanwhile} />}
      {mayGive && !isVerdict(claim.status) && (
        <VerdictForm
          desk={desk}
          claim={claim}
          evidence={evidence}
          rule={rule}
          draftKey={`${draftKey}:verdict`}
          asked={asks.verdict}
          onGiven={setGiven}
        />
      )}
      {mayGive && isVerdict(claim.status) && (
        <ReopenClaim
          desk={desk}
          claim={claim}
          draftKey={`${draftKey}:reopen`}
          asked={asks.reopening}
        />
      )}
      {detail.reviews.length === 0 && !mayGive && (
        <p className="text-sm text-ink-soft">Nobody has judged this claim so far.</p>
      )}
      {detail.reviews.length > 0 && (
        <section aria-label="Verdicts given">
          <ReviewList reviews={detail.reviews} evidence={detail.evidence} />
        </section>
      )}
    </div>
  );
}

/** Says that somebody else judged the claim at the same time, and what came of it. */
function Meanwhile({
  given,
  meanwhile: { verdict, reviewer },
}: {
  given: GivenVerdict;
  meanwhile: NonNullable<GivenVerdict["meanwhile"]>;
}) {
  const status = STATUS_WORDS[given.status].toLowerCase();
  return (
    <Alert
      kind="warning"
      title={`Meanwhile ${reviewer.name} marked it ${STATUS_WORDS[verdict].toLowerCase()}.`}
    >
      Both verdicts are kept; the claim is {status}.
    </Alert>
  );
}
