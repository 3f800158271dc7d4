"use client";
import type { ClaimFilter } from "@/lib/features/claims/claim-filter";
import { ClaimFilterBar } from "@/lib/features/claims/components/claim-filter-bar";
import { ClaimList } from "@/lib/features/claims/components/claim-list";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { Button } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PlusIcon } from "@/lib/ui/icons";
import { Kbd } from "@/lib/ui/kbd";
import { useHasDraft } from "@/lib/ui/use-draft";
import { regionClass, type Shown, STAYING } from "./region-switch";
import type { Choice } from "./use-choice";

/** The claims of the article in their order, with the filter over them. */
export function ClaimsRegion({
  shown,
  claims,
  total,
  choice,
  filter,
  onFilter,
  onApproach,
  onAdd,
  onPropose,
  draftKey,
}: {
  shown: Shown;
  /** Those that fit the filter. */
  claims: readonly DeskClaim[];
  total: number;
  choice: Choice;
  filter: ClaimFilter;
  onFilter: (filter: ClaimFilter) => void;
  onApproach: (claimId: string) => void;
  /** Null where none may be added. */
  onAdd: (() => void) | null;
  /** Goes through what the program proposes; null where no claim may be made. */
  onPropose: (() => void) | null;
  /** Of a new claim. */
  draftKey: string;
}) {
  const hasDraft = useHasDraft(draftKey);
  return (
    <section aria-label="Claims" className={regionClass(shown, `pb-24 pair:pb-4 ${STAYING}`)}>
      <div className="sticky top-0 z-10 flex flex-col gap-3 border-b bg-paper p-4 max-pair:static">
        <ClaimFilterBar filter={filter} shown={claims.length} total={total} onChange={onFilter} />
        {onAdd && (
          <Button size="sm" onClick={onAdd}>
            <PlusIcon />
            {hasDraft ? "Go on with your new claim" : "Add a claim"}
          </Button>
        )}
        {onPropose && (
          <Button size="sm" onClick={onPropose}>
            Go through proposals
            <Kbd>p</Kbd>
          </Button>
        )}
      </div>
      {claims.length === 0 ? (
        <div className="p-4">
          <NoClaims total={total} />
        </div>
      ) : (
        <ClaimList
          claims={claims}
          chosen={choice.chosen?.id ?? null}
          onChoose={choice.choose}
          onApproach={onApproach}
          visible={shown.alone || shown.beside}
        />
      )}
    </section>
  );
}

function NoClaims({ total }: { total: number }) {
  if (total > 0) {
    return (
      <EmptyState title="No claim fits">
        Search for other words, or choose another status.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No claims yet">
      Select words in the text that say something about the world, and make them a claim.
    </EmptyState>
  );
}
