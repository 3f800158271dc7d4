"use client";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { ElsewhereList } from "@/lib/features/likeness/components/elsewhere-list";
import { can } from "@/lib/features/likeness/policy";
import type { DeskData } from "./desk-data";

/** The claims that say the same elsewhere, for the tab of the chosen one. */
export function ElsewhereTab({
  data: { desk, article, me },
  claim,
  stamp,
}: {
  data: DeskData;
  claim: DeskClaim;
  /** Changes whenever the claim was read again. */
  stamp: number;
}) {
  return (
    <ElsewhereList
      desk={desk}
      claim={claim}
      address={`/w/${desk}/articles/${article.slug}/claims/${claim.id}/elsewhere`}
      stamp={stamp}
      mayWrite={can(me, "claim.link")}
    />
  );
}
