import type { Metadata } from "next";
import { OutsideVerdicts } from "@/lib/features/claim-reviews/components/outside-verdicts";
import { waitingVerdicts } from "@/lib/features/claim-reviews/data";
import { can } from "@/lib/features/claim-reviews/policy";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";
import { claimsToChoose } from "./_components/claims-to-choose";

export const metadata: Metadata = { title: "Outside verdicts" };

export default async function OutsideVerdictsPage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string }>;
  searchParams: Promise<PageAddress>;
}) {
  const { desk } = await params;
  const address = toSearchParams(await searchParams);
  const path = withQuery(`/w/${desk}/outside-verdicts`, address);
  const { scope, desk: place } = await enterDeskPage(desk, path);
  const [waiting, [claim]] = await Promise.all([
    waitingVerdicts(scope),
    claimsToChoose(scope, address.get("claim") ?? ""),
  ]);
  return (
    <PageBody width="narrow">
      <PageHeader
        title="Outside verdicts"
        lead="What other desks found, from the ClaimReview markup of their pages. It becomes a source, or evidence on a claim, and is shown as theirs; it is never a verdict of this desk."
      />
      <OutsideVerdicts
        desk={desk}
        mayImport={can(scope.actor, "outside_verdict.import")}
        claim={claim ?? null}
        waiting={waiting}
        draftKey={`${place.memberId}:outside-verdicts`}
      />
    </PageBody>
  );
}
