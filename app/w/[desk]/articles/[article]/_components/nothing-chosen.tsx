import { ClaimGone } from "@/lib/features/claims/components/claim-gone";
import { can } from "@/lib/features/claims/policy";
import { EmptyState } from "@/lib/ui/empty-state";
import { Kbd } from "@/lib/ui/kbd";
import type { DeskData } from "./desk-data";

/** Stands where the claim would be. */
export function NothingChosen({
  data: { desk, gone, me },
  missing,
  mayMake,
}: {
  data: DeskData;
  /** The reference in the address that names no claim of this article. */
  missing: string | null;
  mayMake: boolean;
}) {
  if (gone && gone.ref === missing?.toUpperCase()) {
    return <ClaimGone desk={desk} claim={gone} mayRestore={can(me, "claim.restore")} />;
  }
  if (missing !== null) {
    return (
      <EmptyState title={`There is no ${missing} here`}>
        It may have been deleted or merged, or the address may be mistyped.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No claim chosen">
      <p>
        Press a marked passage, a claim in the list, or <Kbd>j</Kbd> for the first one.
      </p>
      {mayMake && (
        <p className="mt-2">
          To make a claim, select words in the text and press <Kbd>c</Kbd>.
        </p>
      )}
    </EmptyState>
  );
}
