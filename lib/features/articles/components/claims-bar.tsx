import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/features/claims/domain";
import { STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { SegmentedBar } from "@/lib/ui/segmented-bar";

/** How many claims of an article stand in each status; each leads to the table of just these. */
export function ClaimsBar({
  desk,
  slug,
  title,
  claims,
}: {
  desk: string;
  slug: string;
  title: string;
  claims: Record<ClaimStatus, number>;
}) {
  const total = CLAIM_STATUSES.reduce((sum, status) => sum + claims[status], 0);
  if (total === 0) return <p className="text-sm text-ink-soft">No claims yet</p>;
  return (
    <SegmentedBar
      compact
      label={`Claims of “${title}” by status`}
      segments={CLAIM_STATUSES.map((status) => ({
        label: STATUS_WORDS[status].toLowerCase(),
        count: claims[status],
        ...STATUS_LOOK[status],
        href: `/w/${desk}/claims?article=${slug}&status=${status}`,
      }))}
    />
  );
}
