"use client";
import { useState } from "react";
import { AssigneeControl } from "@/lib/features/claims/components/assignee-control";
import { ClaimSummary } from "@/lib/features/claims/components/claim-summary";
import { useClaimActions } from "@/lib/features/claims/components/use-claim-actions";
import { can } from "@/lib/features/claims/policy";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useHasDraft } from "@/lib/ui/use-draft";
import type { DeskData } from "./desk-data";
import { PanelHead } from "./panel-head";
import { PanelTabs } from "./panel-tabs";
import { RewriteClaim } from "./later-parts";
import type { Rewriting } from "./rewrite-claim";
import type { Address } from "./use-address";
import type { Choice } from "./use-choice";
import type { KnownDetail } from "./use-claim-details";
import { usePanelKeys } from "./use-panel-keys";
import { useAsks } from "./use-asks";

/** The chosen claim: what it says, whose it is, and what hangs on it. */
export function ClaimPanel({
  data,
  claim,
  known,
  address,
  choice,
  onRetry,
}: {
  data: DeskData;
  claim: DeskClaim;
  known: KnownDetail;
  address: Address;
  choice: Choice;
  onRetry: () => void;
}) {
  const { desk, me } = data;
  const draftKey = `${me.memberId}:${claim.id}`;
  const { rewriting, setRewriting } = useRewriting(draftKey, address.edits);
  const actions = useClaimActions(desk);
  const asks = useAsks(claim, address.openTab);
  const mayWrite = can(me, "claim.edit");
  usePanelKeys({ claim, me, address, asks, actions, mayWrite });

  async function remove() {
    if (await actions.remove(claim)) choice.step(1);
  }

  return (
    <div className="flex flex-col gap-5">
      <PanelHead
        claim={claim}
        choice={choice}
        mayWrite={mayWrite}
        onRewrite={setRewriting}
        onPutBack={() => void actions.move(claim, "unreviewed")}
        onDelete={() => void remove()}
      />
      {rewriting && mayWrite ? (
        <RewriteClaim
          data={data}
          claim={claim}
          rewriting={rewriting}
          draftKey={draftKey}
          onClose={() => setRewriting(null)}
          onRestore={(merged) => void actions.restore(merged)}
        />
      ) : (
        <>
          <RefusalAlert refusal={actions.refusal} />
          <ClaimSummary claim={claim} versionId={data.version.id} />
          <div className="flex flex-wrap items-center gap-2">
            <AssigneeControl
              claim={claim}
              me={me}
              members={data.members}
              pending={actions.pending}
              onAssign={(memberId) => void actions.assign(claim, memberId)}
            />
            {mayWrite && claim.status === "unreviewed" && (
              <Button
                size="sm"
                pending={actions.pending}
                onClick={() => void actions.move(claim, "in_review")}
              >
                Take into review
              </Button>
            )}
          </div>
          <PanelTabs
            data={data}
            claim={claim}
            known={known}
            draftKey={draftKey}
            address={address}
            asks={asks}
            onRetry={onRetry}
          />
        </>
      )}
    </div>
  );
}

/**
 * Which form is open in place of the claim. One that was left with text in it opens again by itself.
 *
 * @param edits whether the claim was asked for with the form that edits it
 */
function useRewriting(draftKey: string, edits: boolean) {
  const [rewriting, setRewriting] = useState<Rewriting | null | undefined>(
    edits ? "edit" : undefined,
  );
  const kept: Record<Rewriting, boolean> = {
    edit: useHasDraft(`${draftKey}:edit`),
    split: useHasDraft(`${draftKey}:split`),
    merge: useHasDraft(`${draftKey}:merge`),
  };
  const left = (["edit", "split", "merge"] as const).find((form) => kept[form]);
  if (rewriting === undefined && left) setRewriting(left);
  return { rewriting: rewriting ?? null, setRewriting };
}
